package org.dl4jcomparison.report.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongBinaryOperator;
import org.dl4jcomparison.evidence.explain.Explanation;
import org.dl4jcomparison.evidence.explain.Explanations;
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

  private static String english(int factors, LongBinaryOperator time) {
    return text(ExplanationPage.english(Explanations.of(factors, SEEDS, time)), factors, time);
  }

  private static String spanish(int factors, LongBinaryOperator time) {
    return text(ExplanationPage.spanish(Explanations.of(factors, SEEDS, time)), factors, time);
  }

  private static String text(ExplanationPage page, int factors, LongBinaryOperator time) {
    Explanation explanation = Explanations.of(factors, SEEDS, time);
    return String.join("\n", page.finding(explanation.targets().get(0)));
  }

  @Test
  void oneLargeShareIsTheReason() {
    assertThat(english(2, sum(300, 20)))
        .contains(
            "first takes 402 updates, second takes 722:",
            "**second needs more**, a change of +320 [+320, +320]",
            "**Most of it is due to the hidden units (3 → 16)**: its share is +300 [+300, +300], which is 94 % of the difference",
            "No other setting distinguishably works against it.",
            "All 20 runs got there; none is censored.")
        .doesNotContain("No single factor");
    assertThat(spanish(2, sum(300, 20)))
        .contains(
            "**second necesita más**",
            "**La mayor parte se debe a las unidades ocultas (3 → 16)**",
            "un 94 % de la diferencia",
            "Las 20 ejecuciones llegaron; ninguna está censurada.");
  }

  @Test
  void anotherLargeShareIsAnotherReasonAndAnotherDirection() {
    assertThat(english(3, sum(-10, 40, -300)))
        .contains(
            "**second needs fewer**",
            "**Most of it is due to the optimizer (gradient-descent → adam)**",
            "Against it works the initializer (uniform-0-1 → uniform-fan-in) +40.0");
    assertThat(spanish(3, sum(-10, 40, -300)))
        .contains(
            "**second necesita menos**",
            "**La mayor parte se debe al optimizador (gradient-descent → adam)**",
            "En contra actúa la inicialización");
  }

  @Test
  void sharesOfLikeSizeAreNotExplainedByOne() {
    assertThat(english(2, sum(100, 100)))
        .contains(
            "**No single factor explains it.** Several push this way: the hidden units (3 → 16) +100 [+100, +100] and the initializer")
        .doesNotContain("Most of it", "interactions dominate");
    assertThat(spanish(2, sum(100, 100)))
        .contains("**Ningún factor lo explica por sí solo.** Varios empujan en este sentido: ");
    assertThat(english(2, sum(200, -150)))
        .contains("Most of it is due to the hidden units")
        .contains("Against it works the initializer");
    assertThat(english(3, sum(200, -150, -40))).contains("Most of it is due to the hidden units");
    assertThat(english(3, sum(200, -100, -90)))
        .contains("Most of it is due to the hidden units", "which is 2000 % of the difference");
    assertThat(english(4, sum(250, -100, -100, -40))).contains("Most of it");
  }

  @Test
  void interactionsDominateWhereNoSumOfEffectsWillDo() {
    // Three factors that only act together: 4 of 7 parts of the sum of squares.
    LongBinaryOperator together = (mask, seed) -> mask == 0b111 ? 700 + seed : 100 + seed;

    assertThat(english(3, together))
        .contains(
            "**No single factor explains it: interactions dominate.** 57 % of the variation",
            "The strongest interaction is that of the hidden units with the initializer: changing both makes on average more updates",
            "changed alone, with all others as in first, it makes 0 [0, 0]; changed last, with all others as in second, +600 [+600, +600]")
        .doesNotContain("Most of it");
    assertThat(spanish(3, together))
        .contains(
            "**Ningún factor lo explica por sí solo: dominan las interacciones.** El 57 %",
            "La interacción más fuerte es la de las unidades ocultas con la inicialización");
    assertThat(english(2, sum(100, 100))).doesNotContain("strongest interaction", "depends on");
  }

  @Test
  void settingsThatCancelAreSaidToCancel() {
    LongBinaryOperator cancel =
        (mask, seed) -> 400 + (mask & 1) * 200 - (mask >> 1 & 1) * (198 + seed);

    assertThat(english(2, cancel))
        .contains(
            "The difference, 0 [-2.0, +2.0], is **not distinguishable from no effect**.",
            "they work against each other.** Slower through the hidden units (3 → 16) +200 [+200, +200]; faster through the initializer");
    assertThat(spanish(2, cancel))
        .contains(
            "**no se distingue de la ausencia de efecto**",
            "Más lento por las unidades ocultas (3 → 16) +200 [+200, +200]; más rápido por la inicialización");
  }

  @Test
  void noDifferenceAndNoEffectIsSaidAsSuch() {
    assertThat(english(2, (mask, seed) -> 400 + (mask * 37 + seed * seed * 91) % 50))
        .contains("No setting's share is distinguishable from no effect.");
    assertThat(english(2, sum(0, 0)))
        .contains(
            "first and second take equally long at every seed: restricted mean 402 updates.",
            "Without any effect (a share of exactly zero at every seed): the hidden units (3 → 16) and the initializer");
    assertThat(spanish(2, sum(0, 0)))
        .contains("first y second tardan lo mismo con cada semilla", "Sin efecto alguno");
  }

  @Test
  void anIntervalThatIncludesZeroIsNotDistinguishableFromNoEffect() {
    LongBinaryOperator noisy =
        (mask, seed) -> 400 + (mask & 1) * 200 + (mask >> 1 & 1) * (seed % 2 == 0 ? 60 : -55);

    assertThat(english(2, noisy))
        .contains(
            "Not distinguishable from no effect: the initializer (uniform-0-1 → uniform-fan-in) +14.0 [-");
    assertThat(spanish(2, noisy))
        .contains("No se distingue de la ausencia de efecto: la inicialización");
    assertThat(english(2, sum(300, 20))).doesNotContain("Not distinguishable");
  }

  @Test
  void theOnlySettingThatDiffersIsTheReason() {
    assertThat(english(1, sum(300)))
        .contains("**The reason is the hidden units (3 → 16)**: nothing else differs.");
    assertThat(spanish(1, sum(300))).contains("**La razón es las unidades ocultas");
    assertThat(english(1, (mask, seed) -> 400 + mask * (seed % 2 == 0 ? 60 : -55)))
        .contains("not distinguishable from no effect")
        .doesNotContain("The reason");
  }

  @Test
  void censoredAndDivergedRunsAreCounted() {
    LongBinaryOperator some =
        (mask, seed) -> mask == 0b11 ? (seed < 3 ? 5000 : 900) : mask == 1 && seed == 0 ? -1 : 300;

    assertThat(english(2, some))
        .contains(
            "Of 20 runs 4 (20 %) did not get there and count as 1000 updates",
            "They are not all censored: 1 diverged and 0 failed.",
            "With first's settings it was reached at 5 of 5 seeds, with second's at 2.",
            "That is less than half for second: a mean that is mostly the horizon is a lower bound");
    assertThat(spanish(2, some))
        .contains(
            "De 20 ejecuciones, 4 (20 %) no llegaron",
            "1 divergieron y 0 fallaron", "Es menos de la mitad para second");
    assertThat(english(2, (mask, seed) -> mask == 1 ? 5000 : 300 + mask + seed))
        .contains("Of 20 runs 5 (25 %)")
        .doesNotContain("not all censored", "less than half");
  }

  @Test
  void aTargetThatNobodyReachesIsNotExplained() {
    assertThat(english(2, (mask, seed) -> 5000))
        .isEqualTo(
            "No combination got there at any seed within 1000 updates, so nothing can be said about this target.");
    assertThat(spanish(2, (mask, seed) -> 5000)).startsWith("Ninguna combinación llegó");
  }

  @Test
  void withoutIntervalsThePageSaysSo() {
    Explanation once = Explanations.of(2, 1, sum(300, 20));

    assertThat(ExplanationPage.english(once).toMarkdown())
        .contains("No start depends on the seed", "its share is +300, which is 94 %")
        .doesNotContain("[+");
  }

  @Test
  void thePageHoldsEveryTable() {
    String page = ExplanationPage.english(Explanations.of(3, SEEDS, sum(300, 20, -7))).toMarkdown();

    assertThat(page)
        .contains(
            "# Which difference matters: first and second",
            "| optimizer | gradient-descent | adam |",
            "![To a loss of 0.1](waterfall-0.1.png)",
            "| hidden units | 3 → 16 | +300 [+300, +300] | +300 [+300, +300] | +300 [+300, +300] |",
            "| all together |  | +313 [+313, +313] |  |  |",
            "| from first to second | value | restricted mean | change |",
            "| from second to first | value | restricted mean | change |",
            "| hidden units × initializer | 0 [0, 0] |",
            "| AAA (first) | 5 | 0 | 0 | 0 | 402 [400, 404] |",
            "Every combination, with its counts, is in `explain.csv`.")
        .doesNotContain("null", "%s");
    assertThat(ExplanationPage.spanish(Explanations.of(3, SEEDS, sum(300, 20, -7))).toMarkdown())
        .contains("# Qué diferencia importa: first y second", "| todos juntos |  | +313");
  }

  @Test
  void theSummaryIsPlainTextOfBoundedWidth() {
    String summary = ExplanationSummary.of(Explanations.of(3, SEEDS, sum(300, 20, -7)));

    assertThat(summary)
        .contains("To a loss of 0.1", "Shapley share", "is due to the hidden units (3 → 16)")
        .doesNotContain("**");
    // Columns of a table are two spaces apart; sentences have one.
    assertThat(summary.lines().filter(line -> !line.contains("  ")))
        .allMatch(line -> line.length() <= 100);
  }
}
