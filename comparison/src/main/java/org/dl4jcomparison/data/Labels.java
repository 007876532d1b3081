package org.dl4jcomparison.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.ErrorText;

/** The values of the target column, in the order in which they first occur. */
final class Labels {
  /** The most different labels that are collected for the error message. */
  private static final int MOST = 20;

  private static final int MOST_NAMED = 3;

  private final String file;
  private final DataSource.Csv spec;
  private final Optional<Threshold> threshold;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, Integer> indices = new HashMap<>();

  /**
   * Labels that are yet to come.
   *
   * @param target what the column holds: a label that looks like a comparison is a label
   */
  Labels(String file, DataSource.Csv spec, Column target) {
    this.file = file;
    this.spec = spec;
    List<String> positive = spec.positive().labels();
    this.threshold =
        positive.size() == 1 && !target.values().containsKey(positive.get(0))
            ? Threshold.of(positive.get(0))
            : Optional.empty();
  }

  /**
   * What the labels mean.
   *
   * @param positive what counts as 1
   * @param negative what counts as 0
   * @param ones indices of the labels that count as 1
   */
  record Meaning(String positive, String negative, Set<Integer> ones) {}

  /** Index of a label, from 0; counts it. */
  int index(String text, Records.Row row) {
    if (threshold.isPresent()) {
      return threshold.get().holds(number(text, row)) ? 1 : 0;
    }
    String label = plain(text);
    counts.merge(label, 1, Integer::sum);
    Integer index = indices.putIfAbsent(label, indices.size());
    if (indices.size() > MOST && !spec.positive().group()) {
      throw bad("has more than %d values: %s, …; %s".formatted(MOST, shown(false), howToGroup()));
    }
    return index == null ? indices.size() - 1 : index;
  }

  private double number(String text, Records.Row row) {
    OptionalDouble number = Cell.number(text, spec.format().decimal());
    if (number.isEmpty()) {
      throw bad(
          "%s in %s is not a number, which positive: %s needs"
              .formatted(ErrorText.value(text), row.place(), threshold.orElseThrow().positive()));
    }
    counts.merge(threshold.get().holds(number.getAsDouble()) ? "1" : "0", 1, Integer::sum);
    return number.getAsDouble();
  }

  /** A number without zeros that change nothing: 1.0 is the label 1. */
  static String plain(String text) {
    if (Cell.number(text, '.').isEmpty() || text.length() > MOST) {
      return text;
    }
    BigDecimal number = new BigDecimal(text);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** After all rows: checks that there are two sides and which of them counts as 1. */
  Meaning meaning(int rows) {
    if (threshold.isPresent()) {
      return meaning(threshold.get(), rows);
    }
    if (counts.size() == 1) {
      throw bad(
          "has one value only, %s, in all %d rows; two are needed".formatted(shown(false), rows));
    }
    if (counts.size() > 2 && !spec.positive().group()) {
      throw bad("has %d values: %s; %s".formatted(counts.size(), shown(true), howToGroup()));
    }
    Set<String> positive = positive();
    for (String label : positive) {
      if (!counts.containsKey(label)) {
        throw new BadInputException(
            "%s: positive: %s is not a value of column %s; its values: %s"
                .formatted(
                    file, ErrorText.value(label), ErrorText.value(spec.target()), shown(true)));
      }
    }
    List<String> negative = new ArrayList<>(counts.keySet());
    negative.removeAll(positive);
    if (negative.isEmpty()) {
      throw new BadInputException(
          "%s: positive: names every value of column %s, so that none counts as 0"
              .formatted(file, ErrorText.value(spec.target())));
    }
    return new Meaning(
        named(List.copyOf(positive)),
        named(negative),
        positive.stream().map(indices::get).collect(Collectors.toSet()));
  }

  private Meaning meaning(Threshold split, int rows) {
    if (counts.size() < 2) {
      throw new BadInputException(
          "%s: positive: %s holds in %s of the %,d rows of column %s; some of both are needed"
              .formatted(
                  file,
                  split.positive(),
                  counts.containsKey("1") ? "all" : "none",
                  rows,
                  ErrorText.value(spec.target())));
    }
    return new Meaning(split.positive(), split.negative(), Set.of(1));
  }

  private Set<String> positive() {
    List<String> named = spec.positive().labels();
    if (!named.isEmpty()) {
      return named.stream().map(Labels::plain).collect(Collectors.toCollection(LinkedHashSet::new));
    }
    if (!(counts.containsKey("0") && counts.containsKey("1"))) {
      throw new BadInputException(
          "%s: positive is missing: which value of column %s counts as 1? Its values: %s"
              .formatted(file, ErrorText.value(spec.target()), shown(true)));
    }
    return Set.of("1");
  }

  /** Some labels as one name. */
  private static String named(List<String> labels) {
    String first = labels.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return labels.size() > MOST_NAMED ? first + ", …" : first;
  }

  private String shown(boolean counted) {
    return counts.entrySet().stream()
        .limit(MOST + 1)
        .map(e -> ErrorText.value(e.getKey()) + (counted ? " (" + e.getValue() + ")" : ""))
        .collect(Collectors.joining(", "));
  }

  private String howToGroup() {
    String example = counts.keySet().iterator().next();
    boolean numbers = counts.keySet().stream().allMatch(l -> Cell.number(l, '.').isPresent());
    return "two are needed, or positive: %s to count these as 1 and all others as 0%s"
        .formatted(
            YamlName.list(List.of(example)),
            numbers ? ", or positive: \">= %s\"".formatted(example) : "");
  }

  private BadInputException bad(String problem) {
    return new BadInputException(
        "%s: target: column %s %s".formatted(file, ErrorText.value(spec.target()), problem));
  }
}
