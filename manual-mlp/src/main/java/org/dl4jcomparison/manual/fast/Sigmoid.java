package org.dl4jcomparison.manual.fast;

/** {@code 1 / (1 + exp(-z))}, with the readable network's roundings. */
final class Sigmoid {
  private Sigmoid() {}

  /** Of one number; both it and the result are rounded to single precision if asked for. */
  static double of(double z, boolean single) {
    return State.round(1 / (1 + Math.exp(-State.round(z, single))), single);
  }
}
