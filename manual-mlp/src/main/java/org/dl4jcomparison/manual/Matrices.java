package org.dl4jcomparison.manual;

/**
 * The array operations that NumPy gives the notebook, as plain loops. Every result is a new array,
 * rounded to the precision; no argument is changed.
 */
final class Matrices {
  private final Precision precision;

  Matrices(Precision precision) {
    this.precision = precision;
  }

  /** {@code X @ W + b}: x rows x in, w in x out, b 1 x out; gives rows x out. */
  double[][] linear(double[][] x, double[][] w, double[][] b) {
    int out = b[0].length;
    double[][] z = new double[x.length][out];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < out; j++) {
        double sum = 0;
        for (int k = 0; k < w.length; k++) {
          sum += x[i][k] * w[k][j];
        }
        z[i][j] = precision.round(sum + b[0][j]);
      }
    }
    return z;
  }

  /** {@code 1 / (1 + exp(-Z))}, element by element. */
  double[][] sigmoid(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    for (int i = 0; i < z.length; i++) {
      for (int j = 0; j < z[i].length; j++) {
        a[i][j] = precision.round(1 / (1 + Math.exp(-z[i][j])));
      }
    }
    return a;
  }

  /** {@code (A - B) * factor}, element by element; a and b of one shape. */
  double[][] scaledDifference(double[][] a, double[][] b, double factor) {
    double[][] d = new double[a.length][a[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        d[i][j] = precision.round((a[i][j] - b[i][j]) * factor);
      }
    }
    return d;
  }

  /** {@code A.T @ B}: a rows x m, b rows x n; gives m x n. */
  double[][] transposedTimes(double[][] a, double[][] b) {
    double[][] product = new double[a[0].length][b[0].length];
    for (int p = 0; p < product.length; p++) {
      for (int q = 0; q < product[p].length; q++) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
          sum += a[i][p] * b[i][q];
        }
        product[p][q] = precision.round(sum);
      }
    }
    return product;
  }

  /** {@code np.sum(A, axis=0, keepdims=True)}: a rows x n; gives 1 x n. */
  double[][] columnSums(double[][] a) {
    double[][] sums = new double[1][a[0].length];
    for (int j = 0; j < a[0].length; j++) {
      double sum = 0;
      for (double[] row : a) {
        sum += row[j];
      }
      sums[0][j] = precision.round(sum);
    }
    return sums;
  }

  /**
   * {@code (delta @ W.T) * S * (1 - S)}: delta rows x out, w in x out, s rows x in; gives rows x
   * in.
   */
  double[][] throughSigmoid(double[][] delta, double[][] w, double[][] s) {
    double[][] result = new double[s.length][s[0].length];
    for (int i = 0; i < s.length; i++) {
      for (int j = 0; j < s[i].length; j++) {
        double sum = 0;
        for (int k = 0; k < delta[i].length; k++) {
          sum += delta[i][k] * w[j][k];
        }
        result[i][j] = precision.round(sum * s[i][j] * (1 - s[i][j]));
      }
    }
    return result;
  }

  /** Every element rounded to the precision. */
  double[][] rounded(double[][] a) {
    double[][] r = new double[a.length][a[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        r[i][j] = precision.round(a[i][j]);
      }
    }
    return r;
  }

  /** A deep copy; rows may differ in length. */
  static double[][] copy(double[][] a) {
    double[][] copy = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      copy[i] = a[i].clone();
    }
    return copy;
  }
}
