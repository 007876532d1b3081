package org.dl4jcomparison.report.explain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.evidence.explain.Explanation;
import org.dl4jcomparison.evidence.explain.TargetExplanation;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.report.OutputFolder;
import org.dl4jcomparison.report.PngEncoder;
import org.dl4jcomparison.report.page.PageContent;
import org.dl4jcomparison.report.page.ReportPage;

/** All files that an explanation leaves behind. */
public final class ExplanationReport {
  static final String COMBINATIONS = "explain.csv";
  private static final String RESULTS = "explain.json";

  private ExplanationReport() {}

  /** Name of the file with a target's waterfall chart. */
  static String waterfall(TargetExplanation target) {
    return "waterfall-%s.png".formatted(Numbers.shortest(target.target()));
  }

  /**
   * Content of the files by name. {@code explain.json} lists them.
   *
   * @param environment what the results depend on beside the experiment, by part
   */
  public static Map<String, OutputFolder.Content> files(
      Explanation explanation, Map<String, Map<String, String>> environment) {
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put(ReportPage.FILE, ReportPage.of(PageContent.of(explanation, environment)));
    for (Language language : Language.all()) {
      ExplanationPage page = ExplanationPage.in(language, explanation);
      files.put(
          page.fileName(), out -> out.write(page.toMarkdown().getBytes(StandardCharsets.UTF_8)));
    }
    files.putAll(charts(explanation));
    files.put(COMBINATIONS, out -> CombinationsCsv.write(explanation, out));
    List<String> names = new ArrayList<>(files.keySet());
    names.add(RESULTS);
    files.put(RESULTS, out -> ExplanationJson.write(explanation, environment, names, out));
    return files;
  }

  /** A waterfall for each target, by name. */
  public static Map<String, OutputFolder.Content> charts(Explanation explanation) {
    Map<String, OutputFolder.Content> charts = new LinkedHashMap<>();
    for (TargetExplanation target : explanation.targets()) {
      charts.put(
          waterfall(target), out -> PngEncoder.write(WaterfallChart.of(explanation, target), out));
    }
    return charts;
  }

  /**
   * Puts the files in place of those of an earlier explanation.
   *
   * @return names of the files written
   * @throws IOException if they could not all be written; the folder is then as it was
   */
  public static List<String> write(
      Explanation explanation, Map<String, Map<String, String>> environment, OutputFolder folder)
      throws IOException {
    Map<String, OutputFolder.Content> files = files(explanation, environment);
    folder.replace(files);
    return List.copyOf(files.keySet());
  }
}
