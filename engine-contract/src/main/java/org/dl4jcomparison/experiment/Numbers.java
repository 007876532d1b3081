package org.dl4jcomparison.experiment;

import java.math.BigDecimal;

/** Settings as text. */
public final class Numbers {
  private Numbers() {}

  /** A number as a person would write it: 5, 0.1, 1e-8; no digit more than tells it apart. */
  public static String shortest(double number) {
    if (number == 0) {
      return "0";
    }
    double size = Math.abs(number);
    BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    if (size >= 1e-4 && size < 1e7) {
      return exact.toPlainString();
    }
    int exponent = exact.precision() - exact.scale() - 1;
    return exact.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
  }
}
