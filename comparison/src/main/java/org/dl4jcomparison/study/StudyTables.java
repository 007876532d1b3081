package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.statistics.FasterAtSameSeed;
import org.dl4jcomparison.statistics.IntervalMethod;
import org.dl4jcomparison.statistics.KaplanMeier;
import org.dl4jcomparison.statistics.PairedTimes;
import org.dl4jcomparison.statistics.Proportion;
import org.dl4jcomparison.study.PairEvidence.Comparison;
import org.dl4jcomparison.text.IntervalMessages;
import org.dl4jcomparison.text.Table;

/** The tables of a study. */
final class StudyTables {
  private static final double PERCENT = 100;

  private final StudyEvidence evidence;
  private final StudyMessages say;
  private final IntervalMessages intervals;
  private final UnaryOperator<String> name;

  /** Tables in a language, with names written as {@code name} says. */
  StudyTables(StudyEvidence evidence, Language language, UnaryOperator<String> name) {
    this.evidence = evidence;
    this.say = language.say(StudyMessages.class);
    this.intervals = language.say(IntervalMessages.class);
    this.name = name;
  }

  private String name(int contender) {
    return name.apply(evidence.contenders().get(contender).contender().name());
  }

  /** How the runs of each contender ended. */
  Table runs() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < evidence.contenders().size(); i++) {
      ContenderEvidence contender = evidence.contenders().get(i);
      Counts counts = contender.counts();
      rows.add(
          List.of(
              name(i),
              String.valueOf(counts.runs()),
              String.valueOf(counts.completed()),
              String.valueOf(counts.diverged()),
              String.valueOf(counts.failed()),
              String.valueOf(counts.learnt()),
              Figures.withInterval(
                  Figures.loss(contender.finalLoss().value()),
                  contender.finalLoss().interval(),
                  Figures::loss)));
    }
    return new Table(say.runsHeader(intervals.method(IntervalMethod.BOOTSTRAP)), rows);
  }

  /** Each contender at each target. */
  Table targets() {
    List<List<String>> rows = new ArrayList<>();
    for (int t = 0; t < evidence.experiment().targets().size(); t++) {
      for (int i = 0; i < evidence.contenders().size(); i++) {
        ContenderEvidence.TargetEvidence target = evidence.contenders().get(i).targets().get(t);
        rows.add(
            List.of(
                Numbers.shortest(target.target()),
                name(i),
                share(target.reached()),
                median(target.median()),
                mean(target.mean())));
      }
    }
    return new Table(
        say.targetsHeader(
            intervals.method(IntervalMethod.WILSON),
            intervals.method(IntervalMethod.BROOKMEYER_CROWLEY)),
        rows);
  }

  private static String share(Proportion share) {
    return "%s / %s: %s"
        .formatted(
            share.count(),
            share.total(),
            Figures.withInterval(percent(share.share()), share.interval(), StudyTables::percent));
  }

  private static String percent(double share) {
    return String.valueOf(Math.round(PERCENT * share));
  }

  private String median(KaplanMeier.Median median) {
    return Figures.withInterval(
        median.value().isPresent()
            ? Figures.updates(median.value().getAsDouble())
            : say.notReached(),
        median.interval(),
        Figures::updates);
  }

  private static String mean(OptionalDouble mean) {
    return mean.isPresent() ? Figures.updates(mean.getAsDouble()) : Figures.NONE;
  }

  /** Each pair of contenders at each target; empty if there is no pair. */
  Optional<Table> pairs() {
    List<List<String>> rows = new ArrayList<>();
    for (PairEvidence pair : evidence.pairs()) {
      for (PairEvidence.TargetEvidence target : pair.targets()) {
        Comparison comparison = target.updates();
        rows.add(
            List.of(
                Numbers.shortest(target.target()),
                name(pair.a()),
                name(pair.b()),
                probability(comparison.faster()),
                counts(comparison.faster()),
                comparison.logRank().map(test -> Figures.p(test.pValue())).orElse(Figures.NONE),
                difference(comparison.times())));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                say.pairsHeader(
                    intervals.method(IntervalMethod.TANGO),
                    intervals.method(IntervalMethod.STUDENT)),
                rows));
  }

  static String probability(FasterAtSameSeed faster) {
    return Figures.withInterval(
        Figures.probability(faster.probability().value()),
        faster.probability().interval(),
        Figures::probability);
  }

  private static String counts(FasterAtSameSeed faster) {
    return "%s / %s / %s / %s / %s"
        .formatted(
            faster.wins(), faster.losses(), faster.ties(), faster.neither(), faster.undecided());
  }

  private String difference(PairedTimes times) {
    return times
        .difference()
        .map(
            mean -> say.atSeeds(Figures.mean(mean, Figures::difference), mean.count(), times.all()))
        .orElse(Figures.NONE);
  }
}
