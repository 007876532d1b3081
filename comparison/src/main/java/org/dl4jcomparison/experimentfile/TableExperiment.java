package org.dl4jcomparison.experimentfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.data.TableInspection;
import org.dl4jcomparison.data.YamlName;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.FileNames;
import org.dl4jcomparison.experiment.MissingValues;
import org.dl4jcomparison.text.Resources;

/** An experiment on a table that nobody has written an experiment file for. */
public final class TableExperiment {
  private static final int LONGEST_NAME = 60;

  private TableExperiment() {}

  /** The experiment file, which runs as it is and can be changed. */
  public static String text(TableInspection table) {
    return Resources.text(TableExperiment.class, "table.yaml.txt")
        .replace("NAME", YamlName.of(name(table.source())))
        .replace("DATA", data(table.source()));
  }

  /** The file's name without its ending. */
  private static String name(DataSource.Csv source) {
    String file = FileNames.of(Path.of(source.name()).getFileName().toString());
    String base = file.replaceFirst("(?<=.)(\\.[^.]*)(\\.gz)?$", "").replaceFirst("^\\.+", "");
    String name = base.isEmpty() ? "table" : base;
    return name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  private static String data(DataSource.Csv source) {
    List<String> lines = new ArrayList<>();
    lines.add("csv: " + YamlName.of(source.file()));
    lines.add("target: " + YamlName.of(source.target()));
    List<String> positive = source.positive().labels();
    if (source.positive().group()) {
      lines.add("positive: " + YamlName.list(positive));
    } else if (!positive.isEmpty()) {
      lines.add("positive: " + YamlName.of(positive.get(0)));
    }
    if (!source.format().header()) {
      lines.add("header: false");
    }
    lines.add("delimiter: " + YamlName.of(CsvKeys.named(source.format().delimiter())));
    if (source.format().decimal() != '.') {
      lines.add("decimal: " + YamlName.of(String.valueOf(source.format().decimal())));
    }
    if (!source.leaveOut().isEmpty()) {
      lines.add("leave-out: " + YamlName.list(source.leaveOut()));
    }
    if (source.missing() != MissingValues.REFUSE) {
      lines.add("missing: " + source.missing().label());
    }
    return String.join("\n  ", lines);
  }
}
