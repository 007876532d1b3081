package org.dl4jcomparison.certificate;

import org.dl4jcomparison.manual.Precision;

/** How far apart two faithful engines may get over some thousand updates. */
public final class Tolerances {
  private Tolerances() {}

  /**
   * The tolerance for a precision. In double precision only the order of sums is left, which the
   * engines here keep below 1e-13; in single precision every stored number is rounded to 24 bits,
   * and an optimizer that divides by a gradient's size carries that into the parameters.
   */
  public static double of(Precision precision) {
    return switch (precision) {
      case FLOAT64 -> 1e-12;
      case FLOAT32 -> 1e-4;
    };
  }
}
