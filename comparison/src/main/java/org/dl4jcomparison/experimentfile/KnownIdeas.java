package org.dl4jcomparison.experimentfile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.dl4jcomparison.data.Nearest;
import org.dl4jcomparison.text.Resources;

/** Answers for those who write what they know from other tools, and for slips of the pen. */
final class KnownIdeas {
  private static final Properties IDEAS =
      Resources.properties(KnownIdeas.class, "known-ideas.properties");

  private KnownIdeas() {}

  /** What to say of an unknown key, to follow what is wrong with it; empty if nothing is known. */
  static String ofKey(String key, List<String> known) {
    return idea("key." + plain(key)).orElseGet(() -> Nearest.question(key, known));
  }

  /** The same of a value that a key cannot have. */
  static String ofValue(String key, String value) {
    return Optional.ofNullable(IDEAS.getProperty("value." + key + "." + plain(value)))
        .map(idea -> "; " + idea)
        .orElse("");
  }

  private static Optional<String> idea(String name) {
    return Optional.ofNullable(IDEAS.getProperty(name)).map(idea -> ": " + idea + ".");
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[_ ]", "-");
  }
}
