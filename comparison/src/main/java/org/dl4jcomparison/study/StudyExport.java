package org.dl4jcomparison.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experimentfile.ExperimentWriter;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.text.JsonText;

/**
 * A study as tidy CSV: {@code runs.csv} with a row for each run, {@code curves.csv} with a row for
 * each loss, and {@code datapackage.json} (Frictionless Data Package) that names columns and types.
 */
public final class StudyExport {
  private static final String RUNS = "runs.csv";
  private static final String CURVES = "curves.csv";
  private static final String DESCRIPTION = "datapackage.json";
  private static final List<StudyColumns.Column> CURVE_COLUMNS =
      List.of(
          new StudyColumns.Column("contender", "string", "name in the experiment", null),
          new StudyColumns.Column("seed", "integer", "of the draw of the initial weights", null),
          new StudyColumns.Column("update", "integer", "optimizer steps made", null),
          new StudyColumns.Column("loss", "number", "mean binary cross-entropy after them", null));

  private StudyExport() {}

  /** Checks, before anything is trained, that an export can go to a directory. */
  public static OutputFolder folder(Path given) {
    return OutputFolder.at(given, "--export");
  }

  /**
   * Writes all three files, or none.
   *
   * @return their names
   */
  public static List<String> write(StudyRuns runs, OutputFolder folder) throws IOException {
    List<StudyColumns.Column> columns = StudyColumns.of(runs.experiment());
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put(RUNS, out -> writeRuns(runs, columns, out));
    files.put(CURVES, out -> writeCurves(runs, out));
    files.put(DESCRIPTION, out -> writeDescription(runs.experiment(), columns, out));
    folder.replace(files);
    return List.copyOf(files.keySet());
  }

  private static CSVPrinter printer(List<StudyColumns.Column> columns, OutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    return new CSVPrinter(
        writer,
        CSVFormat.RFC4180
            .builder()
            .setHeader(columns.stream().map(StudyColumns.Column::name).toArray(String[]::new))
            .setRecordSeparator('\n')
            .get());
  }

  private static void writeRuns(StudyRuns runs, List<StudyColumns.Column> columns, OutputStream out)
      throws IOException {
    CSVPrinter printer = printer(columns, out);
    for (List<StudyRun> contender : runs.byContender()) {
      for (StudyRun run : contender) {
        TrainingRun trained = runs.read(run);
        StudyColumns.Row row =
            new StudyColumns.Row(run.contender(), runs.experiment().data(), trained);
        List<Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(column.value().apply(row)));
        printer.printRecord(values);
      }
    }
    printer.flush();
  }

  private static void writeCurves(StudyRuns runs, OutputStream out) throws IOException {
    CSVPrinter printer = printer(CURVE_COLUMNS, out);
    for (List<StudyRun> contender : runs.byContender()) {
      for (StudyRun run : contender) {
        double[] loss = runs.read(run).loss();
        for (int update = 0; update < loss.length; update++) {
          printer.printRecord(run.contender().name(), run.seed(), update, loss[update]);
        }
      }
    }
    printer.flush();
  }

  private static void writeDescription(
      Experiment experiment, List<StudyColumns.Column> columns, OutputStream out)
      throws IOException {
    ObjectNode top = JsonText.tree(Map.of("name", experiment.name()));
    top.put("program", OutputFolder.PROGRAM);
    top.set("files", JsonText.tree(List.of(RUNS, CURVES, DESCRIPTION)));
    ArrayNode resources = top.putArray("resources");
    describe(resources.addObject(), RUNS, columns);
    describe(resources.addObject(), CURVES, CURVE_COLUMNS);
    top.set("experiment", ExperimentWriter.toJson(experiment));
    out.write(JsonText.of(top));
  }

  private static void describe(
      ObjectNode resource, String file, List<StudyColumns.Column> columns) {
    resource.put("name", file.substring(0, file.indexOf('.')));
    resource.put("path", file);
    resource.put("encoding", "utf-8");
    resource.putObject("schema").set("fields", JsonText.tree(columns));
  }
}
