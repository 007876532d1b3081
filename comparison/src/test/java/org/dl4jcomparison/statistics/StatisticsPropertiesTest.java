package org.dl4jcomparison.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class StatisticsPropertiesTest {
  private static final double LEVEL = 0.9;
  private static final double HORIZON = 25;

  /** Few distinct times, so that ties of every kind come up. */
  @Provide
  Arbitrary<Observation> runs() {
    Arbitrary<Observation> followed =
        Combinators.combine(
                Arbitraries.integers().between(0, 40), Arbitraries.of(true, true, false))
            .as((time, reached) -> new Observation(time, reached));
    return Arbitraries.frequencyOf(
        Tuple.of(9, followed), Tuple.of(1, Arbitraries.just(Observation.never())));
  }

  @Provide
  Arbitrary<List<Observation>> samples() {
    return runs().list().ofMinSize(1).ofMaxSize(25);
  }

  /** Runs of A and B that pair up. */
  @Provide
  Arbitrary<List<List<Observation>>> pairedSamples() {
    return Arbitraries.integers()
        .between(1, 25)
        .flatMap(n -> runs().list().ofSize(n).list().ofSize(2));
  }

  @Property(tries = 300)
  void theOrderOfTheRunsDoesNotMatter(
      @ForAll("samples") List<Observation> runs, @ForAll long shuffle) {
    List<Observation> shuffled = new ArrayList<>(runs);
    Collections.shuffle(shuffled, new Random(shuffle));

    KaplanMeier curve = KaplanMeier.of(runs, LEVEL);
    KaplanMeier other = KaplanMeier.of(shuffled, LEVEL);
    assertThat(other.steps()).isEqualTo(curve.steps());
    assertThat(other.censorings()).isEqualTo(curve.censorings());
    assertThat(other.median()).isEqualTo(curve.median());
    Optional<RestrictedMean> mean = RestrictedMean.of(runs, HORIZON, LEVEL);
    Optional<RestrictedMean> otherMean = RestrictedMean.of(shuffled, HORIZON, LEVEL);
    assertThat(otherMean.map(RestrictedMean::value)).isEqualTo(mean.map(RestrictedMean::value));
    // Its spread is a sum in the order of the runs.
    mean.ifPresent(m -> assertSame(otherMean.orElseThrow().interval(), m.interval(), 1e-9));
  }

  @Property(tries = 100)
  void theOrderOfTheLossesDoesNotMatterAndTheSeedDecidesTheBootstrap(
      @ForAll long seed, @ForAll long shuffle) {
    double[] losses = new Random(shuffle).doubles(13).toArray();
    double[] reversed = new double[losses.length];
    Arrays.setAll(reversed, i -> losses[losses.length - 1 - i]);

    Estimate estimate = InterquartileMean.of(losses, LEVEL, 99, seed);

    assertThat(InterquartileMean.of(losses, LEVEL, 99, seed)).isEqualTo(estimate);
    assertThat(InterquartileMean.of(reversed, LEVEL, 99, seed)).isEqualTo(estimate);
    assertThat(InterquartileMean.of(losses, LEVEL, 99, seed + 1).interval())
        .isNotEqualTo(estimate.interval());
    assertThat(estimate.interval().contains(estimate.value())).isTrue();
  }

  @Property(tries = 300)
  void withoutCensoringTheCurveIsTheEmpiricalDistribution(
      @ForAll("samples") List<Observation> runs, @ForAll("times") double t) {
    List<Observation> reached = runs.stream().filter(Observation::reached).toList();
    if (reached.isEmpty()) {
      return;
    }
    double later = reached.stream().filter(run -> run.time() > t).count();
    double restricted =
        reached.stream().mapToDouble(run -> Math.min(run.time(), HORIZON)).average().orElseThrow();

    assertThat(KaplanMeier.of(reached, LEVEL).survivalAt(t).orElseThrow().value())
        .isCloseTo(later / reached.size(), within(1e-14));
    assertThat(RestrictedMean.of(reached, HORIZON, LEVEL).orElseThrow().value())
        .isCloseTo(restricted, within(1e-13 * HORIZON));
  }

  @Provide
  Arbitrary<Double> times() {
    return Arbitraries.integers().between(0, 82).map(half -> half / 2.0);
  }

  @Property(tries = 300)
  void everyIntervalHoldsItsValueAndStaysWithinWhatIsPossible(
      @ForAll("samples") List<Observation> runs) {
    KaplanMeier curve = KaplanMeier.of(runs, LEVEL);
    for (KaplanMeier.Step step : curve.steps()) {
      assertThat(step.band().contains(step.survival())).isTrue();
      assertThat(step.band().low()).isNotNegative();
      assertThat(step.band().high()).isLessThanOrEqualTo(1);
    }
    curve
        .median()
        .value()
        .ifPresent(m -> assertThat(curve.median().interval().contains(m)).isTrue());
    RestrictedMean.of(runs, HORIZON, LEVEL)
        .ifPresent(
            mean -> {
              assertThat(mean.interval().contains(mean.value())).isTrue();
              assertThat(mean.interval().low()).isNotNegative();
              assertThat(mean.interval().high()).isLessThanOrEqualTo(HORIZON);
            });
  }

  @Property(tries = 300)
  void theLogRankTestIsSymmetric(
      @ForAll("samples") List<Observation> a, @ForAll("samples") List<Observation> b) {
    Optional<LogRankTest> test = LogRankTest.of(a, b);
    Optional<LogRankTest> swapped = LogRankTest.of(b, a);

    assertThat(swapped.map(LogRankTest::chiSquared)).isEqualTo(test.map(LogRankTest::chiSquared));
    assertThat(swapped.map(LogRankTest::pValue)).isEqualTo(test.map(LogRankTest::pValue));
    assertThat(swapped.map(LogRankTest::observedA)).isEqualTo(test.map(LogRankTest::observedB));
    assertThat(swapped.map(LogRankTest::expectedA)).isEqualTo(test.map(LogRankTest::expectedB));
    test.ifPresent(
        t ->
            assertThat(t.expectedA() + t.expectedB())
                .isCloseTo(t.observedA() + t.observedB(), within(1e-12 * 50)));
  }

  @Property(tries = 300)
  void equalSamplesAreNoDifferenceToTheLogRankTest(@ForAll("samples") List<Observation> runs) {
    LogRankTest.of(runs, runs).ifPresent(test -> assertThat(test.pValue()).isEqualTo(1));
  }

  @Property(tries = 300)
  void swappingTheContendersFlipsTheDifference(
      @ForAll("pairedSamples") List<List<Observation>> pairs) {
    List<Observation> a = pairs.get(0);
    List<Observation> b = pairs.get(1);

    assertFlipped(
        RestrictedMeanDifference.paired(a, b, HORIZON, LEVEL),
        RestrictedMeanDifference.paired(b, a, HORIZON, LEVEL));
    assertFlipped(
        RestrictedMeanDifference.unpaired(a, b, HORIZON, LEVEL),
        RestrictedMeanDifference.unpaired(b, a, HORIZON, LEVEL));
  }

  private static void assertFlipped(
      Optional<RestrictedMeanDifference> difference, Optional<RestrictedMeanDifference> swapped) {
    assertThat(swapped.isPresent()).isEqualTo(difference.isPresent());
    difference.ifPresent(
        d -> {
          RestrictedMeanDifference s = swapped.orElseThrow();
          // Adding 0 turns -0 into 0.
          assertThat(s.value()).isEqualTo(-d.value() + 0.0);
          assertThat(s.interval().low()).isEqualTo(-d.interval().high() + 0.0);
          assertThat(s.interval().high()).isEqualTo(-d.interval().low() + 0.0);
          assertThat(d.interval().contains(d.value())).isTrue();
        });
  }

  @Property(tries = 300)
  void swappingTheContendersTurnsTheProbabilityRound(
      @ForAll("pairedSamples") List<List<Observation>> pairs) {
    FasterAtSameSeed faster = FasterAtSameSeed.of(pairs.get(0), pairs.get(1), LEVEL);
    FasterAtSameSeed swapped = FasterAtSameSeed.of(pairs.get(1), pairs.get(0), LEVEL);

    assertThat(swapped.wins()).isEqualTo(faster.losses());
    assertThat(swapped.undecided()).isEqualTo(faster.undecided());
    Estimate p = faster.probability();
    assertThat(swapped.probability().value()).isCloseTo(1 - p.value(), within(1e-15));
    assertSame(
        swapped.probability().interval(),
        new Interval(1 - p.interval().high(), 1 - p.interval().low(), LEVEL, IntervalMethod.TANGO),
        1e-15);
    assertThat(p.interval().contains(p.value())).isTrue();
  }

  @Property(tries = 300)
  void aRunThatReachesLaterNeverMakesTheRestrictedMeanSmaller(
      @ForAll("samples") List<Observation> runs) {
    List<Observation> later = new ArrayList<>(runs);
    later.replaceAll(run -> new Observation(run.time() + 1, run.reached()));
    Optional<RestrictedMean> before = RestrictedMean.of(runs, HORIZON, LEVEL);
    Optional<RestrictedMean> after = RestrictedMean.of(later, HORIZON, LEVEL);

    before.ifPresent(
        mean ->
            assertThat(after.orElseThrow().value()).isGreaterThanOrEqualTo(mean.value() - 1e-12));
  }

  private static void assertSame(Interval found, Interval expected, double tolerance) {
    assertThat(found.low()).isCloseTo(expected.low(), within(tolerance));
    assertThat(found.high()).isCloseTo(expected.high(), within(tolerance));
    assertThat(found.level()).isEqualTo(expected.level());
    assertThat(found.method()).isEqualTo(expected.method());
  }
}
