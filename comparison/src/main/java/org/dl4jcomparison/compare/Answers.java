package org.dl4jcomparison.compare;

import java.util.List;
import org.dl4jcomparison.agreement.Certificate;
import org.dl4jcomparison.agreement.CertificatePage;
import org.dl4jcomparison.convergence.ArchitectureAnswer;
import org.dl4jcomparison.convergence.ConvergenceAnswer;
import org.dl4jcomparison.convergence.DataSection;
import org.dl4jcomparison.convergence.Evidence;
import org.dl4jcomparison.convergence.Measurement;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.explain.Explanation;
import org.dl4jcomparison.explain.ExplanationPage;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.report.Claim;
import org.dl4jcomparison.study.PairEvidence;
import org.dl4jcomparison.study.SeedsAnswer;
import org.dl4jcomparison.study.StudyEvidence;
import org.dl4jcomparison.symmetry.SymmetryTable;
import org.dl4jcomparison.symmetry.SymmetryText;
import org.dl4jcomparison.text.OutcomeText;
import org.dl4jcomparison.text.Text;

/**
 * The three questions of the coursework, answered from the evidence: a few sentences, chosen by the
 * numbers, and the table that they rest on.
 */
public final class Answers {
  private final Investigation investigation;
  private final Evidence evidence;
  private final Language language;
  private final AnswersMessages say;

  private Answers(Language language, Investigation investigation) {
    this.investigation = investigation;
    this.evidence = investigation.evidence();
    this.language = language;
    this.say = language.say(AnswersMessages.class);
  }

  /** The answers in a language. */
  public static Answers in(Language language, Investigation investigation) {
    return new Answers(language, investigation);
  }

  /**
   * The whole page as Markdown.
   *
   * @param claims what follows for the notebook's claims
   */
  public String toMarkdown(List<Claim> claims) {
    List<String> names = evidence.measurements().stream().map(Answers::name).toList();
    StringBuilder page = new StringBuilder();
    page.append("# ").append(say.title(Text.markdown(evidence.experiment().name())));
    paragraph(page, say.intro(names, Text.markdown(evidence.experiment().data().name())));
    paragraph(page, new DataSection(evidence, language).toMarkdown());
    problems(page);
    paragraph(page, Claims.toMarkdown(claims, language));

    page.append("\n\n## 1. ").append(say.architectureQuestion());
    paragraph(page, architecture());
    paragraph(page, new ArchitectureAnswer(evidence, language).table().toMarkdown().strip());

    page.append("\n\n## 2. ").append(say.convergenceQuestion());
    investigation.study().ifPresent(study -> seeds(page, study));
    investigation.explanation().ifPresent(explanation -> why(page, explanation));
    if (investigation.study().isPresent()) {
      page.append("\n\n### ").append(say.singleHeading());
    }
    ConvergenceAnswer convergence = convergenceAnswer();
    paragraph(page, convergence.sentences());
    paragraph(page, convergence.targetTable().toMarkdown().strip());
    page.append("\n\n### ").append(say.timeHeading());
    paragraph(page, convergence.time());
    paragraph(page, convergence.timeTable().toMarkdown().strip());
    investigation.certificate().ifPresent(certificate -> parity(page, certificate));

    page.append("\n\n## 3. ").append(say.zeroQuestion());
    SymmetryText text = SymmetryText.in(language);
    paragraph(page, text.intro(evidence.experiment().data()));
    for (int i = 0; i < investigation.symmetry().size(); i++) {
      page.append("\n\n### ").append(names.get(i));
      paragraph(page, starts(i));
      paragraph(page, text.table(investigation.symmetry().get(i)).toMarkdown().strip());
    }
    return page.append("\n").toString();
  }

  private static void paragraph(StringBuilder page, String text) {
    page.append("\n\n").append(text);
  }

  /** A contender's name as Markdown. */
  static String name(Measurement measurement) {
    return Text.markdown(measurement.contender().name());
  }

  private void problems(StringBuilder page) {
    for (Measurement measurement : evidence.measurements()) {
      OutcomeText.problem(measurement.run().outcome(), language)
          .map(problem -> "**%s: %s.**".formatted(name(measurement), Text.markdown(problem)))
          .ifPresent(text -> paragraph(page, text));
    }
  }

  /** The first answer's sentences. */
  public String architecture() {
    return new ArchitectureAnswer(evidence, language).sentences();
  }

  private void seeds(StringBuilder page, StudyEvidence study) {
    page.append("\n\n### ").append(say.seedsHeading());
    for (PairEvidence pair : study.pairs()) {
      SeedsAnswer answer = new SeedsAnswer(study, pair, language, Text::markdown);
      paragraph(page, answer.sentences());
      paragraph(page, answer.table().toMarkdown().strip());
      paragraph(page, answer.methods());
    }
  }

  private void why(StringBuilder page, Explanation explanation) {
    page.append("\n\n### ").append(say.whyHeading());
    paragraph(
        page,
        say.whyIntro(
            explanation.plan().combinations(),
            explanation.plan().seeds().size(),
            explanation.plan().horizon()));
    ExplanationPage text = ExplanationPage.in(language, explanation);
    explanation.targets().forEach(target -> paragraph(page, text.brief(target)));
  }

  private void parity(StringBuilder page, Certificate certificate) {
    page.append("\n\n### ").append(say.agreementHeading());
    CertificatePage text = CertificatePage.in(language, certificate);
    NetworkSpec trained = certificate.a().spec();
    String layers =
        "%s-%s-%s"
            .formatted(certificate.data().inputs(), trained.hidden(), certificate.data().outputs());
    String intro =
        say.agreementIntro(
            layers,
            trained.optimizer().label(),
            trained.precision().label(),
            certificate.updates());
    paragraph(page, intro + " **" + text.verdict() + "**");
  }

  /** The second answer's sentences about one run of each, times left out. */
  public String convergence() {
    return convergenceAnswer().sentences();
  }

  private ConvergenceAnswer convergenceAnswer() {
    return new ConvergenceAnswer(evidence, investigation.study().isPresent(), language);
  }

  /** The third answer's sentences about one contender. */
  public String starts(int contender) {
    SymmetryText text = SymmetryText.in(language);
    SymmetryTable table = investigation.symmetry().get(contender);
    return text.claims(table) + " " + text.sentences(table);
  }
}
