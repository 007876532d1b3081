package org.dl4jcomparison.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.evidence.Accuracy;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.Rows;
import org.dl4jcomparison.experimentfile.ExperimentFile;
import org.junit.jupiter.api.Test;

class ScoresTest {

  private static double[][] column(double... values) {
    double[][] column = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      column[i] = new double[] {values[i]};
    }
    return column;
  }

  private static Scores scores(double[][] outputs, double[][] y) {
    return Scores.of(outputs, new Rows(new double[y.length][1], y));
  }

  /** The example in the documentation of scikit-learn 1.2.1's roc_auc_score. */
  @Test
  void theAreaUnderTheCurveIsScikitLearns() {
    assertThat(RocAuc.of(column(0.1, 0.4, 0.35, 0.8), column(0, 0, 1, 1))).hasValue(0.75);
  }

  /** W / 25 of wilcox.test in R 4.2.2, whose W is the Mann-Whitney statistic: 18.5. */
  @Test
  void tiesCountHalf() {
    assertThat(
            RocAuc.of(
                column(0.1, 0.4, 0.35, 0.8, 0.4, 0.4, 0.9, 0.1, 0.8, 0.6),
                column(0, 0, 1, 1, 1, 0, 1, 0, 0, 1)))
        .hasValue(0.74);
    assertThat(RocAuc.of(column(0.3, 0.3, 0.3), column(0, 1, 0))).hasValue(0.5);
    assertThat(RocAuc.of(column(0.1, 0.9), column(1, 1))).isEmpty();
  }

  @Property
  void theAreaIsTheShareOfPairsInTheRightOrder(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int rows) {
    Random random = new Random(seed);
    double[][] outputs = new double[rows][1];
    double[][] y = new double[rows][1];
    for (int i = 0; i < rows; i++) {
      outputs[i][0] = random.nextInt(11) / 10.0;
      y[i][0] = i == 0 ? 0 : i == 1 ? 1 : random.nextInt(2);
    }
    double right = 0;
    double pairs = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < rows; j++) {
        if (y[i][0] == 1 && y[j][0] == 0) {
          pairs++;
          right += outputs[i][0] > outputs[j][0] ? 1 : outputs[i][0] == outputs[j][0] ? 0.5 : 0;
        }
      }
    }
    assertThat(RocAuc.of(outputs, y).orElseThrow()).isCloseTo(right / pairs, within(1e-12));

    double[][] turned =
        column(java.util.Arrays.stream(outputs).mapToDouble(o -> 1 - o[0]).toArray());
    assertThat(RocAuc.of(turned, y).orElseThrow()).isCloseTo(1 - right / pairs, within(1e-12));
  }

  /** The example in the documentation of scikit-learn 1.2.1's balanced_accuracy_score. */
  @Test
  void balancedAccuracyIsScikitLearns() {
    Scores scores = scores(column(0, 1, 0, 0, 0, 1), column(0, 1, 0, 0, 1, 0));
    assertThat(scores.balancedAccuracy()).isEqualTo(0.625);
    assertThat(scores.accuracy()).isEqualTo(new Accuracy(4, 6));
  }

  @Test
  void guessingTheMajorityIsHalfRightWhenBalanced() {
    Scores scores = scores(column(0.1, 0.1, 0.1, 0.1), column(0, 0, 0, 1));
    assertThat(scores.accuracy().percent()).isEqualTo(75);
    assertThat(scores.balancedAccuracy()).isEqualTo(0.5);
    assertThat(scores(column(0.9, 0.1), column(1, 1)).balancedAccuracy()).isEqualTo(0.5);
  }

  /** By hand: bins [0.1, 0.2) with 2 rows and [0.9, 1] with 3. */
  @Test
  void theCalibrationErrorIsTheMeanDistanceOfOutputAndShare() {
    Calibration calibration =
        Calibration.of(column(0.12, 0.18, 0.9, 1, 0.95), column(0, 1, 1, 1, 0));

    assertThat(calibration.bins()).hasSize(2);
    assertThat(calibration.bins().get(0).rows()).isEqualTo(2);
    assertThat(calibration.bins().get(0).meanOutput()).isCloseTo(0.15, within(1e-15));
    assertThat(calibration.bins().get(0).shareOfOnes()).isEqualTo(0.5);
    // 2/5 of |0.15 - 1/2| and 3/5 of |0.95 - 2/3|
    assertThat(calibration.expectedError())
        .isCloseTo(0.4 * 0.35 + 0.6 * (0.95 - 2.0 / 3), within(1e-12));
  }

  @Property
  void outputsThatAreTheFrequenciesAreCalibrated(@ForAll @IntRange(min = 0, max = 10) int ones) {
    double[][] outputs = new double[10][];
    double[][] y = new double[10][];
    for (int i = 0; i < 10; i++) {
      outputs[i] = new double[] {ones / 10.0};
      y[i] = new double[] {i < ones ? 1 : 0};
    }
    assertThat(Calibration.of(outputs, y).expectedError()).isCloseTo(0, within(1e-12));
    double[][] wrong = new double[10][];
    for (int i = 0; i < 10; i++) {
      wrong[i] = new double[] {1 - y[i][0]};
    }
    assertThat(Calibration.of(wrong, y).expectedError()).isEqualTo(1);
  }

  /** The suite's forward pass stands in for the engine's own on rows that it never saw. */
  @Test
  void theForwardPassIsEveryEnginesOwn() {
    Engines engines = Engines.load();
    Experiment penguins = ExperimentFile.builtIn("penguins", engines);
    for (Contender contender : penguins.contenders()) {
      Outcome.Completed completed =
          (Outcome.Completed)
              engines
                  .get(contender.engine())
                  .train(contender.spec().withUpdates(20), penguins.data(), TrainingListener.NONE)
                  .outcome();
      double[][] outputs = ForwardPass.outputs(completed.parameters(), penguins.data().x());
      for (int i = 0; i < outputs.length; i++) {
        assertThat(outputs[i][0]).isCloseTo(completed.outputs()[i][0], within(1e-13));
      }
    }
  }

  @Test
  void testRowsAreScoredOnlyIfThereAreAny() {
    Engines engines = Engines.load();
    Experiment moons = ExperimentFile.builtIn("moons", engines);
    Dataset data = moons.data();
    Contender manual = moons.contenders().get(0);
    var run =
        engines.get("manual").train(manual.spec().withUpdates(5), data, TrainingListener.NONE);
    Measurement measured = Measurement.of(moons, manual, engines.get("manual").kind(), run, true);

    assertThat(measured.test().orElseThrow().accuracy().rows()).isEqualTo(50);
    assertThat(measured.training().orElseThrow().loss()).isEqualTo(run.loss()[5]);
    Dataset all = new Dataset("all", data.x(), data.y());
    Experiment whole = new Experiment("e", all, List.of(0.5), List.of(manual));
    assertThat(Measurement.of(whole, manual, engines.get("manual").kind(), run, true).test())
        .isEmpty();
  }
}
