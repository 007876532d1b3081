package org.dl4jcomparison.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dl4jcomparison.evidence.Measurement;
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
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.investigation.Investigation;
import org.dl4jcomparison.report.OutcomeText;
import org.dl4jcomparison.report.Text;
import org.dl4jcomparison.report.answers.ClaimWording;
import org.dl4jcomparison.report.answers.Claims;
import org.dl4jcomparison.report.answers.EnglishClaimWording;
import org.dl4jcomparison.report.answers.SpanishClaimWording;
import org.dl4jcomparison.report.parity.ParityPage;
import org.dl4jcomparison.statistics.FasterAtSameSeed;

/** What was found, in one sentence, as plain text. */
final class Headline {
  private static final PageTexts TEXTS = new PageTexts();

  private Headline() {}

  /** Who converges faster; with nobody to compare with, what one network comes to. */
  static Both of(Investigation investigation) {
    Function<ClaimWording, Optional<String>> speed =
        wording ->
            new Claims(investigation, wording, UnaryOperator.identity())
                .all().stream()
                    .filter(claim -> claim.claim().equals(wording.speedClaim()))
                    .map(Claims.Claim::reason)
                    .findFirst();
    Optional<String> english = speed.apply(new EnglishClaimWording());
    if (english.isPresent()) {
      return new Both(english.get(), speed.apply(new SpanishClaimWording()).orElseThrow());
    }
    return investigation
        .study()
        .filter(study -> !study.pairs().isEmpty())
        .map(Headline::of)
        .orElseGet(() -> best(investigation.evidence().measurements()));
  }

  /** Who is faster, of the first two contenders. */
  static Both of(StudyEvidence study) {
    if (study.pairs().isEmpty()) {
      return TEXTS.get(
          "headline.study.one",
          study.contenders().get(0).contender().name(),
          study.contenders().get(0).counts().learnt(),
          study.seeds().count());
    }
    return new Both(
        pair(study, study.pairs().get(0), new EnglishClaimWording()),
        pair(study, study.pairs().get(0), new SpanishClaimWording()));
  }

  private static String pair(StudyEvidence study, PairEvidence pair, ClaimWording wording) {
    List<String> a = new ArrayList<>();
    List<String> b = new ArrayList<>();
    List<String> open = new ArrayList<>();
    List<String> neither = new ArrayList<>();
    for (PairEvidence.TargetEvidence target : pair.targets()) {
      PairEvidence.Comparison comparison = target.times().get(Unit.UPDATES);
      FasterAtSameSeed faster = comparison.faster();
      boolean nobody = faster.wins() + faster.losses() + faster.ties() + faster.undecided() == 0;
      List<String> where =
          nobody
              ? neither
              : switch (comparison.verdict()) {
                case A -> a;
                case B -> b;
                case OPEN -> open;
              };
      where.add(Numbers.shortest(target.target()));
    }
    List<String> parts = new ArrayList<>();
    add(parts, a, list -> wording.fasterTo(name(study, pair.a()), list));
    add(parts, b, list -> wording.fasterTo(name(study, pair.b()), list));
    add(parts, open, wording::notToldAt);
    add(parts, neither, wording::nobodyReaches);
    return wording.measuredAt(study.seeds().count()) + " " + String.join("; ", parts) + ".";
  }

  private static void add(
      List<String> parts, List<String> targets, Function<List<String>, String> phrase) {
    if (!targets.isEmpty()) {
      parts.add(phrase.apply(targets));
    }
  }

  private static String name(StudyEvidence study, int contender) {
    return study.contenders().get(contender).contender().name();
  }

  /** The means of the smallest target. */
  static Both of(Explanation explanation) {
    TargetExplanation target = explanation.targets().get(explanation.targets().size() - 1);
    return TEXTS.get(
        "headline.explanation",
        Numbers.shortest(target.target()),
        explanation.a().name(),
        Text.updates(target.decomposition().a().value()),
        explanation.b().name(),
        Text.updates(target.decomposition().b().value()));
  }

  /** From how many starts each learns. */
  static Both of(List<SymmetryTable> tables) {
    List<Both> parts =
        tables.stream()
            .filter(table -> table.cannot().isEmpty())
            .map(
                table ->
                    TEXTS.get(
                        "headline.symmetry.part",
                        table.contender().name(),
                        table.engine(),
                        table.with(SymmetryResult.Verdict.LEARNS).stream()
                            .filter(start -> start != SymmetryStart.AS_DRAWN)
                            .count()))
            .toList();
    if (parts.isEmpty()) {
      return TEXTS.get("headline.symmetry.none");
    }
    Both list =
        new Both(
            String.join("; ", parts.stream().map(Both::en).toList()),
            String.join("; ", parts.stream().map(Both::es).toList()));
    int starts = tables.stream().mapToInt(table -> table.results().size() - 1).max().orElse(0);
    return TEXTS.get("headline.symmetry", list, starts);
  }

  /** Whether the engines compute the same. */
  static Both of(Certificate certificate) {
    if (certificate.agrees()) {
      return new Both(
          ParityPage.english(certificate).verdict(), ParityPage.spanish(certificate).verdict());
    }
    String a = certificate.a().name();
    String b = certificate.b().name();
    return certificate
        .first()
        .map(gap -> TEXTS.get("headline.differ", a, b, gap.update()))
        .orElseGet(() -> TEXTS.get("headline.notfinite", a, b));
  }

  /** The network with the smallest last loss, and what it took. */
  private static Both best(List<Measurement> measurements) {
    Measurement best =
        measurements.stream()
            .filter(m -> m.lastLoss().isPresent())
            .min(Comparator.comparingDouble(m -> m.lastLoss().getAsDouble()))
            .orElse(measurements.get(0));
    Contender who = best.contender();
    if (best.lastLoss().isEmpty()) {
      return TEXTS.get(
          "headline.broken", who.name(), OutcomeText.problem(best.run().outcome()).orElse("-"));
    }
    Optional<TimeToTarget> smallest =
        best.targets().stream()
            .filter(target -> target.reached().isPresent())
            .min(Comparator.comparingDouble(TimeToTarget::target));
    return smallest
        .map(
            target ->
                TEXTS.get(
                    "headline.reaches",
                    who.name(),
                    Numbers.shortest(target.target()),
                    target.reached().orElseThrow().update()))
        .orElseGet(
            () ->
                TEXTS.get(
                    "headline.ends", who.name(), Text.loss(best.lastLoss()), best.run().updates()));
  }
}
