package org.dl4jcomparison.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.agreement.CertificateSection;
import org.dl4jcomparison.convergence.ConvergenceHeadline;
import org.dl4jcomparison.convergence.CurvesSection;
import org.dl4jcomparison.convergence.Evidence;
import org.dl4jcomparison.convergence.RunPictures;
import org.dl4jcomparison.convergence.SurfaceSection;
import org.dl4jcomparison.explain.WaterfallSection;
import org.dl4jcomparison.report.Claim;
import org.dl4jcomparison.report.Document;
import org.dl4jcomparison.report.Report;
import org.dl4jcomparison.report.Section;
import org.dl4jcomparison.study.StudyEvidence;
import org.dl4jcomparison.study.TimesSection;
import org.dl4jcomparison.symmetry.StartsSection;
import org.dl4jcomparison.text.Translated;

/** What a comparison leaves behind. */
public final class CompareReport {
  private CompareReport() {}

  /**
   * The report.
   *
   * @param pictures those of the contenders' own runs, drawn already or not
   * @param environment what the results depend on beside the experiment, by part
   */
  public static Report of(
      Investigation investigation,
      RunPictures pictures,
      Map<String, Map<String, String>> environment) {
    List<Section> sections = sections(investigation, pictures, environment);
    List<Claim> claims = sections.stream().flatMap(section -> section.claims().stream()).toList();
    return new Report(
        investigation.evidence().experiment(),
        headline(investigation),
        sections,
        new Document(
            "answers",
            Translated.of(language -> Answers.in(language, investigation).toMarkdown(claims))),
        ResultsJson.of(investigation, claims),
        environment);
  }

  private static List<Section> sections(
      Investigation investigation,
      RunPictures pictures,
      Map<String, Map<String, String>> environment) {
    Evidence evidence = investigation.evidence();
    List<Section> sections = new ArrayList<>();
    sections.add(
        CurvesSection.of(
            evidence,
            pictures,
            investigation.study().map(StudyEvidence::curves),
            investigation.speed()));
    sections.add(SurfaceSection.of(evidence));
    investigation
        .study()
        .ifPresent(study -> sections.add(TimesSection.withNumbers(study, environment)));
    sections.add(
        WaterfallSection.of(
            investigation.explanation(), List.copyOf(investigation.adam().stream().toList())));
    sections.add(StartsSection.of(investigation.symmetry()));
    investigation
        .certificate()
        .ifPresent(certificate -> sections.add(CertificateSection.of(certificate)));
    return sections;
  }

  /** Who converges faster; with nobody to compare with, what one network comes to. */
  private static Translated headline(Investigation investigation) {
    List<ConvergenceHeadline.Pair> pairs =
        investigation.speed().stream()
            .map(claim -> new ConvergenceHeadline.Pair(claim.a(), claim.b(), claim.race()))
            .toList();
    return pairs.isEmpty()
        ? ConvergenceHeadline.of(investigation.evidence().measurements())
        : ConvergenceHeadline.ofPairs(pairs);
  }
}
