package org.dl4jcomparison.experimentfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.experiment.CsvFormat;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.MissingValues;
import org.dl4jcomparison.experiment.PositiveLabels;

/** Reads and writes what an experiment file says of a table of the user's. */
final class CsvKeys {
  /** Delimiters that have a name, since YAML would not show them. */
  private static final Map<String, String> NAMED = Map.of("tab", "\t", "space", " ");

  private CsvKeys() {}

  static DataSource.Csv read(Section section) {
    return new DataSource.Csv(
        section.text(DataKeys.CSV),
        format(section),
        section.text(DataKeys.TARGET).strip(),
        positive(section),
        names(section, DataKeys.LEAVE_OUT),
        section.choice(
            DataKeys.MISSING,
            List.of(MissingValues.values()),
            MissingValues::label,
            MissingValues.REFUSE),
        section
            .choice(DataKeys.ENCODE, List.of(DataKeys.ONE_HOT), encoding -> encoding, "")
            .equals(DataKeys.ONE_HOT));
  }

  private static CsvFormat format(Section section) {
    boolean named = section.has(DataKeys.COLUMNS);
    boolean header = section.choice(DataKeys.HEADER, List.of(true, false), String::valueOf, !named);
    if (header && named) {
      throw section.bad(
          DataKeys.COLUMNS, "is only allowed without a header, since that names the columns");
    }
    return new CsvFormat(
        section.has(DataKeys.DELIMITER) ? delimiter(section) : "",
        header,
        names(section, DataKeys.COLUMNS),
        section.choice(DataKeys.DECIMAL, List.of('.', ','), String::valueOf, '.'));
  }

  private static List<String> names(Section section, String key) {
    return section.texts(key).stream().map(String::strip).toList();
  }

  private static PositiveLabels positive(Section section) {
    if (!section.has(DataKeys.POSITIVE)) {
      return PositiveLabels.ONE;
    }
    JsonNode value = section.required(DataKeys.POSITIVE);
    return value.isArray()
        ? PositiveLabels.group(names(section, DataKeys.POSITIVE))
        : PositiveLabels.of(section.text(DataKeys.POSITIVE).strip());
  }

  private static String delimiter(Section section) {
    String written = section.written(DataKeys.DELIMITER);
    String delimiter = NAMED.getOrDefault(written, written);
    if (delimiter.length() != 1 || delimiter.equals("\"")) {
      throw section.bad(
          DataKeys.DELIMITER,
          "%s is not one character other than a quote, nor tab or space"
              .formatted(Section.shown(section.required(DataKeys.DELIMITER))));
    }
    return delimiter;
  }

  static void write(ObjectNode node, DataSource.Csv csv) {
    node.put(DataKeys.CSV, csv.file());
    node.put(DataKeys.TARGET, csv.target());
    if (csv.positive().group()) {
      write(node, DataKeys.POSITIVE, csv.positive().labels());
    } else {
      node.put(DataKeys.POSITIVE, csv.positive().labels().get(0));
    }
    CsvFormat format = csv.format();
    node.put(DataKeys.HEADER, format.header());
    if (!format.columns().isEmpty()) {
      write(node, DataKeys.COLUMNS, format.columns());
    }
    node.put(DataKeys.DELIMITER, named(format.delimiter()));
    node.put(DataKeys.DECIMAL, String.valueOf(format.decimal()));
    write(node, DataKeys.LEAVE_OUT, csv.leaveOut());
    node.put(DataKeys.MISSING, csv.missing().label());
    if (csv.encodeAll()) {
      node.put(DataKeys.ENCODE, DataKeys.ONE_HOT);
    }
  }

  private static void write(ObjectNode node, String key, List<String> names) {
    ArrayNode list = node.putArray(key);
    names.forEach(list::add);
  }

  /** A delimiter as experiment files write it. */
  static String named(String delimiter) {
    return NAMED.entrySet().stream()
        .filter(name -> name.getValue().equals(delimiter))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(delimiter);
  }
}
