package org.dl4jcomparison.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.ErrorText;

/** The values of the target column, in the order in which they first occur. */
final class CsvLabels {
  /** The most different labels that are collected for the error message. */
  private static final int MOST = 20;

  private final String file;
  private final DataSource.Csv spec;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, Integer> indices = new LinkedHashMap<>();

  CsvLabels(String file, DataSource.Csv spec) {
    this.file = file;
    this.spec = spec;
  }

  /** Index of a label, from 0; counts it. */
  int index(String label) {
    counts.merge(label, 1, Integer::sum);
    Integer index = indices.putIfAbsent(label, indices.size());
    if (indices.size() > MOST) {
      throw bad("has more than %d values: %s, …; two are needed".formatted(MOST, shown(false)));
    }
    return index == null ? indices.size() - 1 : index;
  }

  /**
   * What the labels mean.
   *
   * @param positive the label that counts as 1
   * @param negative the other one
   * @param positiveIndex index of the first
   */
  record Meaning(String positive, String negative, int positiveIndex) {}

  /** After all rows: checks that there are two labels and that one of them is the positive one. */
  Meaning meaning(int rows) {
    if (counts.size() == 1) {
      throw bad(
          "has one value only, %s, in all %d rows; two are needed".formatted(shown(false), rows));
    }
    if (counts.size() > 2) {
      throw bad("has %d values: %s; two are needed".formatted(counts.size(), shown(true)));
    }
    boolean named = !spec.positive().isEmpty();
    if (!named && !(counts.containsKey("0") && counts.containsKey("1"))) {
      throw new BadInputException(
          "%s: positive is missing: which value of column %s counts as 1? Its values: %s"
              .formatted(file, ErrorText.value(spec.target()), shown(true)));
    }
    String positive = named ? spec.positive() : "1";
    if (!counts.containsKey(positive)) {
      throw new BadInputException(
          "%s: positive: %s is not a value of column %s; its values: %s"
              .formatted(
                  file, ErrorText.value(positive), ErrorText.value(spec.target()), shown(true)));
    }
    String negative =
        counts.keySet().stream().filter(l -> !l.equals(positive)).findFirst().orElseThrow();
    return new Meaning(positive, negative, indices.get(positive));
  }

  private String shown(boolean counted) {
    return counts.entrySet().stream()
        .map(e -> ErrorText.value(e.getKey()) + (counted ? " (" + e.getValue() + ")" : ""))
        .collect(Collectors.joining(", "));
  }

  private BadInputException bad(String problem) {
    return new BadInputException(
        "%s: target: column %s %s".formatted(file, ErrorText.value(spec.target()), problem));
  }
}
