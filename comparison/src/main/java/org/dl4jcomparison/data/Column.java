package org.dl4jcomparison.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a column holds.
 *
 * @param name empty if it has none
 * @param rows how many
 * @param missing in how many nothing stands
 * @param numbers in how many a number stands
 * @param values different texts and how often each stands there, in the order of their first
 *     occurrence; no more than {@link #MOST_VALUES}
 * @param manyValues whether there are more of these
 * @param least the smallest number
 * @param greatest the largest number
 * @param counting whether its numbers number the rows
 * @param firstOdd the first text that is no finite number and not missing
 */
record Column(
    String name,
    int rows,
    int missing,
    int numbers,
    Map<String, Integer> values,
    boolean manyValues,
    double least,
    double greatest,
    boolean counting,
    Optional<Odd> firstOdd) {
  /** Number of different values that are told apart. */
  static final int MOST_VALUES = 100;

  /** Words of which one is yes and the other no. */
  private static final List<List<String>> SWITCHES =
      List.of(List.of("true", "false"), List.of("yes", "no"), List.of("y", "n"));

  /**
   * A text among numbers, or instead of them.
   *
   * @param place where it is, for messages
   */
  record Odd(String text, String place) {}

  /** What a column may be used for. */
  enum Kind {
    /** Nothing stands in it. */
    EMPTY,
    /** Numbers. */
    NUMBER,
    /** Numbers, most of them, and something else. */
    MIXED,
    /** Yes and no, or true and false. */
    SWITCH,
    /** Words. */
    WORDS
  }

  /** What it holds. */
  Kind kind() {
    int there = rows - missing;
    if (there == 0) {
      return Kind.EMPTY;
    }
    if (firstOdd.isEmpty()) {
      return Kind.NUMBER;
    }
    if (2 * numbers >= there) {
      return Kind.MIXED;
    }
    return yes().isPresent() ? Kind.SWITCH : Kind.WORDS;
  }

  /** The word for yes, in lower case, if all its words are of one pair. */
  Optional<String> yes() {
    Set<String> words =
        values.keySet().stream().map(w -> w.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    return manyValues
        ? Optional.empty()
        : SWITCHES.stream().filter(pair -> pair.containsAll(words)).map(p -> p.get(0)).findFirst();
  }

  /** Its words, in alphabetical order. */
  List<String> words() {
    return values.keySet().stream().sorted().toList();
  }
}
