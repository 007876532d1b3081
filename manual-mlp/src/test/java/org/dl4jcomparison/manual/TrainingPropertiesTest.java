package org.dl4jcomparison.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Laws that hold for every training, whatever the seed and the width. */
class TrainingPropertiesTest {
  private static final double[][] X = Reference.XOR_X;
  private static final double[][] Y = Reference.XOR_Y;

  @Property(tries = 50)
  void theSameSeedGivesTheSameCurve(
      @ForAll @IntRange(min = 1, max = 12) int hidden,
      @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long seed) {
    assertThat(curve(hidden, seed)).isEqualTo(curve(hidden, seed));
  }

  private static double[] curve(int hidden, long seed) {
    Parameters start = Initializer.uniform01().draw(2, hidden, 1, seed);
    return new ManualMlp(start, TrainingOptions.notebook()).fit(X, Y, 100);
  }

  @Property(tries = 50)
  void permutingTheHiddenUnitsPermutesTheResult(
      @ForAll @IntRange(min = 2, max = 12) int hidden,
      @ForAll boolean adam,
      @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long seed) {
    Parameters start = Initializer.uniformFanIn().draw(2, hidden, 1, seed);
    ManualMlp plain = new ManualMlp(start, options(adam));
    ManualMlp permuted = new ManualMlp(reversed(start), options(adam));

    double[] plainLoss = plain.fit(X, Y, 100);
    double[] permutedLoss = permuted.fit(X, Y, 100);

    // Only the order of the sum over hidden units differs.
    assertThat(Reference.largestDifference(plainLoss, permutedLoss)).isLessThan(1e-11);
    assertThat(Reference.largestDifference(reversed(plain.parameters()), permuted.parameters()))
        .isLessThan(1e-9);
  }

  @Property(tries = 50)
  void equalHiddenUnitsStayEqual(
      @ForAll @IntRange(min = 2, max = 8) int hidden, @ForAll boolean adam) {
    Parameters start = Initializer.constant(0.3).draw(2, hidden, 1, 0);
    ManualMlp network = new ManualMlp(start, options(adam));

    network.fit(X, Y, 200);

    Parameters end = network.parameters();
    for (int j = 1; j < hidden; j++) {
      assertThat(end.w1()[0][j]).isEqualTo(end.w1()[0][0]);
      assertThat(end.w2()[j][0]).isEqualTo(end.w2()[0][0]);
    }
    assertThat(end).isNotEqualTo(start);
  }

  @Property(tries = 50)
  void theMeanGradientIsTheSumOverTheRows(
      @ForAll @IntRange(min = 1, max = 8) int hidden,
      @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long seed) {
    Parameters start = Initializer.uniformFanIn().draw(2, hidden, 1, seed);
    ManualMlp mean = new ManualMlp(start, gradientDescent(0.4, GradientReduction.MEAN));
    ManualMlp sum = new ManualMlp(start, gradientDescent(0.1, GradientReduction.SUM));

    // Four rows: a rate four times as high makes up for the mean.
    assertThat(Reference.largestDifference(mean.fit(X, Y, 100), sum.fit(X, Y, 100)))
        .isLessThan(1e-12);
  }

  @Property(tries = 20)
  void singlePrecisionKeepsSinglePrecisionNumbers(
      @ForAll @IntRange(min = 1, max = 8) int hidden,
      @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long seed) {
    Parameters start = Initializer.uniformFanIn().draw(2, hidden, 1, seed);
    ManualMlp network =
        new ManualMlp(
            start,
            TrainingOptions.gradientDescent(
                0.1, GradientReduction.SUM, HiddenGradient.SAME_WEIGHTS, Precision.FLOAT32));

    network.fit(X, Y, 10);

    for (double[] row : network.parameters().w1()) {
      for (double value : row) {
        assertThat(value).isEqualTo((float) value);
      }
    }
  }

  @Property(tries = 20)
  void zeroedParametersAreZeroAndTheOthersAreKept(
      @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long seed) {
    Parameters start = Initializer.uniform01().draw(2, 3, 1, seed);

    Parameters zeroed = start.withZero(List.of(ParameterName.W1, ParameterName.B2));

    assertThat(zeroed.w1()).isDeepEqualTo(new double[2][3]);
    assertThat(zeroed.b2()).isDeepEqualTo(new double[1][1]);
    assertThat(zeroed.b1()).isDeepEqualTo(start.b1());
    assertThat(zeroed.w2()).isDeepEqualTo(start.w2());
  }

  private static TrainingOptions options(boolean adam) {
    return adam
        ? TrainingOptions.adam(
            0.01,
            1e-8,
            EpsilonPlacement.PYTORCH,
            GradientReduction.MEAN,
            HiddenGradient.SAME_WEIGHTS,
            Precision.FLOAT64)
        : gradientDescent(0.1, GradientReduction.SUM);
  }

  private static TrainingOptions gradientDescent(double rate, GradientReduction reduction) {
    return TrainingOptions.gradientDescent(
        rate, reduction, HiddenGradient.SAME_WEIGHTS, Precision.FLOAT64);
  }

  private static Parameters reversed(Parameters p) {
    return new Parameters(
        reversedColumns(p.w1()), reversedColumns(p.b1()), reversedRows(p.w2()), p.b2());
  }

  private static double[][] reversedColumns(double[][] a) {
    double[][] r = new double[a.length][a[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        r[i][j] = a[i][a[i].length - 1 - j];
      }
    }
    return r;
  }

  private static double[][] reversedRows(double[][] a) {
    double[][] r = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      r[i] = a[a.length - 1 - i];
    }
    return r;
  }
}
