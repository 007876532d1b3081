package org.dl4jcomparison.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.investigation.Investigation;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.report.explain.ExplanationReport;
import org.dl4jcomparison.report.page.PageContent;
import org.dl4jcomparison.report.page.ReportPage;
import org.dl4jcomparison.report.study.StudyReport;

/** All files that a comparison leaves behind. */
public final class Report {
  private Report() {}

  /**
   * Puts the files in place of those of an earlier run.
   *
   * @param pictures those of its runs, drawn already or not
   * @param environment what the results depend on beside the experiment, by part
   * @return names of the files written
   * @throws IOException if they could not all be written; the folder is then as it was
   */
  public static List<String> write(
      Investigation investigation,
      RunPictures pictures,
      Map<String, Map<String, String>> environment,
      OutputFolder folder)
      throws IOException {
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put(ReportPage.FILE, ReportPage.of(PageContent.of(investigation, environment)));
    files.putAll(pictures.files());
    for (Language language : Language.all()) {
      Answers answers = Answers.in(language, investigation);
      files.put(
          answers.fileName(),
          out -> out.write(answers.toMarkdown().getBytes(StandardCharsets.UTF_8)));
    }
    investigation.study().ifPresent(s -> files.putAll(StudyReport.figures(s, environment)));
    investigation.explanation().ifPresent(e -> files.putAll(ExplanationReport.charts(e)));
    files.put("curves.csv", out -> CurvesCsv.write(investigation.evidence().measurements(), out));
    List<String> names = new java.util.ArrayList<>(files.keySet());
    names.add(OutputFolder.RESULTS);
    files.put(
        OutputFolder.RESULTS, out -> ResultsJson.write(investigation, environment, names, out));
    folder.replace(files);
    return names;
  }
}
