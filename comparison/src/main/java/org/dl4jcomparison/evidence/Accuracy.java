package org.dl4jcomparison.evidence;

/**
 * Rows classified right: an output of at least 0.5 says 1.
 *
 * @param right how many
 * @param rows of how many
 */
public record Accuracy(int right, int rows) {

  /** An output of at least this says 1. */
  public static final double THRESHOLD = 0.5;

  /** Of outputs against labels, both rows x 1. */
  public static Accuracy of(double[][] outputs, double[][] y) {
    int right = 0;
    for (int i = 0; i < y.length; i++) {
      if (outputs[i][0] >= THRESHOLD == (y[i][0] == 1)) {
        right++;
      }
    }
    return new Accuracy(right, y.length);
  }

  /** Whether every row is right. */
  public boolean all() {
    return right == rows;
  }

  /** In percent. */
  public double percent() {
    return 100.0 * right / rows;
  }
}
