package org.dl4jcomparison.messages;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Languages that nobody speaks, for tests. */
public final class TestLanguages {
  private static final String FROM = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String TO = "äƀçďéƒğħïĵķľɱñöþɋřšťüṽŵẋÿžÄɃÇĎÉƑĞĦÏĴĶĽṂÑÖÞɊŘŠŤÜṼŴẊŸŽ";

  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\d])[A-Za-z][A-Za-z0-9-]*(?!\\p{L})");
  private static final Pattern NO_WORD =
      Pattern.compile("`[^`]*`|\\]\\([^)]*\\)|\\d[\\d.]*e-?\\d+");

  private static final String LIST = "[{%s, list, semicolon}]";

  private TestLanguages() {}

  /** All interfaces that messages are said through. */
  public static List<Class<?>> interfaces() {
    try {
      Path classes =
          Path.of(Language.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(classes)) {
        return files
            .map(file -> classes.relativize(file).toString())
            .filter(name -> name.endsWith("Messages.class"))
            .map(name -> name.replace(".class", "").replaceAll("[/\\\\]", "."))
            .sorted()
            .<Class<?>>map(TestLanguages::load)
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The messages of an interface, in an order of their own. */
  static List<Method> messages(Class<?> of) {
    return Arrays.stream(of.getDeclaredMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  /**
   * Says which message and with what: {@code study.upTo(900)}; a list stands in brackets. For tests
   * of what is said, not of how.
   */
  public static Language keys() {
    StringBuilder file = new StringBuilder("language.name = Keys\nlanguage.tag = en\n");
    for (Class<?> of : interfaces()) {
      for (Method method : messages(of)) {
        String key = Language.prefix(of) + method.getName();
        file.append(key).append(" = ").append(key(key, method)).append("\n");
      }
    }
    Language.english()
        .texts("setting.")
        .keySet()
        .forEach(key -> file.append("setting.%1$s = %1$s | the-%1$s%n".formatted(key)));
    return new Language("keys", file.toString());
  }

  /** A message's name and arguments; as many of them as it has columns in English. */
  private static String key(String key, Method method) {
    String text =
        method.getParameterCount() == 0
            ? key
            : Arrays.stream(method.getParameters())
                .map(
                    p ->
                        p.getType() == List.class
                            ? LIST.formatted(p.getName())
                            : "{" + p.getName() + "}")
                .collect(Collectors.joining(", ", key + "(", ")"));
    int columns =
        method.getReturnType() == List.class
            ? Language.english().texts(key).get("").split(" \\| ").length
            : 1;
    return String.join(" | ", Collections.nCopies(columns, text));
  }

  /**
   * English with an accent on every letter and vowels and some others twice, as a file of messages.
   * What is shown without accents comes from no message.
   */
  public static String pseudoFile() {
    StringBuilder file = new StringBuilder();
    new TreeMap<>(Language.english().texts(""))
        .forEach(
            (key, text) ->
                file.append(key)
                    .append(" = ")
                    .append(
                        key.equals("language.tag")
                            // Its "and" has no letter of ours, and its plurals are those of
                            // English.
                            ? "el"
                            : pseudo(text).replace("\\", "\\\\").replace("\n", "\\n"))
                    .append("\n"));
    return file.toString();
  }

  /** The language of {@link #pseudoFile}. */
  public static Language pseudo() {
    return new Language("pseudo", pseudoFile());
  }

  /**
   * Words without an accent, which no message says; what stands in backquotes, addresses and
   * numbers are no words.
   *
   * @param names that are the same in every language
   */
  public static Set<String> untranslated(Collection<String> texts, String... names) {
    return WORD.matcher(NO_WORD.matcher(String.join("\n", texts)).replaceAll(" "))
        .results()
        .map(MatchResult::group)
        .filter(word -> !List.of(names).contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String pseudo(String text) {
    MessagePattern pattern = new MessagePattern(text);
    StringBuilder out = new StringBuilder();
    int from = 0;
    Deque<Boolean> inMessage = new ArrayDeque<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getIndex() < from) {
        // The number of a branch such as "=1" is a part within a part.
        continue;
      }
      String before = text.substring(from, part.getIndex());
      boolean words = Boolean.TRUE.equals(inMessage.peek());
      out.append(words ? accented(before, isCode(out)) : before);
      String own = text.substring(part.getIndex(), part.getLimit());
      // A list's style is a word that is said, such as "or", or how its parts are set off.
      boolean said = part.getType() == Part.Type.ARG_STYLE && !own.matches(" *(comma|semicolon) *");
      out.append(said ? accented(own, false) : own);
      from = part.getLimit();
      switch (part.getType()) {
        case MSG_START -> inMessage.push(true);
        case ARG_START -> inMessage.push(false);
        case MSG_LIMIT, ARG_LIMIT -> inMessage.pop();
        default -> {
          // Parts of an argument are as they were.
        }
      }
    }
    return out.append(text.substring(from)).toString();
  }

  private static boolean isCode(CharSequence before) {
    return before.chars().filter(c -> c == '`').count() % 2 == 1;
  }

  private static String accented(String text, boolean within) {
    StringBuilder out = new StringBuilder();
    boolean code = within;
    for (char c : text.toCharArray()) {
      code ^= c == '`';
      int letter = FROM.indexOf(c);
      char shown = letter < 0 || code ? c : TO.charAt(letter);
      out.append(shown);
      if (!code && "aeiouynst".indexOf(c) >= 0) {
        out.append(shown);
      }
    }
    return out.toString();
  }
}
