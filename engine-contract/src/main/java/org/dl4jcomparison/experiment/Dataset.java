package org.dl4jcomparison.experiment;

import java.io.Serializable;

/**
 * Rows to train on, with binary labels, and perhaps rows that nobody trains on.
 *
 * @param name as charts and answers show it
 * @param x inputs of the training rows, rows x inputs
 * @param y labels of the training rows, rows x 1, each 0 or 1
 * @param test rows to test on; none unless they were asked for
 * @param origin how the data came about
 */
public record Dataset(String name, double[][] x, double[][] y, Rows test, DataOrigin origin)
    implements Serializable {

  /** Rows that are given as they are, all to train on. */
  public Dataset(String name, double[][] x, double[][] y) {
    this(
        name,
        x,
        y,
        Rows.none(),
        DataOrigin.of(DataSpec.plain(new DataSource.Named(name)), x.length));
  }

  /** The four rows of exclusive or, in the notebook's order: 00, 01, 10, 11. */
  public static Dataset xor() {
    return new Dataset(
        "xor",
        new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}},
        new double[][] {{0}, {1}, {1}, {0}});
  }

  /** The rows to train on. */
  public Rows training() {
    return new Rows(x, y);
  }

  /** Whether there are rows to test on. */
  public boolean hasTest() {
    return test.count() > 0;
  }

  /** Whether a network can get every row right: see {@link DataSource#exact}. */
  public boolean exact() {
    return origin.spec().source().exact();
  }

  /** Number of rows to train on. */
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
   * The loss of guessing on the training rows: what a network reaches that knows how often label 1
   * occurs and nothing of the inputs. The entropy of the labels, in nats; 0.693 when both are
   * equally frequent.
   */
  public double lossOfGuessing() {
    double share = (double) training().positives() / y.length;
    return share == 0 || share == 1
        ? 0
        : -share * Math.log(share) - (1 - share) * Math.log(1 - share);
  }
}
