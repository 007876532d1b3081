package org.dl4jcomparison.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Looks at the fields of one column, from the first row on. */
final class ColumnScan {
  /** Rows that a column which numbers them has at least. */
  private static final int FEWEST_COUNTED = 5;

  private final String name;
  private final char decimal;
  private final Map<String, Integer> values = new LinkedHashMap<>();
  private boolean manyValues;
  private int rows;
  private int missing;
  private int numbers;
  private double first;
  private double last = Double.NEGATIVE_INFINITY;
  private double least = Double.POSITIVE_INFINITY;
  private double greatest = Double.NEGATIVE_INFINITY;
  private boolean rising = true;
  private Optional<Column.Odd> firstOdd = Optional.empty();

  ColumnScan(String name, char decimal) {
    this.name = name;
    this.decimal = decimal;
  }

  /** Takes the field of the next row. */
  void add(String text, Records.Row row) {
    rows++;
    if (Cell.isMissing(text)) {
      missing++;
      return;
    }
    count(text);
    OptionalDouble number = Cell.number(text, decimal);
    if (number.isPresent() && Double.isFinite(number.getAsDouble())) {
      take(number.getAsDouble());
    } else if (firstOdd.isEmpty()) {
      firstOdd = Optional.of(new Column.Odd(text, row.place()));
    }
  }

  private void count(String text) {
    if (manyValues) {
      return;
    }
    if (values.size() < Column.MOST_VALUES || values.containsKey(text)) {
      values.merge(text, 1, Integer::sum);
    } else {
      manyValues = true;
    }
  }

  private void take(double number) {
    if (numbers == 0) {
      first = number;
    }
    numbers++;
    rising &= number == Math.rint(number) && number > last;
    last = number;
    least = Math.min(least, number);
    greatest = Math.max(greatest, number);
  }

  /** What was found. */
  Column column() {
    // Whole numbers that rise from row to row, with few left out.
    boolean counting =
        rising && numbers == rows && rows >= FEWEST_COUNTED && last - first < 2.0 * rows;
    return new Column(
        name, rows, missing, numbers, values, manyValues, least, greatest, counting, firstOdd);
  }
}
