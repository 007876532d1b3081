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

    assertThat(KaplanMeier.of(reached, LEVEL).survivalAt(t).orElseThrow().value())
        .isCloseTo(later / reached.size(), within(1e-14));
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

    PairedTimes times = PairedTimes.of(a, b, HORIZON, LEVEL);
    PairedTimes swapped = PairedTimes.of(b, a, HORIZON, LEVEL);

    assertThat(times.all()).isEqualTo(a.size());
    assertThat(swapped.seeds()).isEqualTo(times.swapped().seeds());
    assertThat(swapped.difference().isPresent()).isEqualTo(times.count(ReachedBy.BOTH) > 0);
    times
        .difference()
        .ifPresent(
            d -> {
              SampleMean s = swapped.difference().orElseThrow();
              // Adding 0 turns -0 into 0.
              assertThat(s.value()).isEqualTo(-d.value() + 0.0);
              d.interval()
                  .ifPresent(
                      interval -> {
                        assertThat(s.interval().orElseThrow().low())
                            .isEqualTo(-interval.high() + 0.0);
                        assertThat(interval.contains(d.value())).isTrue();
                        assertThat(interval.high()).isLessThanOrEqualTo(HORIZON);
                      });
            });
  }

  @Property(tries = 300)
  void whatComesAfterTheHorizonChangesNothing(
      @ForAll("pairedSamples") List<List<Observation>> pairs) {
    List<List<Observation>> cut =
        pairs.stream()
            .map(
                runs ->
                    runs.stream()
                        .map(run -> run.time() > HORIZON ? Observation.censoredAt(HORIZON) : run)
                        .toList())
            .toList();

    assertThat(PairedTimes.of(cut.get(0), cut.get(1), HORIZON, LEVEL))
        .isEqualTo(PairedTimes.of(pairs.get(0), pairs.get(1), HORIZON, LEVEL));
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

  private static void assertSame(Interval found, Interval expected, double tolerance) {
    assertThat(found.low()).isCloseTo(expected.low(), within(tolerance));
    assertThat(found.high()).isCloseTo(expected.high(), within(tolerance));
    assertThat(found.level()).isEqualTo(expected.level());
    assertThat(found.method()).isEqualTo(expected.method());
  }
}
