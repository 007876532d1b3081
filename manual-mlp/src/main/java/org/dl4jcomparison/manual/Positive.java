package org.dl4jcomparison.manual;

/** Checks numbers that must be finite and above zero. */
final class Positive {
  private Positive() {}

  static double require(String what, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("%s %s is not greater than 0".formatted(what, value));
    }
    return value;
  }
}
