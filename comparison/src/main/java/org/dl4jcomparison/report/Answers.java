package org.dl4jcomparison.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.dl4jcomparison.evidence.Convergence;
import org.dl4jcomparison.evidence.Evidence;
import org.dl4jcomparison.evidence.Measurement;
import org.dl4jcomparison.evidence.SpecTable;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.evidence.explain.Explanation;
import org.dl4jcomparison.evidence.parity.Certificate;
import org.dl4jcomparison.evidence.study.PairEvidence;
import org.dl4jcomparison.evidence.study.StudyEvidence;
import org.dl4jcomparison.evidence.symmetry.SymmetryTable;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.investigation.Investigation;
import org.dl4jcomparison.report.answers.ClaimWording;
import org.dl4jcomparison.report.answers.Claims;
import org.dl4jcomparison.report.answers.EnglishClaimWording;
import org.dl4jcomparison.report.answers.SeedsAnswer;
import org.dl4jcomparison.report.answers.SpanishClaimWording;
import org.dl4jcomparison.report.explain.ExplanationPage;
import org.dl4jcomparison.report.parity.ParityPage;
import org.dl4jcomparison.report.symmetry.SymmetryText;

/**
 * The three questions of the coursework, answered from the evidence: a few sentences, chosen by the
 * numbers, and the table that they rest on.
 */
public final class Answers {
  private final Investigation investigation;
  private final Evidence evidence;
  private final Wording wording;
  private final ClaimWording claims;

  private Answers(Investigation investigation, Wording wording, ClaimWording claims) {
    this.investigation = investigation;
    this.evidence = investigation.evidence();
    this.wording = wording;
    this.claims = claims;
  }

  /** The answers in English. */
  public static Answers english(Investigation investigation) {
    return new Answers(investigation, new EnglishWording(), new EnglishClaimWording());
  }

  /** The answers in Spanish. */
  public static Answers spanish(Investigation investigation) {
    return new Answers(investigation, new SpanishWording(), new SpanishClaimWording());
  }

  /** Name of the file that they go to. */
  public String fileName() {
    return "answers." + wording.language() + ".md";
  }

  /** The whole page as Markdown. */
  public String toMarkdown() {
    List<String> names = evidence.measurements().stream().map(this::name).toList();
    StringBuilder page = new StringBuilder();
    page.append("# ").append(wording.title(Text.markdown(evidence.experiment().name())));
    paragraph(page, wording.intro(names, Text.markdown(evidence.experiment().data().name())));
    paragraph(page, DataSection.of(evidence, wording.language()).toMarkdown());
    problems(page);
    paragraph(page, new Claims(investigation, claims, Text::markdown).toMarkdown());

    page.append("\n\n## 1. ").append(wording.architectureQuestion());
    paragraph(page, architecture());
    paragraph(page, specTable().toMarkdown().strip());

    page.append("\n\n## 2. ").append(wording.convergenceQuestion());
    investigation.study().ifPresent(study -> seeds(page, study));
    investigation.explanation().ifPresent(explanation -> why(page, explanation));
    if (investigation.study().isPresent()) {
      page.append("\n\n### ").append(claims.singleHeading());
    }
    paragraph(page, convergence());
    paragraph(page, targetTable().toMarkdown().strip());
    page.append("\n\n### ").append(wording.timeHeading());
    paragraph(page, time());
    paragraph(page, timeTable().toMarkdown().strip());
    investigation.certificate().ifPresent(certificate -> parity(page, certificate));

    page.append("\n\n## 3. ").append(wording.zeroQuestion());
    SymmetryText text = new SymmetryText(wording.starts());
    paragraph(page, text.intro(evidence.experiment().data()));
    for (int i = 0; i < evidence.symmetry().size(); i++) {
      page.append("\n\n### ").append(names.get(i));
      paragraph(page, starts(i));
      paragraph(page, text.table(evidence.symmetry().get(i)).toMarkdown().strip());
    }
    return page.append("\n").toString();
  }

  private static void paragraph(StringBuilder page, String text) {
    page.append("\n\n").append(text);
  }

  private String name(Measurement measurement) {
    return Text.markdown(measurement.contender().name());
  }

  private void problems(StringBuilder page) {
    for (Measurement measurement : evidence.measurements()) {
      if (OutcomeText.problem(measurement.run().outcome()).isPresent()) {
        paragraph(
            page,
            "**%s: %s.**"
                .formatted(
                    name(measurement),
                    Text.markdown(wording.problem(measurement.run().outcome()))));
      }
    }
  }

  // 1. Architecture

  /** The first answer's sentences. */
  public String architecture() {
    SpecTable specs = evidence.specs();
    List<String> layers = values("layers");
    List<String> parameters = values("parameters");
    if (evidence.measurements().size() == 1) {
      return wording.onlyOneNetwork(
          name(evidence.measurements().get(0)), layers.get(0), parameters.get(0));
    }
    List<String> sentences = new ArrayList<>();
    if (specs.sameArchitecture()) {
      sentences.add(wording.sameArchitecture(layers.get(0), parameters.get(0)));
    } else {
      List<String> units = values("hidden units");
      List<String> unitsOf = new ArrayList<>();
      for (int i = 0; i < units.size(); i++) {
        unitsOf.add(
            wording.unitsOf(name(evidence.measurements().get(i)), units.get(i), parameters.get(i)));
      }
      sentences.add(wording.differentWidths(unitsOf));
    }
    sentences.add(wording.structureClaim(!specs.sameArchitecture()));
    List<String> settings = specs.differingSettings().stream().map(wording::aspect).toList();
    sentences.add(settings.isEmpty() ? wording.settingsSame() : wording.settingsDiffer(settings));
    return String.join(" ", sentences);
  }

  private List<String> values(String key) {
    return evidence.specs().aspects().stream()
        .filter(aspect -> aspect.key().equals(key))
        .findFirst()
        .orElseThrow()
        .values();
  }

  private Table specTable() {
    List<String> header = new ArrayList<>();
    header.add(wording.aspectHeader());
    evidence.measurements().forEach(m -> header.add(name(m)));
    header.add(wording.differsHeader());
    List<List<String>> rows = new ArrayList<>();
    for (SpecTable.Aspect aspect : evidence.specs().aspects()) {
      List<String> row = new ArrayList<>();
      row.add(wording.aspect(aspect.key()));
      aspect.values().forEach(value -> row.add(Text.markdown(wording.value(value))));
      row.add(aspect.differs() ? wording.yes() : wording.no());
      rows.add(row);
    }
    return new Table(header, rows);
  }

  // 2. Convergence

  private void seeds(StringBuilder page, StudyEvidence study) {
    page.append("\n\n### ").append(claims.seedsHeading());
    for (PairEvidence pair : study.pairs()) {
      SeedsAnswer answer = new SeedsAnswer(study, pair, claims, Text::markdown);
      paragraph(page, answer.sentences());
      paragraph(page, answer.table().toMarkdown().strip());
      paragraph(page, answer.methods());
    }
  }

  private void why(StringBuilder page, Explanation explanation) {
    page.append("\n\n### ").append(claims.whyHeading());
    paragraph(
        page,
        claims.whyIntro(
            explanation.plan().combinations(),
            explanation.plan().seeds().size(),
            explanation.plan().horizon()));
    ExplanationPage text =
        wording.language().equals("es")
            ? ExplanationPage.spanish(explanation)
            : ExplanationPage.english(explanation);
    explanation.targets().forEach(target -> paragraph(page, text.brief(target)));
  }

  private void parity(StringBuilder page, Certificate certificate) {
    page.append("\n\n### ").append(claims.parityHeading());
    ParityPage text =
        wording.language().equals("es")
            ? ParityPage.spanish(certificate)
            : ParityPage.english(certificate);
    NetworkSpec trained = certificate.a().spec();
    String layers =
        "%s-%s-%s"
            .formatted(certificate.data().inputs(), trained.hidden(), certificate.data().outputs());
    String intro =
        claims.parityIntro(
            layers,
            trained.optimizer().label(),
            trained.precision().label(),
            certificate.updates());
    paragraph(page, intro + " **" + text.verdict() + "**");
  }

  /** The second answer's sentences, times left out. */
  public String convergence() {
    if (evidence.convergence().isEmpty()) {
      return wording.noPair();
    }
    Convergence c = evidence.convergence().get();
    List<String> sentences = new ArrayList<>(order(c));
    addUnlessEmpty(sentences, c.undecided(), wording::undecidedAt);
    addUnlessEmpty(sentences, c.unreached(), wording::neitherReaches);
    if (investigation.study().isPresent()) {
      return String.join(" ", sentences);
    }
    sentences.add(wording.speedClaim(c.verdict()));
    if (!c.adamOnlyInFramework()) {
      sentences.add(wording.adamIsOnBothOrNoSide());
    }
    if (c.differences().equals(List.of(SpecTable.OPTIMIZER))) {
      sentences.add(wording.adamIsTheOnlyDifference());
    } else if (c.differences().size() > 1) {
      sentences.add(wording.reasonUnknown(c.differences().stream().map(wording::aspect).toList()));
    }
    sentences.add(wording.oneStart());
    return String.join(" ", sentences);
  }

  private List<String> order(Convergence c) {
    String hand = name(c.hand());
    String framework = name(c.framework());
    return switch (c.verdict()) {
      case HAND_WRITTEN ->
          List.of(
              wording.firstEverywhere(hand, framework),
              example(c.hand(), c.framework(), c.handFirst()));
      case FRAMEWORK ->
          List.of(
              wording.firstEverywhere(framework, hand),
              example(c.framework(), c.hand(), c.frameworkFirst()));
      case EQUAL -> List.of(wording.equallyFast(hand, framework));
      case UNKNOWN ->
          List.of(
              wording.orderUnknown(
                  hand, c.hand().run().updates(), framework, c.framework().run().updates()));
      case DEPENDS -> {
        List<String> parts = new ArrayList<>();
        parts.add(wording.dependsOnTarget());
        addUnlessEmpty(parts, c.handFirst(), list -> wording.firstToSome(hand, list));
        addUnlessEmpty(parts, c.frameworkFirst(), list -> wording.firstToSome(framework, list));
        addUnlessEmpty(parts, c.tied(), wording::tiedAt);
        yield parts;
      }
    };
  }

  private static void addUnlessEmpty(
      List<String> parts, List<Double> targets, Function<List<String>, String> sentence) {
    if (!targets.isEmpty()) {
      parts.add(sentence.apply(targets(targets)));
    }
  }

  private static List<String> targets(List<Double> targets) {
    return targets.stream().map(Numbers::shortest).toList();
  }

  /**
   * The smallest of the targets won that both reach; if there is none, the smallest that the winner
   * reaches.
   */
  private String example(Measurement winner, Measurement loser, List<Double> won) {
    TimeToTarget best = null;
    TimeToTarget other = null;
    for (int i = 0; i < winner.targets().size(); i++) {
      TimeToTarget mine = winner.targets().get(i);
      TimeToTarget its = loser.targets().get(i);
      boolean both = its.reached().isPresent();
      if (won.contains(mine.target()) && (both || other == null || other.reached().isEmpty())) {
        best = mine;
        other = its;
      }
    }
    String target = Numbers.shortest(best.target());
    int updates = best.reached().orElseThrow().update();
    if (other.reached().isPresent()) {
      return wording.exampleBoth(
          name(winner), updates, name(loser), other.reached().get().update(), target);
    }
    return wording.exampleAlone(name(winner), updates, name(loser), other.updatesMade(), target);
  }

  private Table targetTable() {
    return byTarget(
        wording.targetHeader(),
        t ->
            t.reached()
                .map(reached -> String.valueOf(reached.update()))
                .orElseGet(() -> wording.notReached(t.updatesMade())));
  }

  private Table byTarget(String corner, Function<TimeToTarget, String> cell) {
    List<String> header = new ArrayList<>();
    header.add(corner);
    evidence.measurements().forEach(m -> header.add(name(m)));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < evidence.experiment().targets().size(); i++) {
      List<String> row = new ArrayList<>();
      row.add(Numbers.shortest(evidence.experiment().targets().get(i)));
      for (Measurement measurement : evidence.measurements()) {
        row.add(cell.apply(measurement.targets().get(i)));
      }
      rows.add(row);
    }
    return new Table(header, rows);
  }

  private String time() {
    List<Measurement> timed =
        evidence.measurements().stream()
            .filter(m -> m.microsecondsPerUpdate().isPresent())
            .sorted(Comparator.comparingDouble(m -> m.microsecondsPerUpdate().getAsDouble()))
            .toList();
    if (timed.size() < 2) {
      return wording.timeCaution();
    }
    Measurement fastest = timed.get(0);
    Measurement slowest = timed.get(timed.size() - 1);
    double least = fastest.microsecondsPerUpdate().getAsDouble();
    double most = slowest.microsecondsPerUpdate().getAsDouble();
    return wording.timePerUpdate(
            name(fastest),
            Text.threeDigits(least),
            name(slowest),
            Text.threeDigits(most),
            Text.threeDigits(most / least))
        + " "
        + wording.timeCaution();
  }

  private Table timeTable() {
    Table table =
        byTarget(
            wording.secondsHeader(),
            t -> t.reached().map(reached -> Text.seconds(reached.seconds())).orElse("-"));
    List<List<String>> rows = new ArrayList<>(table.rows());
    List<String> perUpdate = new ArrayList<>();
    perUpdate.add(wording.perUpdateRow());
    for (Measurement measurement : evidence.measurements()) {
      perUpdate.add(
          measurement.microsecondsPerUpdate().isPresent()
              ? Text.threeDigits(measurement.microsecondsPerUpdate().getAsDouble())
              : "-");
    }
    rows.add(perUpdate);
    return new Table(table.header(), rows);
  }

  // 3. Zero starts

  /** The third answer's sentences about one contender. */
  public String starts(int contender) {
    SymmetryText text = new SymmetryText(wording.starts());
    SymmetryTable table = evidence.symmetry().get(contender);
    return text.claims(table) + " " + text.sentences(table);
  }
}
