package org.dl4jcomparison.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.ErrorText;
import org.dl4jcomparison.experiment.MissingValues;
import org.dl4jcomparison.experiment.Preparation;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.rank.Median;

/**
 * Fills in what is missing, by what the training rows hold: their mean or median of numbers, and of
 * words the most frequent one, the first of several.
 *
 * @param blocks the inputs in their columns
 * @param how whether numbers get the mean or the median
 */
record Gaps(List<InputBlock> blocks, MissingValues how) {

  /**
   * Changes the rows in place.
   *
   * @param where the data are, for messages
   * @return the columns that had gaps
   */
  List<Preparation.Filled> fill(Split split, String where) {
    List<Preparation.Filled> filled = new ArrayList<>();
    for (InputBlock block : blocks) {
      int rows = missing(block, split.training().x()) + missing(block, split.test().x());
      if (rows > 0) {
        double[] values = values(block, split.training().x(), where);
        fill(block, values, split.training().x());
        fill(block, values, split.test().x());
        filled.add(new Preparation.Filled(block.what().name(), rows));
      }
    }
    return filled;
  }

  private static int missing(InputBlock block, double[][] x) {
    return (int) Arrays.stream(x).filter(row -> Double.isNaN(row[block.offset()])).count();
  }

  private static void fill(InputBlock block, double[] values, double[][] x) {
    for (double[] row : x) {
      if (Double.isNaN(row[block.offset()])) {
        System.arraycopy(values, 0, row, block.offset(), values.length);
      }
    }
  }

  private double[] values(InputBlock block, double[][] training, String where) {
    double[][] known =
        Arrays.stream(training)
            .filter(row -> !Double.isNaN(row[block.offset()]))
            .toArray(double[][]::new);
    if (known.length == 0) {
      throw new BadInputException(
          "%s: column %s: every value is missing in the training rows; leave it out with leave-out: %s"
              .formatted(
                  where,
                  ErrorText.value(block.what().name()),
                  YamlName.list(List.of(block.what().name()))));
    }
    double[] shares = new double[block.width()];
    for (int i = 0; i < shares.length; i++) {
      int input = block.offset() + i;
      double[] column = Arrays.stream(known).mapToDouble(row -> row[input]).toArray();
      shares[i] =
          block.isNumber() && how == MissingValues.MEDIAN
              ? new Median().evaluate(column)
              : new Mean().evaluate(column);
    }
    return block.isNumber() ? shares : mostFrequent(shares);
  }

  /** A lone share is that of yes. */
  private static double[] mostFrequent(double[] shares) {
    if (shares.length == 1) {
      return new double[] {shares[0] >= 0.5 ? 1 : 0};
    }
    int most = 0;
    for (int i = 1; i < shares.length; i++) {
      most = shares[i] > shares[most] ? i : most;
    }
    double[] chosen = new double[shares.length];
    chosen[most] = 1;
    return chosen;
  }
}
