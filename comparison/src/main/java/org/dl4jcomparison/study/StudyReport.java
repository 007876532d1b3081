package org.dl4jcomparison.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.chart.PngEncoder;
import org.dl4jcomparison.convergence.ConvergenceHeadline;
import org.dl4jcomparison.convergence.CurvesSection;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.report.Document;
import org.dl4jcomparison.report.Report;
import org.dl4jcomparison.text.Translated;

/** What a study leaves behind, its store left out. */
public final class StudyReport {
  static final String LEARNING_CURVES = "learning-curves.png";

  private StudyReport() {}

  /**
   * The report.
   *
   * @param environment what the results depend on beside the experiment, by part
   */
  public static Report of(StudyEvidence evidence, Map<String, Map<String, String>> environment) {
    return new Report(
        evidence.experiment(),
        headline(evidence),
        List.of(
            CurvesSection.of(evidence.experiment(), evidence.curves()), TimesSection.of(evidence)),
        new Document(
            "study", Translated.of(language -> StudyPage.in(language, evidence).toMarkdown())),
        StudyJson.of(evidence),
        environment);
  }

  /** Who is faster. */
  private static Translated headline(StudyEvidence study) {
    if (study.pairs().isEmpty()) {
      ContenderEvidence only = study.contenders().get(0);
      return Translated.say(
          StudyMessages.class,
          say ->
              say.headlineOfOne(
                  only.contender().name(),
                  only.counts().learnt(),
                  only.counts().runs(),
                  only.seeds().own(),
                  only.seeds().twin()));
    }
    return ConvergenceHeadline.ofPairs(
        study.asked().stream()
            .map(
                pair ->
                    new ConvergenceHeadline.Pair(
                        study.name(pair.a()), study.name(pair.b()), pair.race()))
            .toList());
  }

  /** Name of the file with a target's chart. */
  static String timeToTarget(double target) {
    return "time-to-target-%s.png".formatted(Numbers.shortest(target));
  }

  static Map<String, OutputFolder.Content> charts(StudyEvidence evidence) {
    Language english = Language.english();
    Map<String, OutputFolder.Content> charts = new LinkedHashMap<>();
    for (int i = 0; i < evidence.experiment().targets().size(); i++) {
      int target = i;
      charts.put(
          timeToTarget(evidence.experiment().targets().get(i)),
          out -> PngEncoder.write(TimeToTargetChart.of(evidence, target, english), out));
    }
    charts.put(
        LEARNING_CURVES, out -> PngEncoder.write(LearningCurvesChart.of(evidence, english), out));
    return charts;
  }
}
