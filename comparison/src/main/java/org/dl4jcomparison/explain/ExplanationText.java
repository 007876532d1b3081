package org.dl4jcomparison.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.explain.Decomposition.Interaction;
import org.dl4jcomparison.explain.Decomposition.Share;
import org.dl4jcomparison.explain.Finding.Verdict;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.statistics.PairedTimes;
import org.dl4jcomparison.statistics.ReachedBy;

/** The finding for one target in a few sentences, chosen by the numbers. */
final class ExplanationText {
  private final Explanation explanation;
  private final Language language;
  private final ExplainMessages say;
  private final Function<String, String> shown;

  /**
   * Prepares the text.
   *
   * @param shown makes names ready for where they are shown
   */
  ExplanationText(Explanation explanation, Language language, Function<String, String> shown) {
    this.explanation = explanation;
    this.language = language;
    this.say = language.say(ExplainMessages.class);
    this.shown = shown;
  }

  /** What was compared and how. */
  List<String> intro() {
    List<Long> seeds = explanation.plan().seeds();
    int horizon = explanation.plan().horizon();
    return List.of(
        say.intro(
                a(),
                b(),
                explanation.factors().size(),
                shown.apply(explanation.experiment().data().name()),
                explanation.engine())
            + " "
            + say.trainings(
                explanation.plan().combinations(),
                say.seeds(seeds.size(), seeds.get(0), seeds.get(seeds.size() - 1)),
                explanation.plan().trainings(),
                horizon),
        say.reading(b(), horizon)
            + " "
            + (explanation.plan().drawn() ? say.intervals() : say.noIntervals()));
  }

  /** What the numbers say about a target: first the difference and its reason, then the runs. */
  List<String> finding(TargetExplanation target) {
    int horizon = explanation.plan().horizon();
    if (target.finding().verdict() == Verdict.OUT_OF_REACH) {
      return List.of(say.outOfReach(horizon));
    }
    if (target.decomposition().isEmpty()) {
      return List.of(say.neither(reached(target)));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(difference(target));
    sentences.addAll(reason(target));
    List<String> details = details(target);
    return details.isEmpty()
        ? List.of(String.join(" ", sentences), runs(target))
        : List.of(String.join(" ", sentences), String.join(" ", details), runs(target));
  }

  private String difference(TargetExplanation target) {
    Decomposition d = target.decomposed();
    String where = where(target);
    String meanOfA = ExplanationTables.mean(target, target.a().mask(), language);
    String meanOfB = ExplanationTables.mean(target, target.b().mask(), language);
    return switch (target.finding().verdict()) {
      case EQUAL -> say.equal(where, a(), b(), meanOfA);
      case INDISTINCT -> say.indistinct(where, a(), meanOfA, b(), meanOfB, change(d.difference()));
      default ->
          say.difference(
              where, a(), meanOfA, b(), meanOfB, d.difference().sign() > 0, change(d.difference()));
    };
  }

  /** At which seeds, where it is not at all. */
  private String where(TargetExplanation target) {
    return target.seeds() == target.times().all() && target.explained() == ReachedBy.BOTH
        ? ""
        : say.where(target.explained(), a(), b(), target.seeds(), target.times().all());
  }

  /** How many updates each needs, and at which seeds. */
  static String headline(Explanation explanation, TargetExplanation target, Language language) {
    ExplanationText text = new ExplanationText(explanation, language, Function.identity());
    return text.say.headline(
        Numbers.shortest(target.target()),
        text.a(),
        ExplanationTables.mean(target, target.a().mask(), language),
        text.b(),
        ExplanationTables.mean(target, target.b().mask(), language),
        text.where(target));
  }

  private List<String> reason(TargetExplanation target) {
    Finding finding = target.finding();
    boolean alone = explanation.factors().size() == 1;
    return switch (finding.verdict()) {
      case SINGLE ->
          alone ? List.of(say.onlyFactor(setting(0))) : List.of(single(target), opponents(target));
      case SEVERAL -> {
        List<String> sentences = new ArrayList<>();
        sentences.add(say.noSingleFactor());
        sentences.addAll(pushing(target));
        if (finding.carriers().size() == 1) {
          sentences.add(say.othersWeighMore());
        }
        yield sentences;
      }
      case INTERACTIONS -> {
        List<String> sentences = new ArrayList<>();
        sentences.add(
            say.interactionsDominate(percent(target.decomposed().interactionPart().doubleValue())));
        sentences.addAll(pushing(target));
        yield sentences;
      }
      default -> balance(target);
    };
  }

  private String single(TargetExplanation target) {
    int factor = target.finding().carriers().get(0);
    Effect share = target.decomposed().shares().get(factor).share();
    double part = share.value() / target.decomposed().difference().value();
    return say.single(setting(factor), change(share), percent(part));
  }

  private List<String> pushing(TargetExplanation target) {
    Finding finding = target.finding();
    if (finding.carriers().isEmpty() && finding.opponents().isEmpty()) {
      return List.of(say.noneDistinct());
    }
    return finding.carriers().isEmpty()
        ? List.of(opponents(target))
        : List.of(say.pushing(settings(target, finding.carriers())), opponents(target));
  }

  private String opponents(TargetExplanation target) {
    List<Integer> opponents = target.finding().opponents();
    return opponents.isEmpty() ? say.unopposed() : say.opposed(settings(target, opponents));
  }

  /** What lies behind a difference that is none. */
  private List<String> balance(TargetExplanation target) {
    if (explanation.factors().size() == 1) {
      return List.of();
    }
    boolean down = target.decomposed().difference().sign() < 0;
    Finding finding = target.finding();
    List<Integer> slower = down ? finding.opponents() : finding.carriers();
    List<Integer> faster = down ? finding.carriers() : finding.opponents();
    if (slower.isEmpty() && faster.isEmpty()) {
      return List.of(say.noneDistinct());
    }
    if (slower.isEmpty() || faster.isEmpty()) {
      List<Integer> these = slower.isEmpty() ? faster : slower;
      return List.of(say.oneWay(faster.isEmpty(), settings(target, these)));
    }
    return List.of(say.cancel(settings(target, slower), settings(target, faster)));
  }

  private List<String> details(TargetExplanation target) {
    List<String> sentences = new ArrayList<>();
    Finding finding = target.finding();
    Decomposition d = target.decomposed();
    if (explanation.factors().size() == 1) {
      return sentences;
    }
    if (!finding.indistinct().isEmpty()
        && !(finding.carriers().isEmpty() && finding.opponents().isEmpty())) {
      sentences.add(say.indistinctFactors(settings(target, finding.indistinct())));
    }
    if (!finding.idle().isEmpty()) {
      sentences.add(say.idleFactors(finding.idle().stream().map(this::setting).toList()));
    }
    largest(target)
        .filter(share -> share.lastOverFirst().isDistinct())
        .ifPresent(
            share ->
                sentences.add(
                    say.order(
                        theFactor(share.factor()),
                        a(),
                        change(share.first()),
                        b(),
                        change(share.last()),
                        share.first().sign() * share.last().sign() < 0)));
    Interaction pair = d.interactions().get(0);
    if (pair.index().isDistinct()) {
      sentences.add(
          say.strongestPair(
              theFactor(pair.one()),
              theFactor(pair.other()),
              change(pair.index()),
              pair.index().sign() > 0));
    }
    return sentences;
  }

  /** The largest share that is distinguishable from no effect. */
  private static Optional<Share> largest(TargetExplanation target) {
    return target.decomposed().shares().stream()
        .filter(s -> s.share().isDistinct())
        .max(Comparator.comparing(s -> s.share().exact().abs()));
  }

  private String runs(TargetExplanation target) {
    List<String> sentences = new ArrayList<>();
    sentences.add(reached(target));
    if (target.capped() > 0) {
      sentences.add(
          say.capped(
              target.runs(),
              target.capped(),
              percent((double) target.capped() / target.runs()),
              explanation.plan().horizon()));
    }
    if (target.diverged() + target.failed() > 0) {
      sentences.add(say.broken(target.diverged(), target.failed()));
    }
    return String.join(" ", sentences);
  }

  /** Which of the two get there at how many seeds. */
  private String reached(TargetExplanation target) {
    PairedTimes times = target.times();
    return say.reached(
        explanation.plan().horizon(),
        Stream.of(ReachedBy.values())
            .filter(kind -> times.count(kind) > 0)
            .map(kind -> phrase(kind, times.count(kind), times.all()))
            .toList());
  }

  private String phrase(ReachedBy kind, int count, int seeds) {
    return say.reachedBy(kind, a(), b(), count, seeds - count);
  }

  private List<String> settings(TargetExplanation target, List<Integer> factors) {
    return factors.stream()
        .map(i -> setting(i) + " " + change(target.decomposed().shares().get(i).share()))
        .toList();
  }

  private String setting(int factor) {
    Factor f = explanation.factors().get(factor);
    return "%s (%s → %s)"
        .formatted(
            theFactor(factor),
            shown.apply(language.value(f.a())),
            shown.apply(language.value(f.b())));
  }

  private String theFactor(int factor) {
    return language.theSetting(explanation.factors().get(factor).key());
  }

  private String a() {
    return shown.apply(explanation.a().name());
  }

  private String b() {
    return shown.apply(explanation.b().name());
  }

  private String change(Effect effect) {
    return EffectText.change(effect);
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.0f", 100 * part);
  }
}
