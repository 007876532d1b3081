package org.dl4jcomparison.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.dl4jcomparison.explain.Decomposition.Interaction;
import org.dl4jcomparison.explain.Decomposition.Share;
import org.dl4jcomparison.explain.Decomposition.Step;
import org.dl4jcomparison.explain.Decomposition.Walk;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.Table;
import org.dl4jcomparison.text.Text;

/** The numbers behind an explanation. */
final class ExplanationTables {
  /** The most rows of a table of combinations. */
  private static final int MOST_INTERACTIONS = 5;

  private static final int MOST_QUICKEST = 5;

  private final Explanation explanation;
  private final Language language;
  private final ExplainMessages say;
  private final Function<String, String> shown;

  /**
   * Prepares the tables.
   *
   * @param shown makes names ready for where they are shown
   */
  ExplanationTables(Explanation explanation, Language language, Function<String, String> shown) {
    this.explanation = explanation;
    this.language = language;
    this.say = language.say(ExplainMessages.class);
    this.shown = shown;
  }

  /** The factors with both values. */
  Table settings() {
    List<List<String>> rows = new ArrayList<>();
    for (Factor f : explanation.factors()) {
      rows.add(List.of(language.setting(f.key()), value(f.a()), value(f.b())));
    }
    return new Table(List.of(say.settingHeader(), a(), b()), rows);
  }

  /** Shares, the largest first, and their sum. */
  Table shares(TargetExplanation target) {
    List<List<String>> rows = new ArrayList<>();
    for (Share share : largestFirst(target.decomposed())) {
      Factor f = factor(share.factor());
      rows.add(
          List.of(
              language.setting(f.key()),
              value(f.a()) + " → " + value(f.b()),
              EffectText.change(share.share()),
              EffectText.change(share.first()),
              EffectText.change(share.last())));
    }
    rows.add(List.of(say.total(), "", EffectText.change(target.decomposed().difference()), "", ""));
    return new Table(say.sharesHeader(a(), b()), rows);
  }

  /** The largest share first. */
  static List<Share> largestFirst(Decomposition decomposition) {
    return decomposition.shares().stream()
        .sorted(Comparator.comparing(s -> s.share().exact().abs().negate()))
        .toList();
  }

  /** The walk from the first contender to the second. */
  Table fromA(TargetExplanation target) {
    return walk(target, 0, target.decomposed().fromA(), a(), b(), Factor::b);
  }

  /** The walk from the second contender to the first. */
  Table fromB(TargetExplanation target) {
    int last = target.combinations().size() - 1;
    return walk(target, last, target.decomposed().fromB(), b(), a(), Factor::a);
  }

  private Table walk(
      TargetExplanation target,
      int start,
      Walk walk,
      String from,
      String to,
      Function<Factor, String> taken) {
    List<List<String>> rows = new ArrayList<>();
    int mask = start;
    rows.add(List.of(from, "", mean(target, mask, language), ""));
    for (Step step : walk.steps()) {
      Factor f = factor(step.factor());
      mask ^= 1 << step.factor();
      rows.add(
          List.of(
              language.setting(f.key()),
              value(taken.apply(f)),
              mean(target, mask, language),
              EffectText.change(step.change())));
    }
    return new Table(say.walkHeader(from, to), rows);
  }

  /** The largest interactions. */
  Table interactions(TargetExplanation target) {
    List<Interaction> all = target.decomposed().interactions();
    return new Table(
        say.interactionsHeader(),
        all.subList(0, Math.min(MOST_INTERACTIONS, all.size())).stream()
            .map(
                x ->
                    List.of(
                        language.setting(factor(x.one()).key())
                            + " × "
                            + language.setting(factor(x.other()).key()),
                        EffectText.change(x.index())))
            .toList());
  }

  /** The contenders' own combinations and the quickest others. */
  Table combinations(TargetExplanation target) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(combination(target, target.a(), a()));
    rows.add(combination(target, target.b(), b()));
    target.combinations().stream()
        .sorted(Comparator.comparing(c -> c.mean().orElseThrow().exact()))
        .limit(quickest(target))
        .forEach(c -> rows.add(combination(target, c, "")));
    return new Table(say.combinationsHeader(), rows);
  }

  /** How many of the quickest combinations the table shows. */
  static int quickest(TargetExplanation target) {
    return Math.min(MOST_QUICKEST, target.combinations().size());
  }

  private List<String> combination(TargetExplanation target, Combination c, String name) {
    String pattern = explanation.design().pattern(c.mask());
    return List.of(
        name.isEmpty() ? pattern : say.asContender(pattern, name),
        String.valueOf(c.reached()),
        String.valueOf(c.censored()),
        String.valueOf(c.diverged()),
        String.valueOf(c.failed()),
        mean(target, c.mask(), language));
  }

  /** A combination's mean, or what it is at least. */
  static String mean(TargetExplanation target, int mask, Language language) {
    Combination combination = target.combinations().get(mask);
    String updates = Text.updates(combination.mean().orElseThrow().value());
    return combination.capped() == 0
        ? updates
        : language.say(ExplainMessages.class).atLeast(updates);
  }

  private Factor factor(int i) {
    return explanation.factors().get(i);
  }

  private String value(String value) {
    return shown.apply(language.value(value));
  }

  private String a() {
    return shown.apply(explanation.a().name());
  }

  private String b() {
    return shown.apply(explanation.b().name());
  }
}
