package org.dl4jcomparison.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.chart.PngEncoder;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.report.Document;
import org.dl4jcomparison.report.Report;
import org.dl4jcomparison.text.Translated;

/** What an explanation leaves behind. */
public final class ExplanationReport {
  static final String COMBINATIONS = "explain.csv";

  private ExplanationReport() {}

  /**
   * The report.
   *
   * @param environment what the results depend on beside the experiment, by part
   */
  public static Report of(Explanation explanation, Map<String, Map<String, String>> environment) {
    Map<String, OutputFolder.Content> files = charts(explanation);
    files.put(COMBINATIONS, out -> CombinationsCsv.write(explanation, out));
    return new Report(
        explanation.experiment(),
        headline(explanation),
        List.of(new WaterfallSection(Optional.of(explanation), files, List.of())),
        new Document(
            "explain",
            Translated.of(language -> ExplanationPage.in(language, explanation).toMarkdown())),
        ExplanationJson.of(explanation),
        environment);
  }

  /** The means of the smallest target that there is a difference to explain at. */
  private static Translated headline(Explanation explanation) {
    List<TargetExplanation> decomposed = explanation.decomposed();
    List<String> names = List.of(explanation.a().name(), explanation.b().name());
    if (decomposed.isEmpty()) {
      return Translated.say(ExplainMessages.class, say -> say.headlineOfNone(names));
    }
    TargetExplanation target = decomposed.get(decomposed.size() - 1);
    return Translated.of(language -> ExplanationText.headline(explanation, target, language));
  }

  /** Name of the file with a target's waterfall chart. */
  static String waterfall(TargetExplanation target) {
    return "waterfall-%s.png".formatted(Numbers.shortest(target.target()));
  }

  /** A waterfall for each target that there is a difference to explain at, by name. */
  static Map<String, OutputFolder.Content> charts(Explanation explanation) {
    Map<String, OutputFolder.Content> charts = new LinkedHashMap<>();
    for (TargetExplanation target : explanation.decomposed()) {
      charts.put(
          waterfall(target),
          out -> PngEncoder.write(WaterfallChart.of(explanation, target, Language.english()), out));
    }
    return charts;
  }
}
