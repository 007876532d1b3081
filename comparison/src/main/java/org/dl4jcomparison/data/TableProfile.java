package org.dl4jcomparison.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.experiment.CsvFormat;

/**
 * What a table's columns hold, as far as one reading tells.
 *
 * @param file for messages
 * @param format with the delimiter that was found
 * @param rows how many
 * @param columns in their order
 */
record TableProfile(String file, CsvFormat format, int rows, List<Column> columns) {

  /**
   * Reads a table.
   *
   * @throws org.dl4jcomparison.experiment.BadInputException if it is none
   */
  static TableProfile of(TableText text, CsvFormat format) {
    return Records.use(
        text,
        format,
        records -> {
          List<ColumnScan> scans = new ArrayList<>();
          records.names().forEach(name -> scans.add(new ColumnScan(name, format.decimal())));
          int rows = 0;
          while (records.hasNext()) {
            Records.Row row = records.next();
            for (int i = 0; i < scans.size(); i++) {
              scans.get(i).add(row.fields().get(i), row);
            }
            rows++;
          }
          return new TableProfile(
              text.name(),
              format.withDelimiter(records.delimiter()),
              rows,
              scans.stream().map(ColumnScan::column).toList());
        });
  }

  /** The names of the columns, empty for those that have none. */
  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** The column of a name. */
  Optional<Column> find(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }
}
