package org.dl4jcomparison.data;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that someone may have meant. */
public final class Nearest {
  private Nearest() {}

  /** Letters that are compared; the effort grows with their square. */
  private static final int MOST_LETTERS = 100;

  /**
   * The known name that the fewest changed letters make of the given one; the first of several.
   *
   * @param known at least one
   */
  public static String to(String name, List<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return Collections.min(
        known,
        Comparator.comparing((String candidate) -> distance.apply(start(name), start(candidate))));
  }

  private static String start(String name) {
    return name.substring(0, Math.min(MOST_LETTERS, name.length()));
  }
}
