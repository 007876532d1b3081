package org.dl4jcomparison.manual.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dl4jcomparison.manual.CrossEntropy;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.manual.TrainingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Output and loss of networks that are nothing but the bias of their output, a logit each. */
class LaneOutputTest {
  private static final double[][] ROWS = {{1}, {2}};
  private static final double[][] LABELS = {{0}, {1}};

  private static List<LaneRun> runs(double[] logits, Precision precision) {
    TrainingOptions options =
        TrainingOptions.gradientDescent(
            1, GradientReduction.SUM, HiddenGradient.SAME_WEIGHTS, precision);
    List<LaneStart> starts = new ArrayList<>();
    for (double logit : logits) {
      Parameters start =
          new Parameters(
              new double[1][1], new double[1][1], new double[1][1], new double[][] {{logit}});
      starts.add(new LaneStart(starts.size(), start));
    }
    return List.copyOf(
        new Population(ROWS, LABELS, starts)
            .trained(options, LaneGoal.curve(0), LaneKernel.best())
            .values());
  }

  private static double[] drawn(double size) {
    return new Random(1).doubles(4000, -size, size).toArray();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1, 5, 40, 705})
  void aSigmoidIsWithinFourUlpsOfTheMathLibrarys(double size) {
    double[] logits = drawn(size);
    List<LaneRun> runs = runs(logits, Precision.FLOAT64);
    for (int i = 0; i < logits.length; i++) {
      double expected = 1 / (1 + Math.exp(-logits[i]));
      assertThat(runs.get(i).outputs()[0][0])
          .as("%s", logits[i])
          .isCloseTo(expected, within(4 * Math.ulp(expected)));
    }
  }

  /** Where a number of 53 bits is rounded to 24, one that is wrong in its last bits may show. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1, 5, 40, 80})
  void inSinglePrecisionItIsTheMathLibrarys(double size) {
    double[] logits = drawn(size);
    List<LaneRun> runs = runs(logits, Precision.FLOAT32);
    for (int i = 0; i < logits.length; i++) {
      float expected = (float) (1 / (1 + Math.exp(-(float) logits[i])));
      assertThat(runs.get(i).outputs()[0][0]).as("%s", logits[i]).isEqualTo(expected);
    }
  }

  @Test
  void itSaturatesWhereTheMathLibrarysDoes() {
    double[] logits = {
      0, -0.0, 37, 700, 701, 709, 711, 746, 1e300, -699, -700, -705, -709.5, -709.7, -711, -746,
      -1e300
    };
    List<LaneRun> runs = runs(logits, Precision.FLOAT64);
    for (int i = 0; i < logits.length; i++) {
      double expected = 1 / (1 + Math.exp(-logits[i]));
      assertThat(runs.get(i).outputs()[0][0])
          .as("%s", logits[i])
          .isCloseTo(expected, within(4 * Math.ulp(expected)));
    }
  }

  /** Those that are no numbers have no run to the end; those beside them in the vector do. */
  @Test
  void infiniteLogitsSaturateAndNaNsStayNaNs() {
    List<LaneRun> runs =
        runs(
            new double[] {Double.POSITIVE_INFINITY, Double.NaN, Double.NEGATIVE_INFINITY, 1},
            Precision.FLOAT64);
    assertThat(runs.stream().map(run -> run.losses().length)).containsExactly(1, 0, 1, 1);
    assertThat(runs.get(3).outputs()[0][0]).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1, 40, 800})
  void aLossIsThatOfTheClippedOutput(double size) {
    double[] logits = drawn(size);
    for (LaneRun run : runs(logits, Precision.FLOAT64)) {
      double expected = CrossEntropy.mean(run.outputs(), LABELS);
      assertThat(run.losses()[0])
          .as("%s", logits[(int) run.seed()])
          .isCloseTo(expected, within(1e-14));
    }
  }

  /** As far down as single precision has numbers, and beyond what it has. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 0x1p-126, 0x1p-140, 0x1p-148, 0x1p-150, 0x1p128, 0x1p900})
  void singlePrecisionIsACast(double size) {
    double[] logits = drawn(size);
    // Halfway between two numbers of single precision, where the even one is due.
    logits[0] = size * (1 + 0x1p-24);
    logits[1] = size * (1 + 0x3p-24);
    logits[2] = -Float.MAX_VALUE * (1 + 0x1p-25);
    logits[3] = Float.MAX_VALUE * (1 + 0x1p-26);
    for (LaneRun run : runs(logits, Precision.FLOAT32)) {
      double expected = (float) logits[(int) run.seed()];
      if (run.parameters() == null) {
        assertThat(Double.isInfinite(expected)).as("%s", logits[(int) run.seed()]).isTrue();
      } else {
        assertThat(run.parameters().b2()[0][0]).isEqualTo(expected);
      }
    }
  }
}
