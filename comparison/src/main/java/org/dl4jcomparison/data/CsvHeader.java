package org.dl4jcomparison.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.ErrorText;

/**
 * What the columns of a CSV file are.
 *
 * @param names of all columns
 * @param target index of the column with the labels
 * @param inputs indices of the columns that are inputs
 */
record CsvHeader(List<String> names, int target, int[] inputs) {
  private static final int MOST_NAMES_SHOWN = 12;

  /** Finds the columns that the spec names. */
  static CsvHeader of(String file, List<String> fields, DataSource.Csv spec) {
    List<String> names = fields.stream().map(String::strip).toList();
    checkDelimiter(file, names, spec);
    int target = names.indexOf(spec.target());
    if (target < 0) {
      throw noTarget(file, names, spec);
    }
    checkNames(file, names);
    Set<String> known = Set.copyOf(names);
    Set<String> leftOut = Set.copyOf(spec.leaveOut());
    for (String left : spec.leaveOut()) {
      if (!known.contains(left)) {
        throw bad(file, "leave-out", noColumn(left, names));
      }
      if (left.equals(spec.target())) {
        throw bad(file, "leave-out", ErrorText.value(left) + " is the target");
      }
    }
    int[] inputs =
        IntStream.range(0, names.size())
            .filter(column -> column != target && !leftOut.contains(names.get(column)))
            .toArray();
    if (inputs.length == 0) {
      throw new BadInputException(
          "%s: no column is left for the inputs; its columns: %s".formatted(file, shown(names)));
    }
    return new CsvHeader(names, target, inputs);
  }

  private static void checkDelimiter(String file, List<String> names, DataSource.Csv spec) {
    if (names.size() > 1) {
      return;
    }
    for (char other : new char[] {',', ';', '\t', '|'}) {
      if (other != spec.delimiter() && names.get(0).indexOf(other) >= 0) {
        throw bad(
            file,
            "delimiter",
            "with '%s' between fields the header is one column, %s; try delimiter: %s"
                .formatted(
                    spec.delimiter(),
                    ErrorText.value(names.get(0)),
                    other == '\t' ? "tab" : "'" + other + "'"));
      }
    }
  }

  private static BadInputException noTarget(String file, List<String> names, DataSource.Csv spec) {
    for (String name : names) {
      OptionalDouble number = CsvCells.number(name);
      if (number.isPresent()) {
        return new BadInputException(
            "%s: the first line has no column %s but values such as %s; it must be a header with the columns' names"
                .formatted(file, ErrorText.value(spec.target()), ErrorText.value(name)));
      }
    }
    return bad(file, "target", noColumn(spec.target(), names));
  }

  private static void checkNames(String file, List<String> names) {
    Map<String, Integer> seen = new HashMap<>();
    for (int column = 0; column < names.size(); column++) {
      String name = names.get(column);
      if (name.isEmpty()) {
        throw new BadInputException(
            "%s: line 1: column %d has no name".formatted(file, column + 1));
      }
      Integer before = seen.put(name, column);
      if (before != null) {
        throw new BadInputException(
            "%s: line 1: columns %d and %d are both named %s; names must differ"
                .formatted(file, before + 1, column + 1, ErrorText.value(name)));
      }
    }
  }

  private static String noColumn(String name, List<String> names) {
    return "there is no column %s; did you mean %s? Its columns: %s"
        .formatted(ErrorText.value(name), Nearest.to(name, names), shown(names));
  }

  private static String shown(List<String> names) {
    String first =
        names.stream()
            .limit(MOST_NAMES_SHOWN)
            .map(CsvHeader::unquoted)
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

  /** How many columns there are. */
  int columns() {
    return names.size();
  }

  /** Names of the inputs. */
  List<String> inputNames() {
    return Arrays.stream(inputs).mapToObj(names::get).toList();
  }
}
