package org.dl4jcomparison.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often the 95 % interval of an effect holds the truth, in 2000 simulated studies each. A study
 * draws its seeds from 100 000 values whose mean is known.
 */
@Tag("slow")
class CoverageTest {
  private static final int STUDIES = 2000;
  private static final int POPULATION = 100_000;
  private static final int HORIZON = 5000;

  /** How long a network takes whose median is e^location updates; both sides share a draw. */
  private static long restricted(double location, double shared, Random random) {
    double log = location + 0.3 * shared + 0.3 * random.nextGaussian();
    return Math.min(HORIZON, Math.round(StrictMath.exp(log)));
  }

  private static final ToLongFunction<Random> BOTH_REACH =
      random -> {
        double shared = random.nextGaussian();
        return restricted(7.4, shared, random) - restricted(7.1, shared, random);
      };

  /** Median 5000: every second run of one side is censored. */
  private static final ToLongFunction<Random> HALF_CENSORED =
      random -> {
        double shared = random.nextGaussian();
        return restricted(StrictMath.log(HORIZON), shared, random)
            - restricted(7.4, shared, random);
      };

  /** A setting that matters at one seed of twenty only. */
  private static final ToLongFunction<Random> RARELY =
      random -> random.nextInt(20) == 0 ? 1000 + random.nextInt(1000) : 0;

  private static double coverage(int seeds, ToLongFunction<Random> value) {
    Random random = new Random(20240607);
    long[] population = new long[POPULATION];
    long sum = 0;
    for (int i = 0; i < POPULATION; i++) {
      population[i] = value.applyAsLong(random);
      sum += population[i];
    }
    double truth = (double) sum / POPULATION;
    Effect.Interval anywhere =
        new Effect.Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    int covered = 0;
    for (int study = 0; study < STUDIES; study++) {
      long[] values = new long[seeds];
      for (int i = 0; i < seeds; i++) {
        values[i] = population[random.nextInt(POPULATION)];
      }
      Effect.Interval interval = Effect.meanOf(values, 1, anywhere).interval().orElseThrow();
      covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
    return (double) covered / STUDIES;
  }

  @Test
  void theIntervalCoversTheTruthAsOftenAsItSays() {
    assertThat(coverage(20, BOTH_REACH)).isBetween(0.93, 0.97);
    assertThat(coverage(5, BOTH_REACH)).isBetween(0.93, 0.97);
    assertThat(coverage(20, HALF_CENSORED)).isBetween(0.93, 0.97);
    assertThat(coverage(5, HALF_CENSORED)).isBetween(0.93, 0.97);
  }

  /** The decision note on explaining states these figures. */
  @Test
  void anEffectAtFewSeedsIsCoveredLessOften() {
    assertThat(coverage(20, RARELY)).isCloseTo(0.656, within(0.002));
    assertThat(coverage(100, RARELY)).isCloseTo(0.912, within(0.002));
  }
}
