package org.dl4jcomparison.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongBinaryOperator;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.messages.TestLanguages;
import org.junit.jupiter.api.Test;

/** The words follow the numbers. */
class ExplanationTextTest {
  private static final int SEEDS = 5;

  /** Factor i adds effects[i], and seeds add a little. */
  private static LongBinaryOperator sum(long... effects) {
    return (mask, seed) -> {
      long time = 400 + seed;
      for (int i = 0; i < effects.length; i++) {
        time += (mask >> i & 1) * effects[i];
      }
      return time;
    };
  }

  private static String said(int factors, LongBinaryOperator time) {
    Explanation explanation = Explanations.of(factors, SEEDS, time);
    return String.join(
        "\n",
        ExplanationPage.in(TestLanguages.keys(), explanation)
            .finding(explanation.targets().get(0)));
  }

  @Test
  void oneLargeShareIsTheReason() {
    assertThat(said(2, sum(300, 20)))
        .contains(
            "explain.difference(, first, 402, second, 722, true, +320 [+320, +320])",
            "explain.single(the-hidden (3 → 16), +300 [+300, +300], 94) explain.unopposed",
            "explain.reached(1000, [explain.reachedBy(BOTH, first, second, 5, 0)])")
        .doesNotContain("noSingleFactor");
  }

  @Test
  void anotherLargeShareIsAnotherReasonAndAnotherDirection() {
    assertThat(said(3, sum(-10, 40, -300)))
        .contains(
            ", false, -270",
            "explain.single(the-optimizer (gradient-descent → adam), ",
            "explain.opposed([the-initializer (uniform-0-1 → uniform-fan-in) +40.0");
  }

  @Test
  void sharesOfLikeSizeAreNotExplainedByOne() {
    assertThat(said(2, sum(100, 100)))
        .contains(
            "explain.noSingleFactor explain.pushing([the-hidden (3 → 16) +100 [+100, +100]; the-initializer")
        .doesNotContain("explain.single", "interactionsDominate");
    assertThat(said(2, sum(200, -150)))
        .contains("explain.single(the-hidden", "explain.opposed([the-initializer");
    assertThat(said(3, sum(200, -150, -40))).contains("explain.single(the-hidden");
    assertThat(said(3, sum(200, -100, -90)))
        .contains("explain.single(the-hidden (3 → 16), +200 [+200, +200], 2000)");
    assertThat(said(4, sum(250, -100, -100, -40))).contains("explain.single(");
  }

  @Test
  void interactionsDominateWhereNoSumOfEffectsWillDo() {
    // Three factors that only act together: 4 of 7 parts of the sum of squares.
    LongBinaryOperator together = (mask, seed) -> mask == 0b111 ? 700 + seed : 100 + seed;

    assertThat(said(3, together))
        .contains(
            "explain.interactionsDominate(57)",
            "explain.strongestPair(the-hidden, the-initializer, ",
            "first, 0 [0, 0], second, +600 [+600, +600], false)")
        .doesNotContain("explain.single");
    assertThat(said(2, sum(100, 100))).doesNotContain("strongestPair", "explain.order");
  }

  @Test
  void settingsThatCancelAreSaidToCancel() {
    LongBinaryOperator cancel =
        (mask, seed) -> 400 + (mask & 1) * 200 - (mask >> 1 & 1) * (198 + seed);

    assertThat(said(2, cancel))
        .contains(
            ", 0 [-2.0, +2.0]) explain.cancel([the-hidden (3 → 16) +200 [+200, +200]], [the-initializer")
        .startsWith("explain.indistinct(, first, ");
  }

  @Test
  void noDifferenceAndNoEffectIsSaidAsSuch() {
    assertThat(said(2, (mask, seed) -> 400 + (mask * 37 + seed * seed * 91) % 50))
        .contains("explain.noneDistinct");
    assertThat(said(2, sum(0, 0)))
        .contains(
            "explain.equal(, first, second, 402)",
            "explain.idleFactors([the-hidden (3 → 16); the-initializer");
  }

  @Test
  void anIntervalThatIncludesZeroIsNotDistinguishableFromNoEffect() {
    LongBinaryOperator noisy =
        (mask, seed) -> 400 + (mask & 1) * 200 + (mask >> 1 & 1) * (seed % 2 == 0 ? 60 : -55);

    assertThat(said(2, noisy))
        .contains(
            "explain.indistinctFactors([the-initializer (uniform-0-1 → uniform-fan-in) +14.0 [-");
    assertThat(said(2, sum(300, 20))).doesNotContain("indistinct");
  }

  @Test
  void theOnlySettingThatDiffersIsTheReason() {
    assertThat(said(1, sum(300))).contains("explain.onlyFactor(the-hidden (3 → 16))");
    assertThat(said(1, (mask, seed) -> 400 + mask * (seed % 2 == 0 ? 60 : -55)))
        .contains("explain.indistinct(")
        .doesNotContain("onlyFactor");
  }

  @Test
  void censoredAndDivergedRunsAreCounted() {
    LongBinaryOperator some =
        (mask, seed) -> mask == 0b11 ? (seed < 3 ? 5000 : 900) : mask == 1 && seed == 0 ? -1 : 300;

    // Seeds 0 to 2 are those where only the first gets there.
    assertThat(said(2, some))
        .startsWith(
            "explain.difference(explain.where(ONLY_A, first, second, 3, 5), first, 300, second,"
                + " explain.atLeast(1000), true, +700 [+700, +700])")
        .endsWith(
            "explain.reached(1000, [explain.reachedBy(BOTH, first, second, 2, 3);"
                + " explain.reachedBy(ONLY_A, first, second, 3, 2)])"
                + " explain.capped(12, 4, 33, 1000) explain.broken(1, 0)");
    assertThat(said(2, (mask, seed) -> mask == 1 ? 5000 : 300 + mask + seed))
        .contains("explain.capped(20, 5, 25, 1000)")
        .doesNotContain("explain.broken", "explain.where", "atLeast");
  }

  @Test
  void aSeedAtWhichOneNeverGetsThereIsCountedAndNotAveraged() {
    LongBinaryOperator one =
        (mask, seed) -> mask == 0 && seed == 4 ? 5000 : 300 + 100 * mask + 2 * seed;

    assertThat(said(1, one))
        .startsWith(
            "explain.difference(explain.where(BOTH, first, second, 4, 5), first, 303, second, 403,"
                + " true, +100 [+100, +100])")
        .contains(
            "explain.reachedBy(BOTH, first, second, 4, 1);"
                + " explain.reachedBy(ONLY_B, first, second, 1, 4)")
        .doesNotContain("capped");
  }

  @Test
  void whereNeitherGetsThereNoDifferenceIsExplainedAndNothingCancels() {
    LongBinaryOperator between =
        (mask, seed) -> mask == 0 || mask == 3 ? 5000 : 300 + seed + (mask == 1 ? 50 : 0);

    assertThat(said(2, between))
        .isEqualTo(
            "explain.neither(explain.reached(1000, [explain.reachedBy(NEITHER, first, second, 5,"
                + " 0)]))");
    LongBinaryOperator once = (mask, seed) -> seed == 0 ? 300 : between.applyAsLong(mask, seed);
    assertThat(said(2, once)).startsWith("explain.neither(").contains("BOTH, first, second, 1, 4");
    Explanation nothing = Explanations.of(2, SEEDS, between);
    assertThat(ExplanationPage.in(Language.english(), nothing).toMarkdown())
        .contains("There is no difference to explain.")
        .doesNotContain("waterfall", "Shapley share |");
    assertThat(ExplanationReport.charts(nothing)).isEmpty();
  }

  @Test
  void aTargetThatNobodyReachesIsNotExplained() {
    assertThat(said(2, (mask, seed) -> 5000)).isEqualTo("explain.outOfReach(1000)");
  }

  @Test
  void aSpanishPrepositionTakesTheArticleIn() {
    Explanation explanation = Explanations.of(3, SEEDS, sum(-10, 40, -300));
    assertThat(
            ExplanationPage.in(Language.of("es"), explanation)
                .finding(explanation.targets().get(0))
                .get(0))
        .contains("**La mayor parte se debe al optimizador (gradient-descent → adam)**");
  }

  @Test
  void withoutIntervalsThePageSaysSo() {
    Explanation once = Explanations.of(2, 1, sum(300, 20));

    assertThat(ExplanationPage.in(TestLanguages.keys(), once).toMarkdown())
        .contains("explain.noIntervals", "explain.single(the-hidden (3 → 16), +300, 94)")
        .doesNotContain("[+");
  }

  @Test
  void thePageHoldsEveryTable() {
    String page =
        ExplanationPage.in(Language.english(), Explanations.of(3, SEEDS, sum(300, 20, -7)))
            .toMarkdown();

    assertThat(page)
        .contains(
            "# Which difference matters: first and second",
            "| optimizer | gradient-descent | adam |",
            "![To a loss of 0.1](waterfall-0.1.png)",
            "| hidden units | 3 → 16 | +300 [+300, +300] | +300 [+300, +300] | +300 [+300, +300] |",
            "| all together |  | +313 [+313, +313] |  |  |",
            "| from first to second | value | mean updates | change |",
            "| from second to first | value | mean updates | change |",
            "| hidden units × initializer | 0 [0, 0] |",
            "| AAA (first) | 5 | 0 | 0 | 0 | 402 |",
            "Every combination, with its counts, is in `explain.csv`.")
        .doesNotContain("null", "%s");
  }

  private static String summary(Language language) {
    return ExplanationSummary.of(Explanations.of(3, SEEDS, sum(300, 20, -7)), language);
  }

  @Test
  void nothingIsPrintedThatNoMessageSays() {
    assertThat(
            TestLanguages.untranslated(
                List.of(summary(TestLanguages.pseudo())),
                "first second xor manual gradient-descent adam uniform-0-1 uniform-fan-in t"
                    .split(" ")))
        .isEmpty();
  }

  @Test
  void theSummaryIsPlainTextOfBoundedWidth() {
    String summary = summary(Language.english());

    assertThat(summary)
        .contains("To a loss of 0.1", "Shapley share", "is due to the hidden units (3 → 16)")
        .doesNotContain("**");
    // Columns of a table are two spaces apart; sentences have one.
    assertThat(summary.lines().filter(line -> !line.contains("  ")))
        .allMatch(line -> line.length() <= 100);
  }
}
