package org.dl4jcomparison.data;

import java.util.List;
import java.util.stream.IntStream;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.ErrorText;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/**
 * Subtracts each column's mean and divides by its standard deviation (that of the population, as
 * scikit-learn's StandardScaler does), both of the training rows. A column that is constant there
 * becomes zero: it tells nothing.
 */
final class Standardizer {
  private final List<String> names;
  private final double[] mean;
  private final double[] scale;
  private final boolean[] constant;

  private Standardizer(List<String> names, int columns) {
    this.names = names;
    this.mean = new double[columns];
    this.scale = new double[columns];
    this.constant = new boolean[columns];
  }

  /**
   * Looks at the training rows.
   *
   * @param x rows x columns
   * @param names of the columns; empty if they have none
   * @param where the data are, for messages
   * @throws BadInputException if the mean or the deviation of a column is beyond a double
   */
  static Standardizer of(double[][] x, List<String> names, String where) {
    int columns = x[0].length;
    StreamingStatistics[] statistics = new StreamingStatistics[columns];
    for (int j = 0; j < columns; j++) {
      statistics[j] = StreamingStatistics.builder().sumOfLogs(false).sumOfSquares(false).build();
    }
    for (double[] row : x) {
      for (int j = 0; j < columns; j++) {
        statistics[j].addValue(row[j]);
      }
    }
    Standardizer standardizer = new Standardizer(names, columns);
    for (int j = 0; j < columns; j++) {
      standardizer.take(j, statistics[j], where);
    }
    return standardizer;
  }

  private void take(int j, StreamingStatistics column, String where) {
    constant[j] = column.getMin() == column.getMax();
    mean[j] = constant[j] ? column.getMin() : column.getMean();
    scale[j] = constant[j] ? 1 : Math.sqrt(column.getPopulationVariance());
    if (!Double.isFinite(mean[j]) || !Double.isFinite(scale[j]) || scale[j] == 0) {
      throw new BadInputException(
          "%s: column %s: has values from %s to %s, whose standard deviation a double cannot hold; rescale it or leave it out"
              .formatted(where, ErrorText.value(name(j)), column.getMin(), column.getMax()));
    }
  }

  /** Changes the rows in place, so that large data are held once. */
  void apply(double[][] x) {
    for (double[] row : x) {
      for (int j = 0; j < row.length; j++) {
        row[j] = (row[j] - mean[j]) / scale[j];
      }
    }
  }

  /** Names, or numbers from 1, of the columns that are constant in the training rows. */
  List<String> constantColumns() {
    return IntStream.range(0, constant.length)
        .filter(j -> constant[j])
        .mapToObj(this::name)
        .toList();
  }

  private String name(int j) {
    return names.isEmpty() ? String.valueOf(j + 1) : names.get(j);
  }
}
