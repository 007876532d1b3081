package org.dl4jcomparison.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.convergence.LossBand;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.First;
import org.dl4jcomparison.evidence.Support;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.statistics.IntervalMethod;
import org.dl4jcomparison.statistics.PairedTimes;
import org.dl4jcomparison.statistics.ReachedBy;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.Studies;
import org.junit.jupiter.api.Test;

class StudyEvidenceTest {
  private static final int NEVER = 1000;
  private static final Contender A = Studies.contender("a", 20);
  private static final Contender B = Studies.contender("b", 12);

  private static StudyEvidence evidence(List<TrainingRun> a, List<TrainingRun> b) {
    Map<Contender, List<TrainingRun>> runs = new LinkedHashMap<>();
    runs.put(A, a);
    runs.put(B, b);
    return Studies.evidence(List.of(0.1), runs);
  }

  @Test
  void countsMediansAndMeansAreThoseOfTheRuns() {
    StudyEvidence evidence =
        evidence(Studies.reaching(A, 5, 6, 7, 8, NEVER), Studies.reaching(B, 9, 9, 9, 9, 9));

    ContenderEvidence a = evidence.contenders().get(0);
    assertThat(a.counts()).isEqualTo(new Counts(5, 0, Map.of(), 5));
    ContenderEvidence.TargetEvidence target = a.targets().get(0);
    assertThat(target.reached().count()).isEqualTo(4);
    assertThat(target.reached().total()).isEqualTo(5);
    assertThat(target.reached().interval().method()).isEqualTo(IntervalMethod.WILSON);
    assertThat(target.median().value()).hasValue(7);
    // Of those that get there: (5 + 6 + 7 + 8) / 4.
    assertThat(target.mean()).hasValue(6.5);
    assertThat(target.curve().censorings())
        .singleElement()
        .extracting(c -> c.time())
        .isEqualTo(20.0);
    assertThat(a.finalLoss().interval().method()).isEqualTo(IntervalMethod.BOOTSTRAP);
  }

  @Test
  void timesAreComparedUpToWhereBothContendersAreFollowedHoweverManyOthersThereAre() {
    Contender shorter = Studies.contender("c", 3);
    Map<Contender, List<TrainingRun>> runs = new LinkedHashMap<>();
    runs.put(A, Studies.reaching(A, 5, 15, NEVER, 7));
    runs.put(B, Studies.reaching(B, 9, 9, NEVER, NEVER));
    runs.put(shorter, Studies.reaching(shorter, NEVER, NEVER, NEVER, NEVER));

    StudyEvidence evidence = Studies.evidence(List.of(0.1), runs);
    PairedTimes times = evidence.pairs().get(0).targets().get(0).updates().times();

    assertThat(times.horizon()).isEqualTo(12);
    assertThat(times.count(ReachedBy.BOTH)).isEqualTo(1);
    // 15 updates of A are more than B makes.
    assertThat(times.count(ReachedBy.ONLY_B)).isEqualTo(1);
    assertThat(times.count(ReachedBy.ONLY_A)).isEqualTo(1);
    assertThat(times.count(ReachedBy.NEITHER)).isEqualTo(1);
    assertThat(times.difference().orElseThrow().value()).isEqualTo(4);
  }

  @Test
  void theVerdictFollowsTheRunsSeedBySeed() {
    int[] few = {3, 4, 5, 3, 4, 5, 3, 4, 5, 3};
    int[] many = {8, 9, 10, 8, 9, 10, 8, 9, 10, 8};

    assertThat(first(evidence(Studies.reaching(A, few), Studies.reaching(B, many))))
        .isEqualTo(First.A);
    assertThat(first(evidence(Studies.reaching(A, many), Studies.reaching(B, few))))
        .isEqualTo(First.B);
    assertThat(first(evidence(Studies.reaching(A, few), Studies.reaching(B, few))))
        .isEqualTo(First.SAME);
    int[] mixed = {8, 1, 8, 1, 8, 1, 8, 1, 8, 8};
    assertThat(first(evidence(Studies.reaching(A, few), Studies.reaching(B, mixed))))
        .isEqualTo(First.NOT_CLEAR);
  }

  @Test
  void seenFromTheOtherSideTheVerdictIsTheSame() {
    int[] few = {3, 4, 5, 3, 4, 5, 3, 4, 5, 3};
    int[] many = {8, 9, 10, 8, 9, 10, 8, 9, 10, 8};
    PairEvidence pair =
        evidence(Studies.reaching(A, few), Studies.reaching(B, many)).pairs().get(0);

    assertThat(pair.race().secondIsFaster()).isEqualTo(Support.NOT_SUPPORTED);
    assertThat(pair.swapped().race().secondIsFaster()).isEqualTo(Support.SUPPORTED);
    assertThat(pair.swapped().swapped()).isEqualTo(pair);
  }

  private static First first(StudyEvidence evidence) {
    return comparison(evidence).first();
  }

  private static PairEvidence.Comparison comparison(StudyEvidence evidence) {
    return evidence.pairs().get(0).targets().get(0).updates();
  }

  @Test
  void swappingAPairIsComparingItTheOtherWayRound() {
    int[] quick = {3, 4, 5, 9, 4, NEVER, 5, 6};
    int[] slow = {8, 9, 4, 8, 9, 10, NEVER, 6};
    PairEvidence.Comparison forth = compare(quick, slow);
    PairEvidence.Comparison back = compare(slow, quick);

    assertThat(forth.swapped())
        .usingRecursiveComparison()
        .withEqualsForType((x, y) -> Math.abs(x - y) < 1e-12, Double.class)
        .isEqualTo(back);
    assertThat(forth.swapped().swapped())
        .usingRecursiveComparison()
        .withEqualsForType((x, y) -> Math.abs(x - y) < 1e-12, Double.class)
        .isEqualTo(forth);
  }

  private static PairEvidence.Comparison compare(int[] a, int[] c) {
    Contender other = Studies.contender("c", 20);
    Map<Contender, List<TrainingRun>> runs = new LinkedHashMap<>();
    runs.put(A, Studies.reaching(A, a));
    runs.put(other, Studies.reaching(other, c));
    return comparison(Studies.evidence(List.of(0.1), runs));
  }

  @Test
  void runsThatBreakStayInTheSampleAndNeverReach() {
    List<TrainingRun> a = new ArrayList<>(Studies.reaching(A, 5, 6));
    a.add(Fixtures.run(A.spec(), new Outcome.Diverged(3), 0.7, 0.6, 0.5));
    a.add(Fixtures.run(A.spec(), new Outcome.Failed("Broken: why"), 0.7));
    // It got there before it broke.
    a.add(Fixtures.run(A.spec(), new Outcome.Diverged(3), 0.7, 0.1, 0.5));

    ContenderEvidence broken = evidence(a, Studies.reaching(B, 9, 9, 9, 9, 9)).contenders().get(0);

    assertThat(broken.counts()).isEqualTo(new Counts(2, 2, Map.of("Broken: why", 1), 2));
    ContenderEvidence.TargetEvidence target = broken.targets().get(0);
    assertThat(target.reached().count()).isEqualTo(3);
    assertThat(target.reached().total()).isEqualTo(5);
    assertThat(target.curve().censorings()).isEmpty();
    assertThat(target.curve().survivalAt(1000).orElseThrow().value()).isCloseTo(0.4, within(1e-12));
    assertThat(broken.finalLoss().value()).isInfinite();
    LossBand.Point last = broken.curves().points().get(broken.curves().points().size() - 1);
    assertThat(last.lower()).isEqualTo(0.1);
    assertThat(last.median()).isInfinite();
  }

  @Test
  void theBandHoldsTheQuartilesOfTheLosses() {
    Contender once = new Contender("a", "stand-in", Fixtures.spec(1));
    List<TrainingRun> runs = new ArrayList<>();
    for (double last : new double[] {0.1, 0.2, 0.3, 0.4, 0.5}) {
      runs.add(Fixtures.run(once.spec(), 0.7, last));
    }
    StudyEvidence evidence = Studies.evidence(List.of(0.1), Map.of(once, runs));

    assertThat(evidence.contenders().get(0).curves().points())
        .containsExactly(
            new LossBand.Point(0, 0.7, 0.7, 0.7), new LossBand.Point(1, 0.2, 0.3, 0.4));
    assertThat(evidence.pairs()).isEmpty();
  }

  @Test
  void aStartThatNoSeedChangesIsTold() {
    Contender zeros =
        new Contender(
            "zeros",
            "manual",
            Fixtures.spec(20).withInitialization(Initialization.Draw.of(InitializerKind.ZEROS)));
    Map<Contender, List<TrainingRun>> runs = new LinkedHashMap<>();
    runs.put(A, Studies.reaching(A, 3));
    runs.put(zeros, Studies.reaching(zeros, 3));

    assertThat(Studies.evidence(List.of(0.5), runs).contenders())
        .extracting(ContenderEvidence::seedChangesNothing)
        .containsExactly(false, true);
  }
}
