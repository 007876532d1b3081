package org.dl4jcomparison.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The remission times of Freireich et al. (1963) under 6-mercaptopurine and placebo, and shares
 * from the literature: against printed tables, and to all digits against R's {@code survival}
 * package (reference/survival.json, written by reference/survival.R).
 */
class PublishedResultsTest {
  private static final double LEVEL = 0.95;
  private static final JsonNode R = read();
  private static final List<Observation> SIX_MP = sample(R.get("sixmp"));
  private static final List<Observation> PLACEBO = sample(R.get("placebo"));

  private static JsonNode read() {
    try (InputStream in =
        PublishedResultsTest.class.getResourceAsStream("/reference/survival.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Observation> sample(JsonNode group) {
    return IntStream.range(0, group.get("times").size())
        .mapToObj(
            i ->
                new Observation(
                    group.get("times").get(i).asDouble(), group.get("reached").get(i).asInt() == 1))
        .toList();
  }

  /** Klein and Moeschberger, Survival Analysis, 2nd edition (2003), table 4.1A. */
  @Test
  void the6MpCurveIsThatOfTheTextbook() {
    List<KaplanMeier.Step> steps = KaplanMeier.of(SIX_MP, LEVEL).steps();

    assertThat(steps)
        .extracting(KaplanMeier.Step::time)
        .containsExactly(6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0);
    assertThat(steps)
        .extracting(KaplanMeier.Step::atRisk)
        .containsExactly(21, 17, 15, 12, 11, 7, 6);
    assertThat(steps).extracting(KaplanMeier.Step::events).containsExactly(3, 1, 1, 1, 1, 1, 1);
    double[] survival = {0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448};
    double[] standardError = {0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346};
    for (int i = 0; i < steps.size(); i++) {
      assertThat(steps.get(i).survival()).isCloseTo(survival[i], within(0.0005));
      assertThat(steps.get(i).standardError().orElseThrow())
          .isCloseTo(standardError[i], within(0.00005));
    }
  }

  @Test
  void mediansAndLogRankTestAreThoseOfTheTextbooks() {
    assertThat(KaplanMeier.of(SIX_MP, LEVEL).median().value()).hasValue(23);
    assertThat(KaplanMeier.of(PLACEBO, LEVEL).median().value()).hasValue(8);
    LogRankTest test = LogRankTest.of(SIX_MP, PLACEBO).orElseThrow();
    assertThat(test.chiSquared()).isCloseTo(16.79, within(0.005));
    assertThat(test.observedA()).isEqualTo(9);
    assertThat(test.expectedA()).isCloseTo(19.25, within(0.005));
    assertThat(test.observedB()).isEqualTo(21);
    assertThat(test.expectedB()).isCloseTo(10.75, within(0.005));
  }

  @Test
  void curvesBandsAndMediansAreThoseOfR() {
    compareWithR(SIX_MP, R.get("sixmp"));
    compareWithR(PLACEBO, R.get("placebo"));
  }

  private static void compareWithR(List<Observation> runs, JsonNode expected) {
    KaplanMeier curve = KaplanMeier.of(runs, LEVEL);
    List<KaplanMeier.Step> steps = curve.steps();
    assertThat(steps).hasSize(expected.get("step").size());
    for (int i = 0; i < steps.size(); i++) {
      KaplanMeier.Step step = steps.get(i);
      assertThat(step.time()).isEqualTo(expected.get("step").get(i).asDouble());
      assertThat(step.atRisk()).isEqualTo(expected.get("atRisk").get(i).asInt());
      assertThat(step.events()).isEqualTo(expected.get("events").get(i).asInt());
      close(step.survival(), expected.get("survival").get(i));
      if (step.survival() > 0) { // R gives no band where S is 0
        close(step.standardError().orElseThrow(), expected.get("standardError").get(i));
        close(step.band().low(), expected.get("low").get(i));
        close(step.band().high(), expected.get("high").get(i));
      }
    }
    KaplanMeier.Median median = curve.median();
    close(median.value().orElseThrow(), expected.get("median").get(0));
    close(median.interval().low(), expected.get("median").get(1));
    if (expected.get("median").get(2).isNull()) {
      assertThat(median.interval().isBounded()).isFalse();
    } else {
      close(median.interval().high(), expected.get("median").get(2));
    }
  }

  // Both sides compute in double precision by the same formulas.
  private static void close(double found, JsonNode expected) {
    assertThat(found).isCloseTo(expected.asDouble(), within(1e-12 * Math.max(1, Math.abs(found))));
  }

  @Test
  void theLogRankTestIsThatOfR() {
    LogRankTest test = LogRankTest.of(SIX_MP, PLACEBO).orElseThrow();
    JsonNode expected = R.get("logRank");
    close(test.expectedA(), expected.get("expected").get(0));
    close(test.expectedB(), expected.get("expected").get(1));
    close(test.chiSquared(), expected.get("chiSquared"));
    double pValue = expected.get("pValue").asDouble();
    assertThat(test.pValue()).isCloseTo(pValue, within(1e-12 * pValue));
  }

  /** Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3. */
  @Test
  void wilsonIntervalsAreThePublishedOnes() {
    wilson(81, 263, 0.2553, 0.3662);
    wilson(15, 148, 0.0624, 0.1605);
    wilson(0, 20, 0, 0.1611);
    wilson(1, 29, 0.0061, 0.1718);
    R.get("wilson")
        .forEach(
            row -> {
              Interval found =
                  Proportion.of(row.get("count").asInt(), row.get("total").asInt(), LEVEL)
                      .interval();
              close(found.low(), row.get("low"));
              close(found.high(), row.get("high"));
            });
  }

  private static void wilson(int count, int total, double low, double high) {
    Interval found = Proportion.of(count, total, LEVEL).interval();
    assertThat(found.low()).isCloseTo(low, within(0.00005));
    assertThat(found.high()).isCloseTo(high, within(0.00005));
  }

  /**
   * R maximises the likelihood numerically where Tango has a formula. The first row is the airway
   * data of Bentur et al. (2009): -0.517 to -0.026 in Fagerland, Lydersen and Laake, Statistical
   * Analysis of Contingency Tables (2017), chapter 8.
   */
  @Test
  void pairedScoreIntervalsAreThePublishedOnes() {
    double z = Quantiles.normal(LEVEL);
    assertThat(PairedShares.lowerEnd(1, 7, 21, z)).isCloseTo(-0.517, within(0.0005));
    assertThat(-PairedShares.lowerEnd(7, 1, 21, z)).isCloseTo(-0.026, within(0.0005));
    R.get("tango")
        .forEach(
            row -> {
              int wins = row.get("wins").asInt();
              int losses = row.get("losses").asInt();
              int pairs = row.get("pairs").asInt();
              // What the numerical maximum in R is good for.
              assertThat(PairedShares.lowerEnd(wins, losses, pairs, z))
                  .isCloseTo(row.get("low").asDouble(), within(1e-7));
              assertThat(-PairedShares.lowerEnd(losses, wins, pairs, z))
                  .isCloseTo(row.get("high").asDouble(), within(1e-7));
            });
  }

  @Test
  void withoutTiesThePairedScoreIntervalIsWilsons() {
    double z = Quantiles.normal(LEVEL);
    for (int wins = 0; wins <= 20; wins++) {
      Interval wilson = Proportion.of(wins, 20, LEVEL).interval();
      assertThat((1 + PairedShares.lowerEnd(wins, 20 - wins, 20, z)) / 2)
          .isCloseTo(wilson.low(), within(1e-10));
    }
  }

  @Test
  void theInterquartileMeanIsTheTrimmedMeanOfR() {
    JsonNode expected = R.get("interquartileMean");
    double[] values =
        IntStream.range(0, expected.get("values").size())
            .mapToDouble(i -> expected.get("values").get(i).asDouble())
            .toArray();
    close(InterquartileMean.of(values, LEVEL, 10, 1).value(), expected.get("mean"));
  }

  /** R 4's binom.test(wins, wins + losses) and p.adjust(p, "holm"). */
  @Test
  void theSignTestAndItsCorrectionAreThoseOfR() {
    assertThat(SignTest.pValue(8, 0, 0)).isCloseTo(0.0078125, within(1e-15));
    assertThat(SignTest.pValue(1, 7, 0)).isCloseTo(0.0703125, within(1e-15));
    assertThat(SignTest.pValue(15, 5, 0)).isCloseTo(0.04138947, within(5e-9));
    assertThat(SignTest.pValue(20, 10, 0)).isCloseTo(0.09873715, within(5e-9));
    assertThat(SignTest.pValue(4, 4, 0)).isEqualTo(1);
    assertThat(SignTest.pValue(0, 0, 0)).isEqualTo(1);
    // What is undecided counts for the other one.
    assertThat(SignTest.pValue(7, 0, 1)).isEqualTo(SignTest.pValue(7, 1, 0));
    assertThat(SignTest.pValue(3, 0, 5)).isEqualTo(1);
    assertThat(Holm.adjusted(new double[] {0.01, 0.02, 0.03, 0.04, 0.05}))
        .containsExactly(new double[] {0.05, 0.08, 0.09, 0.09, 0.09}, within(1e-15));
    assertThat(Holm.adjusted(new double[] {0.05, 0.01, 0.9}))
        .containsExactly(new double[] {0.1, 0.03, 0.9}, within(1e-15));
  }
}
