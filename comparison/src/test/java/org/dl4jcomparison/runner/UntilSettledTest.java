package org.dl4jcomparison.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRequest.Extent;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.evidence.Accuracy;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.DataOrigin;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.DataSpec;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Rows;
import org.dl4jcomparison.manual.CrossEntropy;
import org.dl4jcomparison.symmetry.Starts;
import org.dl4jcomparison.symmetry.SymmetryResult;
import org.dl4jcomparison.symmetry.SymmetryResult.Verdict;
import org.dl4jcomparison.symmetry.SymmetryStart;
import org.dl4jcomparison.symmetry.SymmetryTable;
import org.dl4jcomparison.symmetry.SymmetryTrainings;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UntilSettledTest {
  private static final Dataset XOR = Dataset.xor();

  private static final NetworkSpec NOTEBOOK = Fixtures.notebook();

  /** The same with a step too small to change any parameter. */
  private static final NetworkSpec RESTING = NOTEBOOK.withLearningRate(1e-300).withUpdates(20);

  private static SymmetryTable table(Starts starts) {
    return new SymmetryTrainings(XOR, starts)
        .add(new Contender("manual", "manual", NOTEBOOK), new ManualEngine())
        .run(new Runner(Fixtures.engines(), 1), Progress.NONE)
        .get(0);
  }

  @Test
  void aRunIsTheBeginningOfTheWholeOneAndComesToTheSameVerdict() {
    SymmetryTable whole = table(Starts.ALL);
    SymmetryTable settled = table(Starts.QUICK);

    assertThat(settled.results())
        .extracting(SymmetryResult::start)
        .containsExactlyElementsOf(SymmetryStart.ASKED);
    for (SymmetryResult result : settled.results()) {
      SymmetryResult same = whole.get(result.start()).orElseThrow();
      assertThat(result.verdict()).as(result.start().label()).isEqualTo(same.verdict());
      assertThat(result.escape()).isEqualTo(same.escape());
      assertThat(result.loss()).isEqualTo(Arrays.copyOf(same.loss(), result.loss().length));
      assertThat(result.points())
          .isNotEmpty()
          .allSatisfy(
              point ->
                  assertThat(same.points())
                      .anySatisfy(
                          of ->
                              assertThat(point)
                                  .usingRecursiveComparison()
                                  .ignoringFields("gradientNorms")
                                  .isEqualTo(of)));
    }
    // Shorter where it is settled before the end, and there only.
    assertThat(settled.get(SymmetryStart.EVERYTHING).orElseThrow().loss()).hasSize(2);
    assertThat(settled.get(SymmetryStart.WEIGHTS).orElseThrow().loss()).hasSize(5001);
    SymmetryResult biases = settled.get(SymmetryStart.BIASES).orElseThrow();
    assertThat(biases.isEndedEarly()).isTrue();
    assertThat(biases.loss()).hasSizeLessThan(1200);
    assertThat(biases.accuracy()).contains(new Accuracy(4, 4));
    double[] loss = whole.get(SymmetryStart.BIASES).orElseThrow().loss();
    int end = biases.loss().length - 1;
    assertThat(loss[end]).isLessThanOrEqualTo(Math.log(2) / 4);
    assertThat(loss[end - 1]).isGreaterThan(Math.log(2) / 4 * (1 - 1e-8));
  }

  /** Random outputs and the worst ones: all rows but one perfect, and that one just wrong. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 1000})
  void atThatLossEveryRowIsRight(int rows) {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    double[][] y = new double[rows][1];
    double[][] outputs = new double[rows][1];
    for (int i = 0; i < rows; i++) {
      y[i][0] = i % 2;
      outputs[i][0] = y[i][0];
    }
    Dataset data = dataset(y);
    double limit = UntilSettled.allRightBelow(data);
    // Label 0 with an output of one half is wrong, by as little as can be.
    outputs[0][0] = 0.5;
    assertThat(CrossEntropy.mean(outputs, y)).isGreaterThan(limit);
    outputs[0][0] = 0.5 - 1e-8;
    assertThat(CrossEntropy.mean(outputs, y)).isLessThan(limit);

    for (int trial = 0; trial < 200; trial++) {
      double spread = Math.pow(10, -4 * random.nextDouble());
      for (int i = 0; i < rows; i++) {
        outputs[i][0] = Math.abs(y[i][0] - spread * random.nextDouble());
      }
      if (CrossEntropy.mean(outputs, y) <= limit) {
        assertThat(Accuracy.of(outputs, y).all()).isTrue();
      }
    }
  }

  private static Dataset dataset(double[][] y) {
    return new Dataset(
        "rows",
        new double[y.length][2],
        y,
        Rows.none(),
        DataOrigin.of(DataSpec.plain(new DataSource.Shape("noisy", y.length, 0.1, 1)), y.length));
  }

  @Test
  void theListenerHearsEveryUpdateOnce() {
    for (SymmetryStart start : List.of(SymmetryStart.EVERYTHING, SymmetryStart.BIASES)) {
      List<Integer> heard = new ArrayList<>();
      NetworkSpec spec = start.of(NOTEBOOK);
      TrainingRun run =
          UntilSettled.train(
              new ManualEngine(),
              spec,
              XOR,
              SymmetryTrainings.watch(spec),
              (u, loss) -> heard.add(u));
      assertThat(heard).hasSize(run.loss().length).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void anUpdateThatMovesNothingIsNoReasonToEndIfItsGradientIsNotZero() {
    TrainingRun run =
        UntilSettled.train(
            new ManualEngine(),
            RESTING,
            XOR,
            SymmetryTrainings.watch(RESTING),
            TrainingListener.NONE);
    assertThat(run.snapshots().get(1).parameters()).isEqualTo(run.initial());
    assertThat(run.updates()).isEqualTo(20);
  }

  /** Nothing moves, but it is not known why: it may be a gradient too small to move anything. */
  @Test
  void anEngineThatDoesNotTellItsGradientIsTrainedToTheEnd() {
    NetworkSpec spec = SymmetryStart.EVERYTHING.of(NOTEBOOK).withUpdates(20);
    TrainingRun run =
        UntilSettled.train(
            Fixtures.engines().get("stand-in"),
            spec,
            XOR,
            SymmetryTrainings.watch(spec),
            TrainingListener.NONE);
    assertThat(run.updates()).isEqualTo(20);
    assertThat(run.outcome()).isInstanceOf(Outcome.Completed.class);
  }

  @Test
  void startsBeginAsDrawn() {
    assertThatThrownBy(() -> new Starts(List.of(SymmetryStart.BIASES), Extent.WHOLE))
        .hasMessage("[BIASES] do not begin as drawn");
    assertThat(table(Starts.ALL).with(Verdict.STATIONARY))
        .containsExactly(SymmetryStart.EVERYTHING);
  }
}
