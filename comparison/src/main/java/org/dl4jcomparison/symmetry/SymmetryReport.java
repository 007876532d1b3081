package org.dl4jcomparison.symmetry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.chart.PngEncoder;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.FileNames;
import org.dl4jcomparison.experimentfile.ExperimentWriter;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.report.Document;
import org.dl4jcomparison.report.Index;
import org.dl4jcomparison.report.Report;
import org.dl4jcomparison.text.Translated;

/** What the symmetry command leaves behind. */
public final class SymmetryReport {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SymmetryReport() {}

  /**
   * The report.
   *
   * @param tables one for each contender and engine
   * @param environment what the results depend on beside the experiment, by part
   */
  public static Report of(
      Experiment experiment,
      List<SymmetryTable> tables,
      Map<String, Map<String, String>> environment) {
    return new Report(
        experiment,
        headline(tables),
        List.of(new StartsSection(tables, charts(experiment, tables))),
        new Document(
            "symmetry",
            Translated.of(
                language ->
                    SymmetryText.in(language).page(experiment.name(), experiment.data(), tables))),
        index(experiment, tables),
        environment);
  }

  /** From how many starts each learns. */
  private static Translated headline(List<SymmetryTable> all) {
    List<SymmetryTable> tables = all.stream().filter(table -> table.cannot().isEmpty()).toList();
    if (tables.isEmpty()) {
      return Translated.say(SymmetryMessages.class, SymmetryMessages::headlineNone);
    }
    int starts = tables.stream().mapToInt(table -> table.results().size() - 1).max().orElse(0);
    return Translated.say(
        SymmetryMessages.class,
        say -> say.headline(starts, tables.stream().map(table -> learnt(table, say)).toList()));
  }

  private static String learnt(SymmetryTable table, SymmetryMessages say) {
    return say.headlinePart(
        table.contender().name(),
        table.engine(),
        (int)
            table.with(SymmetryResult.Verdict.LEARNS).stream()
                .filter(start -> start != SymmetryStart.AS_DRAWN)
                .count());
  }

  private static Map<String, OutputFolder.Content> charts(
      Experiment experiment, List<SymmetryTable> tables) {
    Language english = Language.english();
    Map<String, OutputFolder.Content> charts = new LinkedHashMap<>();
    for (SymmetryTable table : tables) {
      if (table.cannot().isEmpty()) {
        String name = table.contender().fileName() + "-on-" + FileNames.of(table.engine());
        charts.put(
            "loss-" + name + ".png",
            out -> PngEncoder.write(SymmetryCharts.losses(table, experiment.data(), english), out));
        charts.put(
            "units-" + name + ".png",
            out -> PngEncoder.write(SymmetryCharts.units(table, experiment.data(), english), out));
      }
    }
    return charts;
  }

  private static Index index(Experiment experiment, List<SymmetryTable> tables) {
    ObjectNode results = MAPPER.createObjectNode();
    results.set("experiment", ExperimentWriter.toJson(experiment));
    ArrayNode symmetry = results.putArray("symmetry");
    tables.forEach(table -> symmetry.add(SymmetryJson.table(table)));
    return new Index(OutputFolder.RESULTS, results);
  }
}
