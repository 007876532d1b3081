package org.dl4jcomparison.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dl4jcomparison.evidence.Convergence;
import org.dl4jcomparison.evidence.Measurement;
import org.dl4jcomparison.evidence.Race;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.evidence.explain.Explanation;
import org.dl4jcomparison.evidence.explain.TargetExplanation;
import org.dl4jcomparison.evidence.parity.Certificate;
import org.dl4jcomparison.evidence.study.PairEvidence;
import org.dl4jcomparison.evidence.study.StudyEvidence;
import org.dl4jcomparison.evidence.study.Unit;
import org.dl4jcomparison.evidence.symmetry.SymmetryResult;
import org.dl4jcomparison.evidence.symmetry.SymmetryStart;
import org.dl4jcomparison.evidence.symmetry.SymmetryTable;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.investigation.Investigation;
import org.dl4jcomparison.report.OutcomeText;
import org.dl4jcomparison.report.Text;
import org.dl4jcomparison.report.answers.ClaimsMessages;
import org.dl4jcomparison.report.answers.RaceText;
import org.dl4jcomparison.report.parity.ParityPage;

/** What was found, in one sentence, as plain text. */
final class Headline {
  private Headline() {}

  private static Translated say(Function<HeadlineMessages, String> message) {
    return Translated.say(HeadlineMessages.class, message);
  }

  /** Who converges faster; with nobody to compare with, what one network comes to. */
  static Translated of(Investigation investigation) {
    if (investigation.pair().isPresent()) {
      Convergence pair = investigation.pair().get();
      return race(
          investigation.race().orElseThrow(),
          pair.hand().contender().name(),
          pair.framework().contender().name());
    }
    return investigation
        .study()
        .filter(study -> !study.pairs().isEmpty())
        .map(Headline::of)
        .orElseGet(() -> best(investigation.evidence().measurements()));
  }

  /** Who is faster, of the first two contenders. */
  static Translated of(StudyEvidence study) {
    if (study.pairs().isEmpty()) {
      return say(
          say ->
              say.studyOne(
                  study.contenders().get(0).contender().name(),
                  study.contenders().get(0).counts().learnt(),
                  study.seeds().count()));
    }
    PairEvidence pair = study.pairs().get(0);
    return race(
        pair.race(Unit.UPDATES, study.seeds().count()),
        name(study, pair.a()),
        name(study, pair.b()));
  }

  private static Translated race(Race race, String a, String b) {
    return Translated.say(ClaimsMessages.class, say -> RaceText.of(race, a, b, say));
  }

  private static String name(StudyEvidence study, int contender) {
    return study.contenders().get(contender).contender().name();
  }

  /** The means of the smallest target. */
  static Translated of(Explanation explanation) {
    TargetExplanation target = explanation.targets().get(explanation.targets().size() - 1);
    return say(
        say ->
            say.explanation(
                Numbers.shortest(target.target()),
                explanation.a().name(),
                Text.updates(target.decomposition().a().value()),
                explanation.b().name(),
                Text.updates(target.decomposition().b().value())));
  }

  /** From how many starts each learns. */
  static Translated of(List<SymmetryTable> all) {
    List<SymmetryTable> tables = all.stream().filter(table -> table.cannot().isEmpty()).toList();
    if (tables.isEmpty()) {
      return say(HeadlineMessages::symmetryNone);
    }
    int starts = tables.stream().mapToInt(table -> table.results().size() - 1).max().orElse(0);
    return say(
        say -> say.symmetry(starts, tables.stream().map(table -> learnt(table, say)).toList()));
  }

  private static String learnt(SymmetryTable table, HeadlineMessages say) {
    return say.symmetryPart(
        table.contender().name(),
        table.engine(),
        (int)
            table.with(SymmetryResult.Verdict.LEARNS).stream()
                .filter(start -> start != SymmetryStart.AS_DRAWN)
                .count());
  }

  /** Whether the engines compute the same. */
  static Translated of(Certificate certificate) {
    if (certificate.agrees()) {
      return Translated.of(language -> ParityPage.in(language, certificate).verdict());
    }
    String a = certificate.a().name();
    String b = certificate.b().name();
    return certificate
        .first()
        .map(gap -> say(say -> say.differ(a, b, gap.update())))
        .orElseGet(() -> say(say -> say.notFinite(a, b)));
  }

  /** The network with the smallest last loss, and what it took. */
  private static Translated best(List<Measurement> measurements) {
    Measurement best =
        measurements.stream()
            .filter(m -> m.lastLoss().isPresent())
            .min(Comparator.comparingDouble(m -> m.lastLoss().getAsDouble()))
            .orElse(measurements.get(0));
    String name = best.contender().name();
    if (best.lastLoss().isEmpty()) {
      return Translated.of(
          language ->
              language
                  .say(HeadlineMessages.class)
                  .broken(name, OutcomeText.problem(best.run().outcome(), language).orElse("-")));
    }
    Optional<TimeToTarget> smallest =
        best.targets().stream()
            .filter(target -> target.reached().isPresent())
            .min(Comparator.comparingDouble(TimeToTarget::target));
    return smallest
        .map(
            target ->
                say(
                    say ->
                        say.reaches(
                            name,
                            Numbers.shortest(target.target()),
                            target.reached().orElseThrow().update())))
        .orElseGet(
            () -> say(say -> say.ends(name, Text.loss(best.lastLoss()), best.run().updates())));
  }
}
