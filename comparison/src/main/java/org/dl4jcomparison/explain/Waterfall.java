package org.dl4jcomparison.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.explain.Decomposition.Share;
import org.dl4jcomparison.messages.Language;

/**
 * The steps of {@link WaterfallChart} as rows, for a page that draws them itself.
 *
 * @param target loss to reach, as text
 * @param low left end of what is shown, in updates
 * @param high right end of it
 * @param rows the first contender, the shares from the largest, the second contender
 */
public record Waterfall(String target, double low, double high, List<Row> rows) {

  /** What a row shows. */
  public enum Kind {
    /** The first contender's mean. */
    FIRST,
    /** A setting that takes more updates. */
    MORE,
    /** A setting that takes fewer updates or changes nothing. */
    FEWER,
    /** The second contender's mean. */
    SECOND
  }

  /**
   * A bar.
   *
   * @param kind what it shows
   * @param name of the contender or the setting
   * @param change the setting's two values; empty for a contender
   * @param from where it begins, in updates
   * @param to where it ends, in updates
   * @param interval around its end; empty for a contender, and if there was one seed only
   * @param value the bar in figures, with its interval
   */
  public record Row(
      Kind kind,
      String name,
      String change,
      double from,
      double to,
      Optional<Effect.Interval> interval,
      String value) {}

  /** In a language, with names as they are. */
  public static Waterfall in(Language language, Explanation explanation, TargetExplanation target) {
    List<Row> rows = new ArrayList<>();
    int last = target.combinations().size() - 1;
    rows.add(mean(Kind.FIRST, explanation.a().name(), target, 0, language));
    double at = target.decomposed().a().value();
    for (Share share : ExplanationTables.largestFirst(target.decomposed())) {
      Factor factor = explanation.factors().get(share.factor());
      double from = at;
      at += share.share().value();
      rows.add(
          new Row(
              share.share().sign() > 0 ? Kind.MORE : Kind.FEWER,
              language.setting(factor.key()),
              language.value(factor.a()) + " → " + language.value(factor.b()),
              from,
              at,
              share
                  .share()
                  .interval()
                  .map(i -> new Effect.Interval(from + i.low(), from + i.high())),
              EffectText.change(share.share())));
    }
    rows.add(mean(Kind.SECOND, explanation.b().name(), target, last, language));
    double low = 0;
    double high = 0;
    for (Row row : rows) {
      low = Math.min(low, Math.min(row.to, row.interval.map(Effect.Interval::low).orElse(row.to)));
      high =
          Math.max(high, Math.max(row.to, row.interval.map(Effect.Interval::high).orElse(row.to)));
    }
    return new Waterfall(
        Numbers.shortest(target.target()), low, Math.max(high, low + 1), List.copyOf(rows));
  }

  private static Row mean(
      Kind kind, String name, TargetExplanation target, int mask, Language language) {
    double mean = target.combinations().get(mask).mean().orElseThrow().value();
    return new Row(
        kind, name, "", 0, mean, Optional.empty(), ExplanationTables.mean(target, mask, language));
  }
}
