package org.dl4jcomparison.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.dl4jcomparison.convergence.Convergence;
import org.dl4jcomparison.convergence.Evidence;
import org.dl4jcomparison.convergence.Measurement;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.evidence.AskedPair;
import org.dl4jcomparison.evidence.First;
import org.dl4jcomparison.evidence.SpecTable;
import org.dl4jcomparison.evidence.Support;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.symmetry.HiddenUnits;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.Investigations;
import org.dl4jcomparison.testing.ManualSteps;
import org.dl4jcomparison.testing.PlainEngine;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static final NetworkSpec SPEC = Fixtures.spec(4);

  @Test
  void theFirstUpdateAtOrBelowATargetCounts() {
    TrainingRun run = Fixtures.run(SPEC, 0.9, 0.5, 0.6, 0.2, 0.1);

    assertThat(TimeToTarget.of(run, 0.5).reached()).contains(new TimeToTarget.Reached(1, 1e-6));
    assertThat(TimeToTarget.of(run, 0.95).reached()).contains(new TimeToTarget.Reached(0, 0));
    assertThat(TimeToTarget.of(run, 0.1).reached()).map(r -> r.update()).contains(4);
  }

  @Test
  void aRunThatEndsBeforeATargetIsCensoredWithItsLength() {
    TimeToTarget censored = TimeToTarget.of(Fixtures.run(SPEC, 0.9, 0.8, 0.7), 0.1);

    assertThat(censored.reached()).isEmpty();
    assertThat(censored.updatesMade()).isEqualTo(2);
  }

  @Test
  void eachTargetGoesToWhoeverIsKnownToBeFirst() {
    Convergence c =
        convergence(
            List.of(0.8, 0.6, 0.4, 0.2, 0.05, 0.01),
            Fixtures.run(SPEC, 0.9, 0.7, 0.5, 0.3, 0.1, 0.04),
            Fixtures.run(SPEC, 0.7, 0.65, 0.45, 0.3));

    assertThat(c.race().at(First.B)).containsExactly(0.8); // 0 against 1
    assertThat(c.race().at(First.A)).isEmpty();
    assertThat(c.race().at(First.SAME)).containsExactly(0.6, 0.4); // 2 and 3 updates each
    // The framework's run was stopped after 3 updates; the other needed 4 and 5.
    assertThat(c.race().at(First.NOT_KNOWN)).containsExactly(0.2, 0.05);
    assertThat(c.race().at(First.NEITHER)).containsExactly(0.01);
    assertThat(c.race().secondIsFaster()).isEqualTo(Support.DEPENDS);
  }

  @Test
  void aRunThatHadEnoughUpdatesAndDidNotGetThereIsLater() {
    Convergence c =
        convergence(
            List.of(0.5), Fixtures.run(SPEC, 0.9, 0.5), Fixtures.run(SPEC, 0.9, 0.8, 0.7, 0.6));

    assertThat(c.race().at(First.A)).containsExactly(0.5);
    assertThat(c.race().secondIsFaster()).isEqualTo(Support.NOT_SUPPORTED);
  }

  @Test
  void everyVerdictHasItsNumbers() {
    TrainingRun fast = Fixtures.run(SPEC, 0.9, 0.5, 0.1);
    TrainingRun slow = Fixtures.run(SPEC, 0.9, 0.8, 0.5);
    List<Double> targets = List.of(0.5, 0.01);

    assertThat(claimed(targets, fast, slow)).isEqualTo(Support.NOT_SUPPORTED);
    assertThat(claimed(targets, slow, fast)).isEqualTo(Support.SUPPORTED);
    assertThat(claimed(targets, fast, fast)).isEqualTo(Support.NOT_SUPPORTED);
    assertThat(claimed(List.of(0.01), fast, slow)).isEqualTo(Support.UNDECIDED);
    // A tie at 5, where both start below, and the hand-written one first at 0.5.
    assertThat(claimed(List.of(5.0, 0.5), fast, slow)).isEqualTo(Support.NOT_SUPPORTED);
    assertThat(claimed(List.of(5.0, 0.5), slow, fast)).isEqualTo(Support.DEPENDS);
  }

  private static Support claimed(List<Double> targets, TrainingRun hand, TrainingRun framework) {
    return convergence(targets, hand, framework).race().secondIsFaster();
  }

  private static Convergence convergence(
      List<Double> targets, TrainingRun hand, TrainingRun framework) {
    Experiment experiment =
        Fixtures.experiment(
            targets, new Contender("a", "manual", SPEC), new Contender("b", "stand-in", SPEC));
    return Investigations.of(experiment, hand, framework).evidence().pairs().get(0);
  }

  @Test
  void upToThreeContendersAreComparedEachWithEachAndTheCourseworksPairFirst() {
    Engine.Kind hand = Engine.Kind.HAND_WRITTEN;
    Engine.Kind array = Engine.Kind.ARRAY_LIBRARY;
    Engine.Kind framework = Engine.Kind.FRAMEWORK;

    assertThat(AskedPair.of(List.of(hand))).isEmpty();
    assertThat(AskedPair.of(List.of(hand, hand))).containsExactly(new AskedPair(0, 1));
    assertThat(AskedPair.of(List.of(framework, hand))).containsExactly(new AskedPair(1, 0));
    assertThat(AskedPair.of(List.of(array, hand))).containsExactly(new AskedPair(1, 0));
    assertThat(AskedPair.of(List.of(framework, array, hand)))
        .containsExactly(new AskedPair(2, 0), new AskedPair(1, 0), new AskedPair(2, 1));
    assertThat(AskedPair.of(List.of(hand, hand, framework)))
        .containsExactly(new AskedPair(0, 2), new AskedPair(1, 2), new AskedPair(0, 1));
  }

  @Test
  void ofMoreContendersTheFirstIsComparedWithEveryOther() {
    Engine.Kind hand = Engine.Kind.HAND_WRITTEN;
    Engine.Kind framework = Engine.Kind.FRAMEWORK;

    assertThat(AskedPair.of(List.of(framework, hand, hand, framework)))
        .containsExactly(new AskedPair(1, 0), new AskedPair(1, 3), new AskedPair(1, 2));
    assertThat(AskedPair.of(Collections.nCopies(6, framework)))
        .hasSize(5)
        .allMatch(pair -> pair.a() == 0);
  }

  @Test
  void thePairWithAdamOnOneSideIsExaminedAndAdamIsTheSecond() {
    NetworkSpec adam = Fixtures.adam(3, 4);
    assertThat(examined(SPEC, SPEC, adam)).containsExactly("0", "2");
    assertThat(examined(adam, SPEC, SPEC.withHidden(5))).containsExactly("1", "0");
    assertThat(examined(SPEC, SPEC, SPEC.withHidden(5))).containsExactly("0", "2");
    assertThat(examined(adam, adam)).containsExactly("0", "1");
    assertThat(examined(adam)).isEmpty();
  }

  /** Names, which are places, of the pair that is examined, of contenders of one framework. */
  private static List<String> examined(NetworkSpec... specs) {
    Contender[] contenders = new Contender[specs.length];
    Arrays.setAll(contenders, i -> new Contender("" + i, "stand-in", specs[i]));
    Experiment experiment = Fixtures.experiment(List.of(0.5), contenders);
    List<Measurement> measurements =
        Stream.of(contenders)
            .map(
                c ->
                    Measurement.of(
                        experiment, c, Engine.Kind.FRAMEWORK, Fixtures.run(c.spec(), 0.9), true))
            .toList();
    return Evidence.of(experiment, measurements, true).examined().stream()
        .flatMap(pair -> Stream.of(pair.a(), pair.b()))
        .map(m -> m.contender().name())
        .toList();
  }

  @Test
  void differencesAreThoseThatCanChangeTheCurve() {
    NetworkSpec plain = Fixtures.spec(10);

    assertThat(table(plain, plain).differingSettings()).isEmpty();
    assertThat(table(plain, plain).sameArchitecture()).isTrue();
    assertThat(table(plain, Fixtures.spec(20)).differingSettings()).isEmpty();
    assertThat(table(plain, plain.withSeed(1)).differingSettings()).containsExactly("seed");
    // Epsilon comes with Adam and is no difference of its own.
    assertThat(table(plain, Fixtures.adam(3, 10)).differingSettings())
        .containsExactly("optimizer", "learning-rate");
    assertThat(table(plain, Fixtures.adam(16, 10)).sameArchitecture()).isFalse();
  }

  private static SpecTable table(NetworkSpec a, NetworkSpec b) {
    return SpecTable.of(
        List.of(new Contender("a", "manual", a), new Contender("b", "stand-in", b)), Dataset.xor());
  }

  @Test
  void hiddenUnitsAreCountedByWhatTheyCompute() {
    double[][] w1 = {{1, 1, 2}, {3, 3, 3}};
    double[][] b1 = {{0, 0, 0}};
    double[][] b2 = {{0}};
    assertThat(HiddenUnits.distinct(new Parameters(w1, b1, new double[][] {{5}, {5}, {5}}, b2), 0))
        .isEqualTo(2);
    assertThat(HiddenUnits.distinct(new Parameters(w1, b1, new double[][] {{5}, {6}, {5}}, b2), 0))
        .isEqualTo(3);
    assertThat(HiddenUnits.distinct(Initializer.constant(1).draw(2, 7, 1, 0), 0)).isEqualTo(1);
    Parameters near = new Parameters(w1, b1, new double[][] {{5}, {5 + 1e-13}, {5}}, b2);
    assertThat(HiddenUnits.distinct(near, 1e-12)).isEqualTo(2);
    assertThat(HiddenUnits.distinct(near, 0)).isEqualTo(3);
  }

  @Test
  void roundingGrowsWithTheRootOfTheOperationsAndTheSizeOfTheNumbers() {
    Parameters ones = Initializer.constant(1).draw(2, 3, 1, 0);
    double once = HiddenUnits.rounding(ones, 1, 3, Precision.FLOAT64);
    assertThat(once).isEqualTo(2 * Math.ulp(1.0) / 2);
    assertThat(HiddenUnits.rounding(ones, 0, 3, Precision.FLOAT64)).isZero();
    assertThat(HiddenUnits.rounding(ones, 100, 3, Precision.FLOAT64)).isEqualTo(10 * once);
    assertThat(
            HiddenUnits.rounding(
                Initializer.constant(-8).draw(2, 3, 1, 0), 1, 3, Precision.FLOAT64))
        .isEqualTo(8 * once);
    assertThat(HiddenUnits.rounding(ones, 1, 3, Precision.FLOAT32)).isEqualTo(Math.ulp(1f));
  }

  @Test
  void everyContenderIsTrainedFromEveryStart() {
    Experiment experiment =
        Fixtures.experiment(
            List.of(0.5),
            new Contender("a", "manual", Fixtures.spec(3)),
            new Contender("b", "stand-in", Fixtures.adam(2, 2)));
    List<String> seen = new ArrayList<>();

    Investigation investigation =
        Investigations.of(
            experiment,
            new ContenderTrainings(
                Fixtures.engines(),
                1,
                request ->
                    run -> {
                      seen.add(request.contender().name());
                      assertThat(run.initial())
                          .isEqualTo(request.contender().spec().initialParameters(Dataset.xor()));
                    }));
    Evidence evidence = investigation.evidence();

    assertThat(seen)
        .hasSize(2 * 8)
        .startsWith("a", "b", "a, start zero-weights")
        .endsWith("b, start near-zero");
    assertThat(investigation.symmetry()).hasSize(2);
    assertThat(evidence.measurements().get(0).parameters()).isEqualTo(13);
  }

  @Test
  void timesAreThoseOfAnotherRunIfItIsTheSameRun() {
    Experiment experiment =
        Fixtures.experiment(
            List.of(0.5),
            new Contender("a", "manual", Fixtures.spec(400)),
            new Contender("b", "changing", Fixtures.spec(400)));
    ContenderTrainings trainings =
        new ContenderTrainings(
            Engines.of(List.of(new ManualEngine(), new Changing())), 1, Progress.NONE);

    Evidence first = trainings.measure(experiment);
    Evidence timed = trainings.timed(first, Progress.NONE);

    assertThat(first.measurements()).noneMatch(Measurement::warm);
    assertThat(first.timesCompare()).isFalse();
    TrainingRun same = timed.measurements().get(0).run();
    assertThat(same).isNotSameAs(first.measurements().get(0).run());
    assertThat(same.loss()).isEqualTo(first.measurements().get(0).run().loss());
    // A run that is another one stays the one that all else is about, and its times are not warm.
    assertThat(timed.measurements().get(1)).isEqualTo(first.measurements().get(1));
    assertThat(timed.timesCompare()).isFalse();
  }

  /** Every training is another one. */
  private static final class Changing extends PlainEngine {
    private int trainings;

    Changing() {
      super("changing", Kind.FRAMEWORK);
    }

    @Override
    protected Steps start(NetworkSpec spec, Dataset data, Parameters initial) {
      return new ManualSteps(spec.withLearningRate(0.1 + 0.01 * trainings++), data, initial);
    }
  }

  @Test
  void guessingCostsTheEntropyOfTheLabels() {
    assertThat(Dataset.xor().lossOfGuessing()).isEqualTo(Math.log(2));
    assertThat(
            new Dataset("d", new double[4][1], new double[][] {{1}, {0}, {0}, {0}})
                .lossOfGuessing())
        .isEqualTo(-0.25 * Math.log(0.25) - 0.75 * Math.log(0.75));
    assertThat(new Dataset("d", new double[1][1], new double[][] {{1}}).lossOfGuessing()).isZero();
  }
}
