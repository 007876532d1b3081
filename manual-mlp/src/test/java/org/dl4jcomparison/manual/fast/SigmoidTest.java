package org.dl4jcomparison.manual.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.manual.TrainingOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The hidden layer's activations, whichever kernels this JVM offers, as a function of one logit.
 */
class SigmoidTest {
  private static final int UNITS = 517; // enough for vectors, with a tail

  private static double[] sigmoids(double logit) {
    double[][] w1 = new double[1][UNITS];
    double[][] b1 = new double[1][UNITS];
    java.util.Arrays.fill(b1[0], logit);
    Parameters start = new Parameters(w1, b1, new double[UNITS][1], new double[1][1]);
    TrainingOptions options =
        TrainingOptions.gradientDescent(
            1, GradientReduction.SUM, HiddenGradient.SAME_WEIGHTS, Precision.FLOAT64);
    FlatMatrix one = FlatMatrix.of(new double[][] {{1}});
    return new FastMlp(start, options).tracedUpdate(one, one).hidden()[0];
  }

  @Property
  void itIsWithinFourUlpsOfTheMathLibrarys(
      @ForAll @DoubleRange(min = -700, max = 700) double logit) {
    double expected = 1 / (1 + Math.exp(-logit));
    double tolerance = 4 * Math.ulp(expected);
    for (double actual : sigmoids(logit)) {
      // Half a million sentences about numbers would take longer than the numbers.
      if (!(Math.abs(actual - expected) <= tolerance)) {
        assertThat(actual).isCloseTo(expected, within(tolerance));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        -0.0,
        37,
        709,
        711,
        746,
        1e300,
        Double.POSITIVE_INFINITY,
        -709.5,
        -709.79,
        -711,
        -746,
        -1e300,
        Double.NEGATIVE_INFINITY,
        Double.NaN
      })
  void itSaturatesWhereTheMathLibrarysDoes(double logit) {
    assertThat(sigmoids(logit)).containsOnly(1 / (1 + Math.exp(-logit)));
  }
}
