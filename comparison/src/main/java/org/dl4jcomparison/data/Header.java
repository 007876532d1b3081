package org.dl4jcomparison.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.ErrorText;

/**
 * What the columns of a table are.
 *
 * @param target index of the column with the labels
 * @param inputs indices of the columns that are inputs
 * @param skipped the columns without a name that are left out, as "column 1"
 */
record Header(int target, List<Integer> inputs, List<String> skipped) {
  private static final int MOST_NAMES_SHOWN = 12;

  /** Finds the columns that the spec names. */
  static Header of(TableProfile table, DataSource.Csv spec) {
    String file = table.file();
    List<String> names = table.names();
    checkDelimiter(file, names, spec);
    int target = names.indexOf(spec.target());
    if (target < 0) {
      throw noTarget(table, spec);
    }
    List<Integer> skipped = checkNames(table);
    Set<String> leftOut = Set.copyOf(spec.leaveOut());
    for (String left : spec.leaveOut()) {
      if (!names.contains(left)) {
        throw bad(file, "leave-out", noColumn(left, names));
      }
      if (left.equals(spec.target())) {
        throw bad(file, "leave-out", ErrorText.value(left) + " is the target");
      }
    }
    List<Integer> inputs =
        IntStream.range(0, names.size())
            .filter(column -> column != target && !leftOut.contains(names.get(column)))
            .filter(column -> !skipped.contains(column))
            .boxed()
            .toList();
    if (inputs.isEmpty()) {
      throw new BadInputException(
          "%s: no column is left for the inputs; its columns: %s".formatted(file, shown(names)));
    }
    return new Header(target, inputs, skipped.stream().map(i -> "column " + (i + 1)).toList());
  }

  private static void checkDelimiter(String file, List<String> names, DataSource.Csv spec) {
    if (names.size() > 1 || spec.format().delimiter().isEmpty()) {
      return;
    }
    for (char other : new char[] {',', ';', '\t', '|'}) {
      if (names.get(0).indexOf(other) >= 0) {
        throw bad(
            file,
            "delimiter",
            "with '%s' between fields the header is one column, %s; try delimiter: %s"
                .formatted(
                    spec.format().delimiter(),
                    ErrorText.value(names.get(0)),
                    other == '\t' ? "tab" : "'" + other + "'"));
      }
    }
  }

  private static BadInputException noTarget(TableProfile table, DataSource.Csv spec) {
    for (String name : table.names()) {
      if (spec.format().header() && Cell.number(name, spec.format().decimal()).isPresent()) {
        return new BadInputException(
            "%s: the first line has no column %s but values such as %s; if it is no header, say header: false, and the columns are column1, column2, …"
                .formatted(table.file(), ErrorText.value(spec.target()), ErrorText.value(name)));
      }
    }
    return bad(table.file(), "target", noColumn(spec.target(), table.names()));
  }

  /** Names must differ. A column without one is skipped if it is the first one or empty. */
  private static List<Integer> checkNames(TableProfile table) {
    Map<String, Integer> seen = new HashMap<>();
    List<Integer> skipped = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      if (column.name().isEmpty()) {
        if (i > 0 && column.kind() != Column.Kind.EMPTY) {
          throw new BadInputException(
              "%s: line 1: column %d has no name".formatted(table.file(), i + 1));
        }
        skipped.add(i);
        continue;
      }
      Integer before = seen.put(column.name(), i);
      if (before != null) {
        throw new BadInputException(
            "%s: line 1: columns %d and %d are both named %s; names must differ"
                .formatted(table.file(), before + 1, i + 1, ErrorText.value(column.name())));
      }
    }
    return skipped;
  }

  private static String noColumn(String name, List<String> names) {
    return "there is no column %s%s Its columns: %s"
        .formatted(ErrorText.value(name), Nearest.question(name, names), shown(names));
  }

  private static String shown(List<String> names) {
    String first =
        names.stream()
            .limit(MOST_NAMES_SHOWN)
            .map(Header::unquoted)
            .collect(Collectors.joining(", "));
    return names.size() > MOST_NAMES_SHOWN
        ? "%s and %d more".formatted(first, names.size() - MOST_NAMES_SHOWN)
        : first;
  }

  private static String unquoted(String name) {
    String quoted = ErrorText.value(name);
    return quoted.substring(1, quoted.length() - 1);
  }

  private static BadInputException bad(String file, String key, String problem) {
    return new BadInputException("%s: %s: %s".formatted(file, key, problem));
  }
}
