package org.dl4jcomparison.statistics;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.random.RandomGenerator;

/**
 * A distribution of times to target whose true figures are known in closed form: log-normal with
 * median 1000 and a share that never gets there.
 *
 * @param never share of runs that never reach the target
 * @param sigma standard deviation of the logarithm of the time of the others
 * @param followed until when a run is followed, drawn anew for each
 */
record Population(double never, double sigma, Supplier<Double> followed) {
  private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);
  static final double MEDIAN = 1000;

  List<Observation> sample(int n, RandomGenerator random) {
    return Stream.generate(() -> observe(random.nextGaussian(), random)).limit(n).toList();
  }

  /** One run, given the standard normal deviate of its logarithm. */
  Observation observe(double deviate, RandomGenerator random) {
    double time = MEDIAN * Math.exp(sigma * deviate);
    double end = followed.get();
    return random.nextDouble() < never || time > end
        ? Observation.censoredAt(end)
        : Observation.reachedAt(time);
  }

  /** True S(t). */
  double survival(double t) {
    return never + (1 - never) * (1 - phi(Math.log(t / MEDIAN) / sigma));
  }

  /** The time at which S is a given value above the share that never gets there. */
  double timeOfSurvival(double survival) {
    double share = 1 - (survival - never) / (1 - never);
    return MEDIAN * Math.exp(sigma * NORMAL.inverseCumulativeProbability(share));
  }

  static double phi(double z) {
    return NORMAL.cumulativeProbability(z);
  }
}
