package org.dl4jcomparison.report.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The page's own words: headings, captions, buttons. What is said of numbers comes from reports.
 */
final class PageTexts {
  /** Texts that the page's script shows; placeholders in braces. */
  private static final String SCRIPT = "js.";

  private final Properties en = read("en");
  private final Properties es = read("es");

  private static Properties read(String language) {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            PageTexts.class.getResourceAsStream("texts_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A text.
   *
   * @param values put in place of its {@code %s}
   * @throws IllegalArgumentException if there is none of that name
   */
  Both get(String key, Object... values) {
    return new Both(get(en, key, values), get(es, key, values));
  }

  /** A text whose first value is another in each language. */
  Both get(String key, Both first, Object second) {
    return new Both(get(en, key, first.en(), second), get(es, key, first.es(), second));
  }

  private static String get(Properties texts, String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No text is named " + key);
    }
    return values.length == 0 ? text : String.format(Locale.ROOT, text, values);
  }

  /** What the script shows, by language and name. */
  Map<String, Map<String, String>> forScript() {
    return new TreeMap<>(Map.of("en", forScript(en), "es", forScript(es)));
  }

  private static Map<String, String> forScript(Properties texts) {
    Map<String, String> chosen = new TreeMap<>();
    for (String key : texts.stringPropertyNames()) {
      if (key.startsWith(SCRIPT)) {
        chosen.put(key.substring(SCRIPT.length()), texts.getProperty(key));
      }
    }
    return chosen;
  }
}
