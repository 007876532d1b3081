package org.dl4jcomparison.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.convergence.LossBand;
import org.dl4jcomparison.evidence.First;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.statistics.Observation;
import org.dl4jcomparison.testing.Studies;
import org.hipparchus.random.MersenneTwister;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a study of two contenders that do not differ says that one is first to some target. */
@Tag("slow")
class FalseClaimsTest {
  private static final int STUDIES = 4000;
  private static final List<Double> TARGETS = List.of(0.5, 0.3, 0.1, 0.05, 0.01);
  private static final double UPDATES = 5000;
  private static final Contender CONTENDER = Studies.contender("a", 5000);

  private final RandomGenerator random = new MersenneTwister(20261126);

  @ParameterizedTest
  @ValueSource(ints = {8, 20, 64, 200})
  void atMostOneInTwentyNamesAnybodyFirst(int seeds) {
    int claims = 0;
    for (int study = 0; study < STUDIES; study++) {
      Sample a = sample(seeds);
      Sample b = sample(seeds);
      PairEvidence pair = PairEvidence.of(0, a, 1, b, seeds);
      boolean named =
          pair.race().targets().stream()
              .anyMatch(at -> at.first() == First.A || at.first() == First.B);
      claims += named ? 1 : 0;
    }
    System.out.printf("%d seeds: %d of %d studies name one first%n", seeds, claims, STUDIES);
    assertThat(claims).isLessThanOrEqualTo(STUDIES / 20);
  }

  /** Runs that go from target to target, each stretch drawn anew; one in twenty stops for ever. */
  private Sample sample(int seeds) {
    List<List<Observation>> byTarget = new ArrayList<>();
    TARGETS.forEach(target -> byTarget.add(new ArrayList<>()));
    for (int seed = 0; seed < seeds; seed++) {
      double time = 0;
      for (List<Observation> observations : byTarget) {
        time += random.nextDouble() < 0.01 ? UPDATES : 300 * Math.exp(0.5 * random.nextGaussian());
        observations.add(
            time > UPDATES ? Observation.censoredAt(UPDATES) : Observation.reachedAt(time));
      }
    }
    return new Sample(
        CONTENDER,
        TARGETS,
        Optional.empty(),
        new Counts(seeds, 0, Map.of(), seeds),
        byTarget,
        new double[seeds],
        new LossBand(List.of(), List.of()));
  }
}
