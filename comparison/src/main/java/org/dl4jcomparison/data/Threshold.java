package org.dl4jcomparison.data;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comparison that says which numbers count as 1.
 *
 * @param sign the comparison
 * @param text the number as it was written
 * @param number what it is
 */
record Threshold(String sign, String text, double number) {
  private static final Pattern WRITTEN = Pattern.compile("(>=|<=|>|<)\\s*(\\S+)");
  private static final Map<String, String> OPPOSITE =
      Map.of(">=", "<", "<=", ">", ">", "<=", "<", ">=");

  /** Reads one. */
  static Optional<Threshold> of(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    OptionalDouble number = Cell.number(matcher.group(2), '.');
    return number.isPresent() && Double.isFinite(number.getAsDouble())
        ? Optional.of(new Threshold(matcher.group(1), matcher.group(2), number.getAsDouble()))
        : Optional.empty();
  }

  /** Whether a number counts as 1. */
  boolean holds(double value) {
    return switch (sign) {
      case ">=" -> value >= number;
      case "<=" -> value <= number;
      case ">" -> value > number;
      default -> value < number;
    };
  }

  /** What counts as 1. */
  String positive() {
    return sign + " " + text;
  }

  /** What counts as 0. */
  String negative() {
    return OPPOSITE.get(sign) + " " + text;
  }
}
