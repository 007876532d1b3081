package org.dl4jcomparison.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A language that reports are written in: a file of messages beside this class, and a line in
 * {@code languages}.
 *
 * <p>Messages are said through interfaces such as {@code StudyMessages}: its method {@code upTo} is
 * the message {@code study.upTo}, and its parameters are the message's arguments. Where a method
 * gives a list, bars stand between the message's items.
 */
public final class Language {
  private static final String SUFFIX = "Messages";
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern BAR = Pattern.compile(" \\| ");
  private static final List<Language> ALL = read("languages").lines().map(Language::new).toList();

  private final String code;
  private final Properties texts = new Properties();
  private final Grammar grammar;
  private final Map<String, List<Message>> messages = new ConcurrentHashMap<>();
  private final Map<Class<?>, Object> voices = new ConcurrentHashMap<>();

  private Language(String code) {
    this(code, read(code + ".properties"));
  }

  /** Makes a language from the content of its file. */
  Language(String code, String file) {
    this.code = code;
    try {
      texts.load(new StringReader(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.grammar =
        new Grammar(text("language.tag"), texts.getProperty("language.contractions", ""));
  }

  private static String read(String resource) {
    try (InputStream in = Language.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("There are no messages named " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them, in the order of {@code languages}. */
  public static List<Language> all() {
    return ALL;
  }

  /** The program's own: that of charts, and of what it shows where nothing else is asked for. */
  public static Language english() {
    return of("en");
  }

  /**
   * The language with this code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Language of(String code) {
    return ALL.stream()
        .filter(language -> language.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There are no messages in " + code));
  }

  /** The one that is spoken there; English if there is none. */
  public static Language of(Locale locale) {
    return ALL.stream()
        .filter(language -> language.code.equals(locale.getLanguage()))
        .findFirst()
        .orElseGet(Language::english);
  }

  /** As in the names of files: {@code en}. */
  public String code() {
    return code;
  }

  @Override
  public String toString() {
    return code;
  }

  /** In the language itself: {@code English}. */
  public String name() {
    return text("language.name");
  }

  /** Says the messages of an interface in this language. */
  public <T> T say(Class<T> messages) {
    return messages.cast(voices.computeIfAbsent(messages, this::voice));
  }

  private Object voice(Class<?> messages) {
    String prefix = prefix(messages);
    InvocationHandler handler =
        (proxy, method, arguments) ->
            method.isDefault()
                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                : said(prefix + method.getName(), method, arguments);
    return Proxy.newProxyInstance(messages.getClassLoader(), new Class<?>[] {messages}, handler);
  }

  /** The prefix of an interface's messages in the file: {@code study.}. */
  static String prefix(Class<?> messages) {
    String name = messages.getSimpleName();
    return Character.toLowerCase(name.charAt(0))
        + name.substring(1, name.length() - SUFFIX.length())
        + ".";
  }

  private Object said(String key, Method method, Object[] arguments) {
    boolean list = method.getReturnType() == List.class;
    Map<String, Object> named = new HashMap<>();
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      named.put(parameters[i].getName(), arguments[i]);
    }
    List<String> said =
        messages.computeIfAbsent(key, k -> parsed(k, list)).stream()
            .map(message -> message.with(named))
            .toList();
    return list ? said : said.get(0);
  }

  private List<Message> parsed(String key, boolean list) {
    String text = text(key);
    return Arrays.stream(list ? BAR.split(text) : new String[] {text})
        .map(part -> new Message(part, grammar))
        .toList();
  }

  /** A setting's name by its key in the experiment file: {@code learning rate}. */
  public String setting(String key) {
    return forms(key)[0];
  }

  /** The same within a sentence: {@code the learning rate}. */
  public String theSetting(String key) {
    return forms(key)[1];
  }

  /**
   * What a convention is about, for a reader who has not met it; by its key as {@link #setting}.
   */
  public String meaning(String convention) {
    return text("convention." + slug(convention));
  }

  private String[] forms(String setting) {
    return BAR.split(text("setting." + slug(setting)));
  }

  /** A setting's value, in this language if it is a word that has one here. */
  public String value(String value) {
    return texts.getProperty("value." + slug(value), value);
  }

  /** An engine's name as it is spelt in sentences: {@code DeepLearning4J}. */
  public String engine(String name) {
    return texts.getProperty("engine." + name, name);
  }

  private static String slug(String text) {
    return NO_LETTERS.matcher(text).replaceAll("-");
  }

  private String text(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("%s.properties has no message %s".formatted(code, key));
    }
    return text;
  }

  /** The texts of the file whose names begin with a prefix, by the rest of the name. */
  public Map<String, String> texts(String prefix) {
    Map<String, String> chosen = new TreeMap<>();
    texts.stringPropertyNames().stream()
        .filter(key -> key.startsWith(prefix))
        .forEach(key -> chosen.put(key.substring(prefix.length()), texts.getProperty(key)));
    return chosen;
  }
}
