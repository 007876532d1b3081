package org.dl4jcomparison.manual.fast;

/**
 * A matrix as one array, row after row. A value: it never changes, so that what was computed from
 * it can be kept.
 */
public final class FlatMatrix {
  private final int rows;
  private final int columns;
  private final double[] values;

  private FlatMatrix(int rows, int columns, double[] values) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /**
   * A copy of an array of rows.
   *
   * @throws IllegalArgumentException if it is empty or ragged
   */
  public static FlatMatrix of(double[][] rows) {
    if (rows.length == 0 || rows[0].length == 0) {
      throw new IllegalArgumentException("A matrix is empty");
    }
    int columns = rows[0].length;
    double[] values = new double[Math.multiplyExact(rows.length, columns)];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != columns) {
        throw new IllegalArgumentException(
            "Row %d has %d values, not %d".formatted(i, rows[i].length, columns));
      }
      System.arraycopy(rows[i], 0, values, i * columns, columns);
    }
    return new FlatMatrix(rows.length, columns, values);
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** Number of columns. */
  public int columns() {
    return columns;
  }

  /** The values themselves, not to be changed. */
  double[] values() {
    return values;
  }

  /** Flat values as an array of rows. */
  static double[][] unflattened(double[] values, int rows, int columns) {
    double[][] matrix = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(values, i * columns, matrix[i], 0, columns);
    }
    return matrix;
  }
}
