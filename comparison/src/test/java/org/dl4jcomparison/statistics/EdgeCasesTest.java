package org.dl4jcomparison.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.dl4jcomparison.statistics.Observation.censoredAt;
import static org.dl4jcomparison.statistics.Observation.never;
import static org.dl4jcomparison.statistics.Observation.reachedAt;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EdgeCasesTest {
  private static final double LEVEL = 0.95;

  @Test
  void ifNoRunReachedTheCurveStaysAtOneAndItsBandKnowsTheSampleIsSmall() {
    KaplanMeier curve = KaplanMeier.of(Collections.nCopies(20, censoredAt(5000)), LEVEL);

    assertThat(curve.steps()).isEmpty();
    assertThat(curve.censorings()).containsExactly(new KaplanMeier.Censoring(5000, 20, 1));
    Estimate end = curve.survivalAt(5000).orElseThrow();
    assertThat(end.value()).isEqualTo(1);
    assertThat(end.interval().low()).isCloseTo(1 - 0.1611, within(5e-5)); // Wilson, 20 of 20
    assertThat(curve.survivalAt(5001)).isEmpty();
    assertThat(curve.median().value()).isEmpty();
    assertThat(curve.median().interval().low()).isEqualTo(5000);
    assertThat(curve.median().interval().isBounded()).isFalse();
  }

  @Test
  void ifAllReachedTheCurveEndsAtZero() {
    KaplanMeier curve =
        KaplanMeier.of(List.of(reachedAt(3), reachedAt(1), reachedAt(2), reachedAt(2)), LEVEL);

    assertThat(curve.steps())
        .extracting(KaplanMeier.Step::survival)
        .containsExactly(0.75, 0.25, 0.0);
    KaplanMeier.Step last = curve.steps().get(2);
    assertThat(last.standardError()).isEmpty();
    assertThat(last.band().low()).isZero();
    assertThat(last.band().high()).isBetween(0.4, 0.6); // Wilson, 0 of 4
    assertThat(last.reached()).isEqualTo(1);
    assertThat(curve.median().value()).hasValue(2);
    assertThat(curve.survivalAt(1e9).orElseThrow().value()).isZero();
  }

  @Test
  void oneRunGivesValuesAndIntervalsThatSayNextToNothing() {
    KaplanMeier curve = KaplanMeier.of(List.of(reachedAt(7)), LEVEL);

    assertThat(curve.median().value()).hasValue(7);
    assertThat(curve.median().interval().low()).isZero();
    assertThat(curve.median().interval().isBounded()).isFalse();
    assertThat(InterquartileMean.of(new double[] {0.3}, LEVEL, 100, 1).value()).isEqualTo(0.3);
    assertThat(
            FasterAtSameSeed.of(List.of(reachedAt(1)), List.of(reachedAt(2)), LEVEL)
                .probability()
                .interval()
                .low())
        .isCloseTo(0.2065, within(5e-5)); // Wilson, 1 of 1
    PairedTimes times = PairedTimes.of(List.of(reachedAt(1)), List.of(reachedAt(2)), 10, LEVEL);
    assertThat(times.difference().orElseThrow()).isEqualTo(new SampleMean(1, 1, Optional.empty()));
  }

  @Test
  void aRunCensoredWhenAnotherReachesIsStillAtRisk() {
    KaplanMeier curve = KaplanMeier.of(List.of(censoredAt(5), reachedAt(5)), LEVEL);

    assertThat(curve.steps()).hasSize(1);
    assertThat(curve.steps().get(0).atRisk()).isEqualTo(2);
    assertThat(curve.steps().get(0).survival()).isEqualTo(0.5);
    assertThat(curve.median().value()).hasValue(5);
  }

  @Test
  void aTargetCanBeReachedBeforeTheFirstUpdate() {
    KaplanMeier curve = KaplanMeier.of(List.of(reachedAt(0), reachedAt(4)), LEVEL);

    assertThat(curve.survivalAt(0).orElseThrow().value()).isEqualTo(0.5);
  }

  @Test
  void timesAreComparedWhereBothGetThereByTheHorizonAndTheOtherSeedsAreCounted() {
    List<Observation> a =
        List.of(
            reachedAt(3), // both
            reachedAt(10), // both: the horizon is included
            reachedAt(4), // only A: B is too late
            reachedAt(11), // only B
            never(), // neither
            censoredAt(9), // not known: it was not followed
            censoredAt(12), // only B
            reachedAt(5)); // not known
    List<Observation> b =
        List.of(
            reachedAt(5),
            reachedAt(10),
            reachedAt(11),
            reachedAt(7),
            censoredAt(10),
            reachedAt(8),
            reachedAt(2),
            censoredAt(9.5));

    PairedTimes times = PairedTimes.of(a, b, 10, LEVEL);

    assertThat(times.seeds())
        .isEqualTo(
            Map.of(
                ReachedBy.BOTH, 2,
                ReachedBy.ONLY_A, 1,
                ReachedBy.ONLY_B, 2,
                ReachedBy.NEITHER, 1,
                ReachedBy.UNKNOWN, 2));
    assertThat(times.all()).isEqualTo(8);
    SampleMean difference = times.difference().orElseThrow();
    assertThat(difference.count()).isEqualTo(2);
    assertThat(difference.value()).isEqualTo(1); // of 2 and 0
    // Student's t with one degree of freedom is 12.706, times the standard error 1; it ends at 10.
    assertThat(difference.interval().orElseThrow().low()).isEqualTo(-10);
    assertThat(difference.interval().orElseThrow().high()).isEqualTo(10);
    assertThat(times.swapped()).isEqualTo(PairedTimes.of(b, a, 10, LEVEL));
  }

  @Test
  void theIntervalOfAMeanIsStudents() {
    SampleMean mean = SampleMean.of(new double[] {2, 4, 6, 8}, 3, 1000, LEVEL);

    assertThat(mean.value()).isEqualTo(5);
    // 3.182446 is the quantile of 3 degrees of freedom; the variance is 20 / 3.
    double half = 3.182446305 * Math.sqrt(20.0 / 3 / 4);
    Interval interval = mean.interval().orElseThrow();
    assertThat(interval.low()).isEqualTo(3);
    assertThat(interval.high()).isCloseTo(5 + half, within(1e-8));
    assertThat(interval.method()).isEqualTo(IntervalMethod.STUDENT);
  }

  @Test
  void whereNeitherGetsThereNoDifferenceIsClaimed() {
    List<Observation> none = List.of(never(), censoredAt(10));

    PairedTimes times = PairedTimes.of(none, none, 10, LEVEL);

    assertThat(times.difference()).isEmpty();
    assertThat(times.count(ReachedBy.NEITHER)).isEqualTo(2);
  }

  @Test
  void aFailedRunStaysAmongThoseThatHaveNotReachedTheTarget() {
    List<Observation> failing = List.of(never(), never(), reachedAt(10), reachedAt(20));
    List<Observation> censored =
        List.of(censoredAt(1), censoredAt(1), reachedAt(10), reachedAt(20));

    KaplanMeier curve = KaplanMeier.of(failing, LEVEL);
    assertThat(curve.survivalAt(1e6).orElseThrow().value()).isEqualTo(0.5);
    assertThat(curve.censorings()).isEmpty();
    assertThat(curve.median().value()).hasValue(20);
    assertThat(KaplanMeier.of(censored, LEVEL).survivalAt(1e6).orElseThrow().value()).isZero();
    Interval hopeless = KaplanMeier.of(Collections.nCopies(9, never()), LEVEL).median().interval();
    assertThat(hopeless.low()).isZero();
    assertThat(hopeless.isBounded()).isFalse();
  }

  @Test
  void aPairIsDecidedOnlyIfItIsKnownWhoWasFirst() {
    List<Observation> a =
        List.of(
            reachedAt(5),
            reachedAt(5),
            reachedAt(5),
            reachedAt(5),
            reachedAt(5),
            censoredAt(9),
            never(),
            censoredAt(4));
    List<Observation> b =
        List.of(
            reachedAt(6),
            reachedAt(5),
            censoredAt(5),
            censoredAt(4),
            never(),
            reachedAt(9),
            never(),
            reachedAt(7));

    FasterAtSameSeed faster = FasterAtSameSeed.of(a, b, LEVEL);

    // 5 against 6, against censored at 5, against never
    assertThat(faster.wins()).isEqualTo(3);
    // censored at 9 against 9
    assertThat(faster.losses()).isEqualTo(1);
    assertThat(faster.ties()).isEqualTo(1);
    assertThat(faster.neither()).isEqualTo(1);
    // 5 against censored at 4; censored at 4 against 7
    assertThat(faster.undecided()).isEqualTo(2);
    assertThat(faster.probability().value()).isEqualTo((3 + 0.5 * 4) / 8);
    double z = Quantiles.normal(LEVEL);
    assertThat(faster.probability().interval().low())
        .isEqualTo((1 + PairedShares.lowerEnd(3, 3, 8, z)) / 2);
    assertThat(faster.probability().interval().high())
        .isEqualTo((1 - PairedShares.lowerEnd(1, 5, 8, z)) / 2);
  }

  @Test
  void onlyTiesLeaveTheOddsEvenWithAnIntervalAroundThem() {
    List<Observation> runs = Collections.nCopies(20, censoredAt(5000));

    Estimate even = FasterAtSameSeed.of(runs, runs, LEVEL).probability();

    assertThat(even.value()).isEqualTo(0.5);
    // z^2 / (n + z^2) for the difference, from Tango's formula without a win and a loss
    assertThat(even.interval().low()).isCloseTo(0.5 - 0.1611 / 2, within(5e-5));
    assertThat(even.interval().high()).isCloseTo(0.5 + 0.1611 / 2, within(5e-5));
  }

  @Test
  void theLogRankTestNeedsARunThatReachesWhileBothAreUnderWay() {
    List<Observation> none = List.of(censoredAt(5), censoredAt(6));

    assertThat(LogRankTest.of(none, none)).isEmpty();
    assertThat(LogRankTest.of(none, List.of(reachedAt(9)))).isEmpty();
    assertThat(LogRankTest.of(none, List.of(reachedAt(6))).orElseThrow().pValue())
        .isBetween(0.1, 0.5);
  }

  @Test
  void divergedRunsDoNotMoveTheInterquartileMeanUntilTheyAreMoreThanAQuarter() {
    double infinity = Double.POSITIVE_INFINITY;
    double[] two = {1, 2, 3, 4, 5, 6, infinity, infinity};
    double[] three = {1, 2, 3, 4, 5, infinity, infinity, infinity};

    assertThat(InterquartileMean.of(two, LEVEL, 200, 1).value()).isEqualTo(4.5);
    assertThat(InterquartileMean.of(three, LEVEL, 200, 1).value()).isEqualTo(infinity);
    assertThat(InterquartileMean.of(two, LEVEL, 200, 1).interval().isBounded()).isFalse();
    assertThat(InterquartileMean.of(two, LEVEL, 200, 1).interval().low()).isBetween(1.0, 4.0);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    List<Observation> one = List.of(reachedAt(1));
    assertRefused(() -> reachedAt(-1), "Time -1.0 is not 0 or greater");
    assertRefused(() -> reachedAt(Double.NaN), "Time NaN is not 0 or greater");
    assertRefused(() -> reachedAt(Double.POSITIVE_INFINITY), "infinite");
    assertRefused(() -> KaplanMeier.of(List.of(), LEVEL), "at least one run");
    assertRefused(() -> KaplanMeier.of(one, 95), "Level 95.0 is not between 0 and 1");
    assertRefused(() -> KaplanMeier.of(one, LEVEL).survivalAt(Double.NaN), "Time NaN");
    assertRefused(() -> PairedTimes.of(one, one, 0, LEVEL), "Horizon 0.0");
    assertRefused(
        () -> PairedTimes.of(one, one, Double.POSITIVE_INFINITY, LEVEL), "Horizon Infinity");
    assertRefused(() -> Proportion.of(3, 2, LEVEL), "Count 3 is not between 0 and 2");
    assertRefused(() -> Proportion.of(0, 0, LEVEL), "Number of runs 0 is not greater than 0");
    assertRefused(() -> PairedTimes.of(one, List.of(), 1, LEVEL), "do not pair up: 1 and 0");
    assertRefused(() -> FasterAtSameSeed.of(one, List.of(), LEVEL), "do not pair up: 1 and 0");
    assertRefused(
        () -> FasterAtSameSeed.of(List.of(), List.of(), LEVEL), "do not pair up: 0 and 0");
    assertRefused(() -> InterquartileMean.of(new double[0], LEVEL, 10, 1), "at least one run");
    assertRefused(() -> InterquartileMean.of(new double[] {Double.NaN}, LEVEL, 10, 1), "Value NaN");
    assertRefused(() -> InterquartileMean.of(new double[] {1}, LEVEL, 0, 1), "resamples 0");
    assertRefused(() -> new Interval(2, 1, LEVEL, IntervalMethod.WILSON), "from 2.0 to 1.0");
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
