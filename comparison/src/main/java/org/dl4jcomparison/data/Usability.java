package org.dl4jcomparison.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.ErrorText;
import org.dl4jcomparison.experiment.MissingValues;

/** Whether a table's columns can be inputs: all that is wrong, told at once. */
final class Usability {
  /** Values of a column of words up to which each becomes an input without being asked for. */
  static final int FEW_WORDS = 12;

  private static final int MOST_SHOWN = 12;

  private final DataSource.Csv spec;
  private final List<String> problems = new ArrayList<>();
  private final List<String> leaveOut = new ArrayList<>();
  private boolean encodable;
  private boolean gaps;

  private Usability(DataSource.Csv spec) {
    this.spec = spec;
  }

  /**
   * Checks the inputs and the target.
   *
   * @throws BadInputException with every problem, and the options that would solve them
   */
  static void check(TableProfile table, Header header, DataSource.Csv spec) {
    Usability usability = new Usability(spec);
    header.inputs().forEach(input -> usability.look(table.columns().get(input)));
    usability.lookAtTarget(table.columns().get(header.target()));
    if (!usability.problems.isEmpty()) {
      throw new BadInputException(
          "%s: %s; %s".formatted(table.file(), usability.shown(), usability.advice()));
    }
  }

  /** Names of the columns that cannot be inputs, even if gaps in others are filled. */
  static List<String> unusable(List<Column> inputs, DataSource.Csv spec) {
    Usability usability = new Usability(spec);
    inputs.forEach(usability::look);
    return usability.leaveOut;
  }

  private void look(Column column) {
    Optional<String> unusable = unusable(column);
    unusable.ifPresent(
        problem -> {
          problems.add("column %s: %s".formatted(ErrorText.value(column.name()), problem));
          leaveOut.add(column.name());
        });
    if (unusable.isEmpty() && column.missing() > 0 && spec.missing() == MissingValues.REFUSE) {
      problems.add("column %s: %s".formatted(ErrorText.value(column.name()), missing(column)));
      if (2 * column.missing() > column.rows()) {
        leaveOut.add(column.name());
      } else {
        gaps = true;
      }
    }
  }

  private void lookAtTarget(Column target) {
    if (target.missing() == 0 || spec.missing() != MissingValues.REFUSE) {
      return;
    }
    gaps = true;
    problems.add(
        "target: column %s: %s".formatted(ErrorText.value(target.name()), missing(target)));
  }

  private static String missing(Column column) {
    return "%,d of %,d values %s missing"
        .formatted(column.missing(), column.rows(), column.missing() == 1 ? "is" : "are");
  }

  private Optional<String> unusable(Column column) {
    return switch (column.kind()) {
      case NUMBER, SWITCH -> Optional.empty();
      case EMPTY -> Optional.of("nothing stands in it");
      case MIXED -> Optional.of(odd(column.firstOdd().orElseThrow()));
      case WORDS -> tooManyWords(column);
    };
  }

  private String odd(Column.Odd odd) {
    String text = ErrorText.value(odd.text());
    if (Cell.isInfinity(odd.text())
        || Cell.number(odd.text(), spec.format().decimal()).isPresent()) {
      return "%s in %s is infinite; values must be below 1.8e308".formatted(text, odd.place());
    }
    char other = spec.format().decimal() == '.' ? ',' : '.';
    boolean decimals = Cell.number(odd.text(), other).isPresent();
    return "%s in %s is not a number%s"
        .formatted(
            text,
            odd.place(),
            decimals ? "; if it has decimals, say decimal: '" + other + "'" : "");
  }

  private Optional<String> tooManyWords(Column column) {
    if (column.values().size() <= (spec.encodeAll() ? Column.MOST_VALUES : FEW_WORDS)
        && !column.manyValues()) {
      return Optional.empty();
    }
    Column.Odd odd = column.firstOdd().orElseThrow();
    if (Cell.number(odd.text(), spec.format().decimal() == '.' ? ',' : '.').isPresent()) {
      return Optional.of(odd(odd));
    }
    encodable |= !column.manyValues() && !spec.encodeAll();
    return Optional.of(
        "text with %s values, such as %s"
            .formatted(
                column.manyValues()
                    ? "more than " + Column.MOST_VALUES
                    : String.valueOf(column.values().size()),
                ErrorText.value(odd.text())));
  }

  private String shown() {
    String first = problems.stream().limit(MOST_SHOWN).collect(Collectors.joining("; "));
    return problems.size() > MOST_SHOWN
        ? "%s; and %d more such columns".formatted(first, problems.size() - MOST_SHOWN)
        : first;
  }

  private String advice() {
    List<String> options = new ArrayList<>();
    if (!leaveOut.isEmpty()) {
      String columns = YamlName.list(leaveOut);
      options.add("leave-out: %s%s".formatted(columns, encodable ? " (or encode: one-hot)" : ""));
    }
    if (gaps) {
      options.add("missing: median (or mean, or drop-rows)");
    }
    return "to go on, say " + String.join(" and ", options);
  }
}
