package org.dl4jcomparison.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;

/** When networks are looked at to be shown in step. */
class CheckpointsTest {
  private static SortedSet<Integer> of(int inputs, int hidden, int... updates) {
    double[][] x = new double[2][inputs];
    Dataset data = new Dataset("zeros", x, new double[][] {{0}, {1}});
    List<Contender> contenders =
        java.util.Arrays.stream(updates)
            .mapToObj(u -> new Contender("c" + u, "manual", Fixtures.adam(hidden, u)))
            .toList();
    return Checkpoints.of(new Experiment("e", data, List.of(0.1), contenders));
  }

  @Test
  void theStartAndEveryEndAreAmongThem() {
    assertThat(of(2, 3, 5000, 3000)).contains(0, 3000, 5000).hasSizeBetween(50, 62);
    assertThat(of(2, 3, 1)).containsExactly(0, 1);
  }

  @Test
  void theyAreCloserTogetherAtTheBeginning() {
    List<Integer> moments = List.copyOf(of(2, 3, 5000));
    int middle = moments.get(moments.size() / 2);
    assertThat(middle).isBetween(500, 1700);
    assertThat(moments).isSorted();
  }

  @Test
  void ofLargeNetworksFewAreKept() {
    assertThat(of(1000, 1000, 5000)).hasSizeLessThan(10).contains(0, 5000);
  }
}
