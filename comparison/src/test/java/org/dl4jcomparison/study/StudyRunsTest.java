package org.dl4jcomparison.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.store.KeptRuns;
import org.dl4jcomparison.store.RunKey;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.Studies;
import org.junit.jupiter.api.Test;

/** At which seeds two contenders' runs say something of each other. */
class StudyRunsTest {
  private static final Contender A = Studies.contender("a", 5);
  private static final Contender B = Studies.contender("b", 5);
  private static final Optional<TwinCheck> THREE_OWN =
      Optional.of(new TwinCheck(3, 0, Optional.of(0), 1e-4));

  /** Runs by their own engine at the first seeds, then some of a twin. */
  private static List<StudyRun> runs(Contender contender, int own, String twin, int all) {
    List<StudyRun> runs = new ArrayList<>();
    for (int seed = 0; seed < all; seed++) {
      String name = (seed < own ? contender.name() : twin) + seed;
      runs.add(new StudyRun(contender, new RunKey(name, name), true));
    }
    return runs;
  }

  private static int comparable(
      List<StudyRun> a,
      Optional<TwinCheck> twinOfA,
      List<StudyRun> b,
      Optional<TwinCheck> twinOfB) {
    try (KeptRuns store = KeptRuns.inMemory()) {
      StudyRuns runs =
          new StudyRuns(
              Fixtures.experiment(List.of(0.1), A, B),
              new Seeds(1, 8),
              List.of(a, b),
              List.of(twinOfA, twinOfB),
              0,
              store);
      assertThat(runs.comparable(1, 0)).isEqualTo(runs.comparable(0, 1));
      return runs.comparable(0, 1);
    }
  }

  @Test
  void contendersAreComparedAtTheSeedsThatBothHave() {
    assertThat(comparable(runs(A, 8, "", 8), Optional.empty(), runs(B, 5, "", 5), Optional.empty()))
        .isEqualTo(5);
    assertThat(comparable(runs(A, 8, "", 8), Optional.empty(), runs(B, 3, "twin", 8), THREE_OWN))
        .isEqualTo(8);
  }

  @Test
  void aTwinThatIsTheOthersOwnTrainingIsNoComparison() {
    assertThat(comparable(runs(A, 8, "", 8), Optional.empty(), runs(B, 3, "a", 8), THREE_OWN))
        .isEqualTo(3);
    assertThat(comparable(runs(A, 3, "twin", 8), THREE_OWN, runs(B, 3, "twin", 8), THREE_OWN))
        .isEqualTo(3);
  }

  @Test
  void contendersThatAreOneAndTheSameAreComparedAtEverySeed() {
    List<StudyRun> same = runs(A, 8, "", 8);
    assertThat(comparable(same, Optional.empty(), same, Optional.empty())).isEqualTo(8);
  }
}
