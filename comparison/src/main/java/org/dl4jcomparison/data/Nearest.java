package org.dl4jcomparison.data;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that someone may have meant. */
public final class Nearest {
  private Nearest() {}

  /** Letters that are compared; the effort grows with their square. */
  private static final int MOST_LETTERS = 100;

  /**
   * The known name that the fewest changed letters make of the given one; the first of several.
   *
   * @return empty if more than half of the letters would change
   */
  public static Optional<String> near(String name, List<String> known) {
    return known.stream()
        .min(Comparator.comparing(candidate -> distance(name, candidate)))
        .filter(
            candidate ->
                2 * distance(name, candidate)
                    <= Math.max(start(name).length(), candidate.length()));
  }

  /** A question for it, to follow what is wrong; empty if there is none. */
  public static String question(String name, List<String> known) {
    return near(name, known).map(near -> "; did you mean " + near + "?").orElse(".");
  }

  private static int distance(String name, String other) {
    return LevenshteinDistance.getDefaultInstance().apply(start(name), start(other));
  }

  private static String start(String name) {
    return name.substring(0, Math.min(MOST_LETTERS, name.length()));
  }
}
