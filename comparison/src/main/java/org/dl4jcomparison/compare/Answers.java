package org.dl4jcomparison.compare;

import java.util.List;
import org.dl4jcomparison.agreement.CertificatePage;
import org.dl4jcomparison.certificate.Certificate;
import org.dl4jcomparison.convergence.ArchitectureAnswer;
import org.dl4jcomparison.convergence.ConvergenceAnswer;
import org.dl4jcomparison.convergence.DataSection;
import org.dl4jcomparison.convergence.Evidence;
import org.dl4jcomparison.convergence.Measurement;
import org.dl4jcomparison.convergence.NetworkText;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.explain.Explanation;
import org.dl4jcomparison.explain.ExplanationPage;
import org.dl4jcomparison.explain.TargetExplanation;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.report.Claim;
import org.dl4jcomparison.study.PairEvidence;
import org.dl4jcomparison.study.SeedsAnswer;
import org.dl4jcomparison.study.StudyEvidence;
import org.dl4jcomparison.symmetry.SymmetryTable;
import org.dl4jcomparison.symmetry.SymmetryText;
import org.dl4jcomparison.text.MarkdownPage;
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
    List<String> networks =
        evidence.measurements().stream()
            .map(m -> NetworkText.of(m, language, Text::markdown))
            .toList();
    MarkdownPage page = new MarkdownPage(say.title(Text.markdown(evidence.experiment().name())));
    page.paragraph(say.intro(networks, Text.markdown(evidence.experiment().data().name())));
    page.paragraph(new DataSection(evidence, language).toMarkdown());
    problems(page);
    page.paragraph(Claims.toMarkdown(claims, language));

    page.heading(2, "1. " + say.architectureQuestion());
    page.paragraph(architecture());
    page.table(new ArchitectureAnswer(evidence, language).table());

    page.heading(2, "2. " + say.convergenceQuestion());
    investigation.study().ifPresent(study -> seeds(page, study));
    investigation.explanation().ifPresent(explanation -> why(page, explanation));
    if (investigation.study().isPresent() || investigation.explanation().isPresent()) {
      page.heading(3, say.singleHeading());
    }
    ConvergenceAnswer convergence = convergenceAnswer();
    page.paragraph(convergence.sentences());
    page.table(convergence.targetTable());
    page.heading(3, say.timeHeading());
    page.paragraph(convergence.time());
    if (evidence.timesCompare()) {
      page.table(convergence.timeTable());
    }
    investigation.certificate().ifPresent(certificate -> parity(page, certificate));

    page.heading(2, "3. " + say.zeroQuestion());
    SymmetryText text = SymmetryText.in(language);
    page.paragraph(text.intro(evidence.experiment().data()));
    for (int i = 0; i < investigation.symmetry().size(); i++) {
      page.heading(3, name(evidence.measurements().get(i)));
      page.paragraph(starts(i));
      page.table(text.table(investigation.symmetry().get(i)));
    }
    return page.toString();
  }

  /** A contender's name as Markdown. */
  static String name(Measurement measurement) {
    return Text.markdown(measurement.contender().name());
  }

  private void problems(MarkdownPage page) {
    for (Measurement measurement : evidence.measurements()) {
      measurement
          .problem(language)
          .map(problem -> "**%s: %s.**".formatted(name(measurement), Text.markdown(problem)))
          .ifPresent(page::paragraph);
    }
  }

  /** The first answer's sentences. */
  public String architecture() {
    return new ArchitectureAnswer(evidence, language).sentences();
  }

  private void seeds(MarkdownPage page, StudyEvidence study) {
    List<PairEvidence> pairs =
        evidence.pairs().stream().map(pair -> study.pair(pair.places())).toList();
    page.heading(3, say.seedsHeading());
    SeedsAnswer answer = new SeedsAnswer(study, pairs, language, Text::markdown);
    page.paragraph(answer.intro());
    if (!pairs.isEmpty()) {
      page.paragraph(answer.sentences());
      page.table(answer.pairs());
      page.paragraph(answer.note());
    }
    page.table(answer.targets());
    answer.seeds().ifPresent(page::table);
    answer.broken().ifPresent(page::table);
  }

  private void why(MarkdownPage page, Explanation explanation) {
    page.heading(3, say.whyHeading());
    page.paragraph(
        say.whyIntro(
            Text.markdown(explanation.a().name()),
            Text.markdown(explanation.b().name()),
            explanation.plan().combinations(),
            explanation.plan().seeds().size(),
            explanation.plan().horizon()));
    ExplanationPage text = ExplanationPage.in(language, explanation);
    for (TargetExplanation target : explanation.targets()) {
      text.brief(page, target);
    }
  }

  private void parity(MarkdownPage page, Certificate certificate) {
    page.heading(3, say.agreementHeading());
    CertificatePage text = CertificatePage.in(language, certificate);
    NetworkSpec trained = certificate.a().spec();
    String intro =
        say.agreementIntro(
            List.of(certificate.a().engine(), certificate.b().engine()),
            trained.layers(certificate.data()),
            trained.optimizer().label(),
            trained.precision().label(),
            certificate.updates());
    page.paragraph(intro + " **" + text.verdict() + "**");
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
