package org.dl4jcomparison.report.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.evidence.Measurement;
import org.dl4jcomparison.evidence.explain.Explanation;
import org.dl4jcomparison.evidence.parity.Certificate;
import org.dl4jcomparison.evidence.study.StudyEvidence;
import org.dl4jcomparison.evidence.symmetry.SymmetryTable;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.investigation.Investigation;
import org.dl4jcomparison.report.Answers;
import org.dl4jcomparison.report.explain.ExplanationPage;
import org.dl4jcomparison.report.parity.ParityPage;
import org.dl4jcomparison.report.parity.ParityReport;
import org.dl4jcomparison.report.study.StudyPage;
import org.dl4jcomparison.report.symmetry.SymmetryText;

/**
 * What a page shows; a section of it for each part that is there.
 *
 * @param experiment that everything is about
 * @param headline what was found, in a sentence, as plain text
 * @param measurements one run of each contender; none if the page is about something else
 * @param study over many seeds
 * @param explanation of a difference
 * @param symmetry what starts at and near zero do, one for each contender and engine
 * @param certificate of two engines
 * @param text the report's words as Markdown
 * @param environment what the results depend on beside the experiment, by part
 */
public record PageContent(
    Experiment experiment,
    Translated headline,
    List<Measurement> measurements,
    Optional<StudyEvidence> study,
    Optional<Explanation> explanation,
    List<SymmetryTable> symmetry,
    Optional<Certificate> certificate,
    Translated text,
    Map<String, Map<String, String>> environment) {

  /** All that a comparison knows. */
  public static PageContent of(
      Investigation investigation, Map<String, Map<String, String>> environment) {
    return new PageContent(
        investigation.evidence().experiment(),
        Headline.of(investigation),
        investigation.evidence().measurements(),
        investigation.study(),
        investigation.explanation(),
        investigation.evidence().symmetry(),
        investigation.certificate(),
        Translated.of(language -> Answers.in(language, investigation).toMarkdown()),
        environment);
  }

  /** A study alone. */
  public static PageContent of(StudyEvidence study, Map<String, Map<String, String>> environment) {
    return new PageContent(
        study.experiment(),
        Headline.of(study),
        List.of(),
        Optional.of(study),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Translated.of(language -> StudyPage.in(language, study).toMarkdown()),
        environment);
  }

  /** An explanation alone. */
  public static PageContent of(
      Explanation explanation, Map<String, Map<String, String>> environment) {
    return new PageContent(
        explanation.experiment(),
        Headline.of(explanation),
        List.of(),
        Optional.empty(),
        Optional.of(explanation),
        List.of(),
        Optional.empty(),
        Translated.of(language -> ExplanationPage.in(language, explanation).toMarkdown()),
        environment);
  }

  /** Starts alone. */
  public static PageContent of(
      Experiment experiment,
      List<SymmetryTable> symmetry,
      Map<String, Map<String, String>> environment) {
    return new PageContent(
        experiment,
        Headline.of(symmetry),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        symmetry,
        Optional.empty(),
        Translated.of(
            language ->
                SymmetryText.in(language).page(experiment.name(), experiment.data(), symmetry)),
        environment);
  }

  /** A certificate alone. */
  public static PageContent of(
      Certificate certificate, Map<String, Map<String, String>> environment) {
    return new PageContent(
        ParityReport.experiment(certificate),
        Headline.of(certificate),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of(certificate),
        Translated.of(language -> ParityPage.in(language, certificate).toMarkdown()),
        environment);
  }
}
