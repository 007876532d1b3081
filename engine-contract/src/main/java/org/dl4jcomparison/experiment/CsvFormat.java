package org.dl4jcomparison.experiment;

import java.io.Serializable;
import java.util.List;

/**
 * How the text of a table is to be read.
 *
 * @param delimiter what stands between fields: one character, a blank for any number of blanks and
 *     tabs; empty if that is to be found out
 * @param header whether the first line holds the columns' names
 * @param columns their names where no line holds them; empty for column1, column2 and so on
 * @param decimal the mark before the decimals of a number, a point or a comma
 */
public record CsvFormat(String delimiter, boolean header, List<String> columns, char decimal)
    implements Serializable {
  /** A header line, a decimal point, and whatever stands between the fields. */
  public static final CsvFormat FOUND_OUT = new CsvFormat("", true, List.of(), '.');

  /** Copies the list. */
  public CsvFormat {
    columns = List.copyOf(columns);
  }

  /** The same with this between fields. */
  public CsvFormat withDelimiter(String other) {
    return new CsvFormat(other, header, columns, decimal);
  }

  /** The same with this mark before decimals. */
  public CsvFormat withDecimal(char other) {
    return new CsvFormat(delimiter, header, columns, other);
  }
}
