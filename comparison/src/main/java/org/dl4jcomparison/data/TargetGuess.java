package org.dl4jcomparison.data;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.experiment.PositiveLabels;

/** Which column of a table holds the labels, and which of them count as 1, to begin with. */
final class TargetGuess {
  /** What columns with labels are often called, in lower case. */
  private static final List<String> USUAL =
      List.of(
          "target",
          "label",
          "class",
          "y",
          "outcome",
          "diagnosis",
          "survived",
          "species",
          "result",
          "quality",
          "churn",
          "default",
          "income");

  /** Labels that a target has at most if nothing else speaks for it. */
  private static final int FEW = 10;

  private static final int NONE = 3;

  private TargetGuess() {}

  /**
   * The column: one with a usual name, before one of two values, before one of a few; of several,
   * the last one. Where columns have no names, the last one of a few values.
   *
   * @return empty if no column has two values, or all have many
   */
  static Optional<Column> column(TableProfile table) {
    boolean named = table.format().header();
    return table.columns().stream()
        .filter(column -> rank(column, named) < NONE)
        .reduce((one, other) -> rank(other, named) <= rank(one, named) ? other : one);
  }

  private static int rank(Column column, boolean named) {
    if (column.name().isEmpty() || column.values().size() < 2 || column.counting()) {
      return NONE;
    }
    if (USUAL.contains(column.name().toLowerCase(Locale.ROOT))) {
      return 0;
    }
    int values = column.manyValues() ? Integer.MAX_VALUE : column.values().size();
    return values == 2 && named ? 1 : values <= FEW ? 2 : NONE;
  }

  /**
   * Which of its values count as 1: 1 beside 0, else of two the last one in alphabetical order, of
   * several words the first one against the others, and of several numbers the upper half.
   */
  static PositiveLabels positive(Column target, char decimal) {
    List<String> labels =
        target.values().keySet().stream().map(Labels::plain).distinct().sorted().toList();
    if (labels.equals(List.of("0", "1"))) {
      return PositiveLabels.ONE;
    }
    if (labels.size() == 2 && !target.manyValues()) {
      return PositiveLabels.of(labels.get(1));
    }
    return target.kind() == Column.Kind.NUMBER
        ? PositiveLabels.of(">= " + middle(target, decimal))
        : PositiveLabels.group(labels.subList(0, 1));
  }

  /** A number that some rows reach and others do not; about half of them if the values are few. */
  private static String middle(Column target, char decimal) {
    if (target.manyValues()) {
      return Labels.plain(String.valueOf((target.least() + target.greatest()) / 2));
    }
    List<Map.Entry<Double, Integer>> counted =
        target.values().entrySet().stream()
            .map(e -> Map.entry(Cell.number(e.getKey(), decimal).orElseThrow(), e.getValue()))
            .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
            .toList();
    int half = (target.rows() - target.missing()) / 2;
    int below = counted.get(0).getValue();
    int place = 1;
    while (place < counted.size() - 1 && below < half) {
      below += counted.get(place++).getValue();
    }
    return Labels.plain(String.valueOf(counted.get(place).getKey()));
  }
}
