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
 *
 * @param columns in their order
 */
record Standardizer(List<Column> columns) {

  /**
   * A column in the training rows.
   *
   * @param name or number from 1
   * @param mean what is subtracted
   * @param scale what it is divided by
   * @param constant whether all its values are the same
   */
  private record Column(String name, double mean, double scale, boolean constant) {}

  /**
   * Looks at the training rows.
   *
   * @param x rows x columns
   * @param names of the columns; empty if they have none
   * @param where the data are, for messages
   * @throws BadInputException if the mean or the deviation of a column is beyond a double
   */
  static Standardizer of(double[][] x, List<String> names, String where) {
    return new Standardizer(
        IntStream.range(0, x[0].length)
            .mapToObj(
                j -> column(x, j, names.isEmpty() ? String.valueOf(j + 1) : names.get(j), where))
            .toList());
  }

  private static Column column(double[][] x, int j, String name, String where) {
    StreamingStatistics values =
        StreamingStatistics.builder().sumOfLogs(false).sumOfSquares(false).build();
    for (double[] row : x) {
      values.addValue(row[j]);
    }
    boolean constant = values.getMin() == values.getMax();
    double mean = constant ? values.getMin() : values.getMean();
    double scale = constant ? 1 : Math.sqrt(values.getPopulationVariance());
    if (!Double.isFinite(mean) || !Double.isFinite(scale) || scale == 0) {
      throw new BadInputException(
          "%s: column %s: has values from %s to %s, whose standard deviation a double cannot hold; rescale it or leave it out"
              .formatted(where, ErrorText.value(name), values.getMin(), values.getMax()));
    }
    return new Column(name, mean, scale, constant);
  }

  /** Changes the rows in place, so that large data are held once. */
  void apply(double[][] x) {
    for (double[] row : x) {
      for (int j = 0; j < row.length; j++) {
        row[j] = (row[j] - columns.get(j).mean) / columns.get(j).scale;
      }
    }
  }

  /** Names, or numbers from 1, of the columns that are constant in the training rows. */
  List<String> constantColumns() {
    return columns.stream().filter(Column::constant).map(Column::name).toList();
  }
}
