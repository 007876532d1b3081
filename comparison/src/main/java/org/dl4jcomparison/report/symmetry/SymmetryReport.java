package org.dl4jcomparison.report.symmetry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.evidence.symmetry.SymmetryTable;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.FileNames;
import org.dl4jcomparison.experimentfile.ExperimentWriter;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.report.JsonText;
import org.dl4jcomparison.report.OutputFolder;
import org.dl4jcomparison.report.PngEncoder;
import org.dl4jcomparison.report.page.PageContent;
import org.dl4jcomparison.report.page.ReportPage;

/** All files that the symmetry command leaves behind. */
public final class SymmetryReport {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SymmetryReport() {}

  /**
   * Puts the files in place of those of an earlier run.
   *
   * @param environment what the results depend on beside the experiment, by part
   * @return names of the files written
   * @throws IOException if they could not all be written; the folder is then as it was
   */
  public static List<String> write(
      Experiment experiment,
      List<SymmetryTable> tables,
      Map<String, Map<String, String>> environment,
      OutputFolder folder)
      throws IOException {
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put(ReportPage.FILE, ReportPage.of(PageContent.of(experiment, tables, environment)));
    for (Language language : Language.all()) {
      SymmetryText text = SymmetryText.in(language);
      files.put(
          text.fileName(),
          out ->
              out.write(
                  text.page(experiment.name(), experiment.data(), tables)
                      .getBytes(StandardCharsets.UTF_8)));
    }
    for (SymmetryTable table : tables) {
      if (table.cannot().isEmpty()) {
        String name = table.contender().fileName() + "-on-" + FileNames.of(table.engine());
        files.put(
            "loss-" + name + ".png",
            out -> PngEncoder.write(SymmetryCharts.losses(table, experiment.data()), out));
        files.put(
            "units-" + name + ".png",
            out -> PngEncoder.write(SymmetryCharts.units(table, experiment.data()), out));
      }
    }
    List<String> names = new ArrayList<>(files.keySet());
    names.add(OutputFolder.RESULTS);
    files.put(OutputFolder.RESULTS, out -> json(experiment, tables, environment, names, out));
    folder.replace(files);
    return names;
  }

  private static void json(
      Experiment experiment,
      List<SymmetryTable> tables,
      Map<String, Map<String, String>> environment,
      Collection<String> files,
      OutputStream out)
      throws IOException {
    ObjectNode top = MAPPER.createObjectNode();
    top.put("program", OutputFolder.PROGRAM);
    top.set("experiment", ExperimentWriter.toJson(experiment));
    ArrayNode symmetry = top.putArray("symmetry");
    tables.forEach(table -> symmetry.add(SymmetryJson.table(table)));
    ArrayNode names = top.putArray("files");
    files.forEach(names::add);
    top.set("environment", MAPPER.valueToTree(environment));
    out.write(JsonText.of(top));
  }
}
