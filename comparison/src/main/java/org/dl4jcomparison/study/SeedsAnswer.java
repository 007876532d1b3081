package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dl4jcomparison.evidence.First;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.statistics.Estimate;
import org.dl4jcomparison.statistics.Interval;
import org.dl4jcomparison.statistics.IntervalMethod;
import org.dl4jcomparison.statistics.KaplanMeier;
import org.dl4jcomparison.statistics.LogRankTest;
import org.dl4jcomparison.statistics.RestrictedMeanDifference;
import org.dl4jcomparison.text.IntervalMessages;
import org.dl4jcomparison.text.Table;
import org.dl4jcomparison.text.Text;

/** What a study says about two contenders: sentences chosen by the numbers, and the table. */
public final class SeedsAnswer {
  private final StudyEvidence study;
  private final PairEvidence pair;
  private final SeedsMessages say;
  private final IntervalMessages intervals;
  private final String a;
  private final String b;

  /**
   * Prepares the answer.
   *
   * @param shown makes names ready for where they are shown
   */
  public SeedsAnswer(
      StudyEvidence study, PairEvidence pair, Language language, UnaryOperator<String> shown) {
    this.study = study;
    this.pair = pair;
    this.say = language.say(SeedsMessages.class);
    this.intervals = language.say(IntervalMessages.class);
    this.a = shown.apply(study.contenders().get(pair.a()).contender().name());
    this.b = shown.apply(study.contenders().get(pair.b()).contender().name());
  }

  /** The sentences. */
  public String sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        say.intro(
            study.seeds().count(),
            study.seeds().first(),
            study.seeds().first() + study.seeds().count() - 1));
    add(sentences, First.A, list -> say.faster(a, b, list), false);
    add(sentences, First.B, list -> say.faster(b, a, list), true);
    add(sentences, First.NOT_CLEAR, say::open, false);
    addUnlessEmpty(sentences, First.SAME, say::same);
    addUnlessEmpty(sentences, First.NOT_KNOWN, say::stopped);
    addUnlessEmpty(sentences, First.NEITHER, say::noneReaches);
    broken(pair.a(), a).ifPresent(sentences::add);
    broken(pair.b(), b).ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private void addUnlessEmpty(
      List<String> sentences, First first, Function<List<String>, String> sentence) {
    List<String> at =
        pair.targets().stream()
            .filter(target -> comparison(target).first() == first)
            .map(target -> Numbers.shortest(target.target()))
            .toList();
    if (!at.isEmpty()) {
      sentences.add(sentence.apply(at));
    }
  }

  private void add(
      List<String> sentences,
      First first,
      Function<List<String>, String> sentence,
      boolean swapped) {
    List<String> at = new ArrayList<>();
    for (PairEvidence.TargetEvidence target : pair.targets()) {
      PairEvidence.Comparison comparison = comparison(target);
      if (comparison.first() == first) {
        Estimate p = comparison.faster().probability();
        at.add(
            say.probability(
                Numbers.shortest(target.target()), probability(swapped ? other(p) : p)));
      }
    }
    if (!at.isEmpty()) {
      sentences.add(sentence.apply(at));
    }
  }

  /** The probability that the other one is first. */
  private static Estimate other(Estimate p) {
    Interval i = p.interval();
    return new Estimate(
        1 - p.value(), new Interval(1 - i.high(), 1 - i.low(), i.level(), i.method()));
  }

  private static PairEvidence.Comparison comparison(PairEvidence.TargetEvidence target) {
    return target.updates();
  }

  private Optional<String> broken(int contender, String name) {
    Counts counts = study.contenders().get(contender).counts();
    return counts.diverged() + counts.failed() == 0
        ? Optional.empty()
        : Optional.of(say.broken(name, counts.diverged(), counts.failed(), counts.runs()));
  }

  /** The numbers. */
  public Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < pair.targets().size(); i++) {
      PairEvidence.TargetEvidence target = pair.targets().get(i);
      PairEvidence.Comparison comparison = comparison(target);
      List<String> row = new ArrayList<>();
      row.add(Numbers.shortest(target.target()));
      alone(row, study.contenders().get(pair.a()).targets().get(i));
      alone(row, study.contenders().get(pair.b()).targets().get(i));
      row.add(
          comparison.first() == First.NEITHER
              ? "-"
              : probability(comparison.faster().probability()));
      row.add(comparison.logRank().map(LogRankTest::pValue).map(SeedsAnswer::pValue).orElse("-"));
      row.add(
          comparison
              .difference()
              .map(d -> Text.change(d.value()) + bracket(d.interval(), Text::change))
              .orElse("-"));
      rows.add(row);
    }
    return new Table(say.header(a, b), rows);
  }

  private void alone(List<String> row, ContenderEvidence.TargetEvidence target) {
    row.add(
        "%s / %s %s"
            .formatted(
                target.reached().count(),
                target.reached().total(),
                bracket(target.reached().interval(), SeedsAnswer::share).strip()));
    KaplanMeier.Median median = target.median();
    row.add(
        median.value().isPresent()
            ? Text.updates(median.value().getAsDouble()) + bracket(median.interval(), Text::updates)
            : say.notReached());
  }

  /** Which methods the intervals of the table come from. */
  public String methods() {
    return say.methods(
        List.of(
            intervals.method(IntervalMethod.WILSON),
            intervals.method(IntervalMethod.BROOKMEYER_CROWLEY),
            intervals.method(IntervalMethod.TANGO),
            pair.targets().stream()
                .flatMap(t -> comparison(t).difference().stream())
                .map(RestrictedMeanDifference::interval)
                .map(Interval::method)
                .findFirst()
                .map(intervals::method)
                .orElseGet(() -> intervals.method(IntervalMethod.MOVER_PAIRED))));
  }

  private static String probability(Estimate estimate) {
    return share(estimate.value()) + bracket(estimate.interval(), SeedsAnswer::share);
  }

  private static String pValue(double p) {
    return p < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.2g", p);
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String bracket(
      Interval interval, java.util.function.DoubleFunction<String> format) {
    return " [%s, %s]"
        .formatted(
            format.apply(interval.low()),
            interval.isBounded() ? format.apply(interval.high()) : "∞");
  }
}
