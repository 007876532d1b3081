package org.dl4jcomparison.data;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** What a field's text means. */
final class Cell {
  /** The words for a missing value, in lower case. */
  private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null", "none", "?");

  private static final Set<String> INFINITE =
      Set.of("inf", "infinity", "+inf", "+infinity", "-inf", "-infinity");

  private Cell() {}

  /** Whether it stands for no value. */
  static boolean isMissing(String text) {
    return text.length() <= 4 && MISSING.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether it is a word for infinity. */
  static boolean isInfinity(String text) {
    return INFINITE.contains(text.toLowerCase(Locale.ROOT));
  }

  /**
   * Reads a number; it is infinite if it is too large for a double. Java's own notations, such as
   * {@code NaN}, {@code 1f} and {@code 0x1p3}, are refused.
   *
   * @param decimal the mark before its decimals
   */
  static OptionalDouble number(String text, char decimal) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean mark = c == decimal || c == '-' || c == '+' || c == 'e' || c == 'E';
      if (!mark && (c < '0' || c > '9')) {
        return OptionalDouble.empty();
      }
    }
    try {
      return OptionalDouble.of(
          JavaDoubleParser.parseDouble(decimal == '.' ? text : text.replace(decimal, '.')));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
