package org.dl4jcomparison.data;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.ErrorText;

/**
 * Reads the fields of one file's rows.
 *
 * @param file for messages
 * @param header what the columns are
 */
record CsvCells(String file, CsvHeader header) {
  /** The words for a missing value, in lower case. */
  private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null", "none", "?");

  private static final Set<String> INFINITE =
      Set.of("inf", "infinity", "+inf", "+infinity", "-inf", "-infinity");

  /** The inputs of a row. */
  double[] inputs(CsvRecord record, int row) {
    int[] columns = header.inputs();
    double[] values = new double[columns.length];
    for (int i = 0; i < columns.length; i++) {
      String text = record.getField(columns[i]).strip();
      OptionalDouble number = number(text);
      if (number.isEmpty() || Double.isInfinite(number.getAsDouble())) {
        throw bad(record, row, columns[i], problem(text, record));
      }
      values[i] = number.getAsDouble();
    }
    return values;
  }

  /** The label of a row. */
  String label(CsvRecord record, int row) {
    String text = record.getField(header.target()).strip();
    if (isMissing(text)) {
      throw bad(record, row, header.target(), missing(text));
    }
    return text;
  }

  private String problem(String text, CsvRecord record) {
    if (isMissing(text)) {
      return missing(text);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (INFINITE.contains(lower) || number(text).isPresent()) {
      return "%s is infinite; values must be below 1.8e308".formatted(ErrorText.value(text));
    }
    if (text.indexOf(',') >= 0 && number(text.replace(',', '.')).isPresent()) {
      return "%s is not a number; decimals are written with a point"
          .formatted(ErrorText.value(text));
    }
    return "%s is not a number; leave columns of text out with leave-out: [%s]"
        .formatted(ErrorText.value(text), String.join(", ", textColumns(record)));
  }

  /** All columns that have text in this row, so that they can be left out in one go. */
  private List<String> textColumns(CsvRecord record) {
    return Arrays.stream(header.inputs())
        .filter(column -> isText(record.getField(column).strip()))
        .mapToObj(header.names()::get)
        .toList();
  }

  private static boolean isText(String text) {
    return number(text).isEmpty()
        && !isMissing(text)
        && !INFINITE.contains(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isMissing(String text) {
    return MISSING.contains(text.toLowerCase(Locale.ROOT));
  }

  private static String missing(String text) {
    return "%s is a missing value; fill it in or remove the row".formatted(ErrorText.value(text));
  }

  private BadInputException bad(CsvRecord record, int row, int column, String problem) {
    return new BadInputException(
        "%s: row %d (line %d), column %s: %s"
            .formatted(
                file,
                row,
                record.getStartingLineNumber(),
                ErrorText.value(header.names().get(column)),
                problem));
  }

  /**
   * Reads a decimal number; it is infinite if it is too large for a double. Java's own notations,
   * such as {@code NaN}, {@code 1f} and {@code 0x1p3}, are refused.
   */
  static OptionalDouble number(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean mark = c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
      if (!mark && (c < '0' || c > '9')) {
        return OptionalDouble.empty();
      }
    }
    try {
      return OptionalDouble.of(JavaDoubleParser.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
