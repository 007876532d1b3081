package org.dl4jcomparison.report.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.evidence.study.StudyEvidence;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.report.OutputFolder;
import org.dl4jcomparison.report.PngEncoder;
import org.dl4jcomparison.report.page.PageContent;
import org.dl4jcomparison.report.page.ReportPage;

/** All files that a study leaves behind, its store left out. */
public final class StudyReport {
  static final String LEARNING_CURVES = "learning-curves.png";
  private static final String RESULTS = "study.json";

  private StudyReport() {}

  /** Name of the file with a target's chart. */
  static String timeToTarget(double target) {
    return "time-to-target-%s.png".formatted(Numbers.shortest(target));
  }

  /**
   * Content of the files by name. {@code study.json} lists them.
   *
   * @param environment what the results depend on beside the experiment, by part
   */
  public static Map<String, OutputFolder.Content> files(
      StudyEvidence evidence, Map<String, Map<String, String>> environment) {
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put(ReportPage.FILE, ReportPage.of(PageContent.of(evidence, environment)));
    for (Language language : Language.all()) {
      StudyPage page = StudyPage.in(language, evidence);
      files.put(
          page.fileName(), out -> out.write(page.toMarkdown().getBytes(StandardCharsets.UTF_8)));
    }
    files.putAll(charts(evidence));
    return withNumbers(files, evidence, environment);
  }

  /**
   * The charts and {@code study.json} alone, for a report that tells of the study in words of its
   * own.
   *
   * @param environment what the results depend on beside the experiment, by part
   */
  public static Map<String, OutputFolder.Content> figures(
      StudyEvidence evidence, Map<String, Map<String, String>> environment) {
    return withNumbers(charts(evidence), evidence, environment);
  }

  private static Map<String, OutputFolder.Content> charts(StudyEvidence evidence) {
    Map<String, OutputFolder.Content> charts = new LinkedHashMap<>();
    for (int i = 0; i < evidence.experiment().targets().size(); i++) {
      int target = i;
      charts.put(
          timeToTarget(evidence.experiment().targets().get(i)),
          out -> PngEncoder.write(TimeToTargetChart.of(evidence, target), out));
    }
    charts.put(LEARNING_CURVES, out -> PngEncoder.write(LearningCurvesChart.of(evidence), out));
    return charts;
  }

  private static Map<String, OutputFolder.Content> withNumbers(
      Map<String, OutputFolder.Content> files,
      StudyEvidence evidence,
      Map<String, Map<String, String>> environment) {
    List<String> names = new ArrayList<>(files.keySet());
    names.add(RESULTS);
    files.put(RESULTS, out -> StudyJson.write(evidence, environment, names, out));
    return files;
  }

  /**
   * Puts the files in place of those of an earlier study.
   *
   * @return names of the files written
   * @throws IOException if they could not all be written; the folder is then as it was
   */
  public static List<String> write(
      StudyEvidence evidence, Map<String, Map<String, String>> environment, OutputFolder folder)
      throws IOException {
    Map<String, OutputFolder.Content> files = files(evidence, environment);
    folder.replace(files);
    return List.copyOf(files.keySet());
  }
}
