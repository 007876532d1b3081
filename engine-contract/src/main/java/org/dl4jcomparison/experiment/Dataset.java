package org.dl4jcomparison.experiment;

import java.io.Serializable;

/**
 * Rows to train on, with binary labels.
 *
 * @param name as the experiment file writes it
 * @param x inputs, rows x inputs
 * @param y labels, rows x 1, each 0 or 1
 */
public record Dataset(String name, double[][] x, double[][] y) implements Serializable {

  /** The four rows of exclusive or, in the notebook's order: 00, 01, 10, 11. */
  public static Dataset xor() {
    return new Dataset(
        "xor",
        new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}},
        new double[][] {{0}, {1}, {1}, {0}});
  }

  /** Number of rows. */
  public int rows() {
    return x.length;
  }

  /** Number of inputs. */
  public int inputs() {
    return x[0].length;
  }

  /** Number of outputs that a network for these labels has. */
  public int outputs() {
    return y[0].length;
  }

  /**
   * The loss of guessing: what a network reaches that knows how often label 1 occurs and nothing of
   * the inputs. The entropy of the labels, in nats; 0.693 when both are equally frequent.
   */
  public double lossOfGuessing() {
    double ones = 0;
    for (double[] row : y) {
      ones += row[0];
    }
    double share = ones / y.length;
    return share == 0 || share == 1
        ? 0
        : -share * Math.log(share) - (1 - share) * Math.log(1 - share);
  }
}
