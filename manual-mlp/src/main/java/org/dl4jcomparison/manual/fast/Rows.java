package org.dl4jcomparison.manual.fast;

/**
 * Loops over arrays that hold one row each. They are methods of their own, with nothing but the
 * counter as index, because that is what the JIT compiler turns into vector instructions.
 */
final class Rows {
  private Rows() {}

  /** {@code sum += a * x}. */
  static void add(double[] sum, double[] a, double x, int length) {
    for (int j = 0; j < length; j++) {
      sum[j] = sum[j] + x * a[j];
    }
  }

  /** {@code sum += a * xa}, then b, c and d likewise, in this order. */
  static void add4(
      double[] sum,
      double[] a,
      double[] b,
      double[] c,
      double[] d,
      double xa,
      double xb,
      double xc,
      double xd,
      int length) {
    for (int j = 0; j < length; j++) {
      sum[j] = sum[j] + xa * a[j] + xb * b[j] + xc * c[j] + xd * d[j];
    }
  }

  /** {@code z = sigmoid(z + b)}. */
  static void sigmoid(double[] z, double[] b, int length, boolean single) {
    for (int j = 0; j < length; j++) {
      z[j] = Sigmoid.of(z[j] + b[j], single);
    }
  }

  /** {@code d = d * s * (1 - s)}. */
  static void throughSigmoid(double[] d, double[] s, int length, boolean single) {
    for (int j = 0; j < length; j++) {
      d[j] = State.round(d[j] * s[j] * (1 - s[j]), single);
    }
  }
}
