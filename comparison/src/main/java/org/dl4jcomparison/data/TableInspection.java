package org.dl4jcomparison.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.CsvFormat;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.ErrorText;
import org.dl4jcomparison.experiment.MissingValues;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.experiment.PositiveLabels;

/**
 * What a file with a table holds, and a first guess of how to use it.
 *
 * @param rows how many
 * @param columns in their order
 * @param source the guess, which can be read
 * @param labels the target's values and how often each occurs; empty if they are many
 */
public record TableInspection(
    int rows, List<ColumnSummary> columns, DataSource.Csv source, Map<String, Integer> labels) {
  private static final int MOST_VALUES = 4;

  /**
   * A column.
   *
   * @param name empty if it has none
   * @param holds what stands in it, in words
   * @param missing in how many rows nothing does
   * @param values a few of them, or their range
   * @param use what becomes of it, in words
   */
  public record ColumnSummary(String name, String holds, int missing, String values, String use) {}

  /**
   * Looks into a file.
   *
   * @param target name of the column with the labels, if that is known
   * @throws BadInputException if it is no table, or no column can be the target
   */
  public static TableInspection of(Path file, Optional<String> target) {
    TableProfile table = profile(TableText.of(file));
    String name = target.orElseGet(() -> guessed(table));
    DataSource.Csv named =
        new DataSource.Csv(file.toString(), name, PositiveLabels.ONE).withFormat(table.format());
    Header header = Header.of(table, named);
    Column labels = table.columns().get(header.target());
    List<Column> inputs = header.inputs().stream().map(table.columns()::get).toList();
    List<String> leaveOut = new ArrayList<>(Usability.unusable(inputs, named));
    inputs.stream().filter(Column::counting).map(Column::name).forEach(leaveOut::add);
    boolean gaps =
        labels.missing() > 0
            || inputs.stream().anyMatch(c -> c.missing() > 0 && !leaveOut.contains(c.name()));
    DataSource.Csv source =
        named
            .withPositive(TargetGuess.positive(labels, table.format().decimal()))
            .without(leaveOut)
            .withMissing(gaps ? MissingValues.MEDIAN : MissingValues.REFUSE);
    return new TableInspection(
        table.rows(),
        table.columns().stream().map(column -> summary(column, source)).toList(),
        source,
        labels.manyValues() ? Map.of() : labels.values());
  }

  private static String guessed(TableProfile table) {
    return TargetGuess.column(table)
        .map(Column::name)
        .orElseThrow(
            () ->
                new BadInputException(
                    "%s: no column looks like a target, with two values or a few; name one with --target"
                        .formatted(table.file())));
  }

  /** With no header if the first line holds a number, and decimal commas if they make numbers. */
  private static TableProfile profile(TableText text) {
    TableProfile table = TableProfile.of(text, CsvFormat.FOUND_OUT);
    if (table.names().stream().anyMatch(name -> Cell.number(name, '.').isPresent())) {
      table = TableProfile.of(text, new CsvFormat("", false, List.of(), '.'));
    }
    boolean commas =
        !table.format().delimiter().equals(",")
            && table.columns().stream()
                .flatMap(column -> column.firstOdd().stream())
                .anyMatch(odd -> Cell.number(odd.text(), ',').isPresent());
    return commas ? TableProfile.of(text, table.format().withDecimal(',')) : table;
  }

  private static ColumnSummary summary(Column column, DataSource.Csv source) {
    return new ColumnSummary(
        column.name(), holds(column), column.missing(), values(column), use(column, source));
  }

  private static String holds(Column column) {
    return switch (column.kind()) {
      case EMPTY -> "nothing";
      case NUMBER -> column.counting() ? "the rows' numbers" : "numbers";
      case MIXED -> "numbers and text";
      case SWITCH -> "yes or no";
      case WORDS ->
          column.values().size() > Usability.FEW_WORDS ? "text" : column.values().size() + " words";
    };
  }

  private static String values(Column column) {
    if (column.kind() == Column.Kind.NUMBER) {
      return "%s to %s"
          .formatted(Numbers.shortest(column.least()), Numbers.shortest(column.greatest()));
    }
    String shown =
        column.words().stream()
            .limit(MOST_VALUES)
            .map(ErrorText::value)
            .collect(Collectors.joining(", "));
    return column.values().size() > MOST_VALUES || column.manyValues() ? shown + ", …" : shown;
  }

  private static String use(Column column, DataSource.Csv source) {
    if (column.name().equals(source.target())) {
      return "target";
    }
    if (column.name().isEmpty() || source.leaveOut().contains(column.name())) {
      return "left out";
    }
    return column.kind() == Column.Kind.WORDS ? column.values().size() + " inputs" : "input";
  }
}
