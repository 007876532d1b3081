package org.dl4jcomparison.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the small values accept and promise. */
class ValuesTest {
  private static final double[][] ONE = {{1}};

  @Test
  void parametersMustFitTogether() {
    double[][] two = {{1, 2}};
    double[][] ragged = {{1, 2}, {3}};
    double[][] empty = {};
    assertThatIllegalArgumentException().isThrownBy(() -> new Parameters(ONE, two, two, ONE));
    assertThatIllegalArgumentException().isThrownBy(() -> new Parameters(ragged, two, two, ONE));
    assertThatIllegalArgumentException().isThrownBy(() -> new Parameters(empty, ONE, ONE, ONE));
    assertThatIllegalArgumentException().isThrownBy(() -> new Parameters(ONE, empty, ONE, ONE));
    assertThatIllegalArgumentException().isThrownBy(() -> new Parameters(ONE, ONE, ONE, two));
    assertThat(new Parameters(ONE, ONE, ONE, ONE).count()).isEqualTo(4);
  }

  @Test
  void parametersDoNotShareTheirArrays() {
    double[][] mine = {{1}};
    Parameters parameters = new Parameters(mine, ONE, ONE, ONE);
    mine[0][0] = 2;
    parameters.w1()[0][0] = 3;
    assertThat(parameters.w1()[0][0]).isEqualTo(1);
  }

  @Test
  void theNotebooksNetworksHave13And65Parameters() {
    assertThat(Initializer.uniform01().draw(2, 3, 1, 1).count()).isEqualTo(13);
    assertThat(Initializer.uniform01().draw(2, 16, 1, 1).count()).isEqualTo(65);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void ratesAndEpsilonsMustBePositiveAndFinite(double bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradientDescent(bad, Precision.FLOAT64))
        .withMessage("Learning rate %s is not greater than 0", bad);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adam(bad, 1e-8, EpsilonPlacement.DL4J, Precision.FLOAT64));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adam(0.1, bad, EpsilonPlacement.DL4J, Precision.FLOAT64))
        .withMessage("Epsilon %s is not greater than 0", bad);
  }

  @Test
  void aSaturatedWrongOutputHasAFiniteLoss() {
    assertThat(CrossEntropy.mean(new double[][] {{0}}, ONE)).isEqualTo(-Math.log(1e-15));
    assertThat(CrossEntropy.mean(ONE, new double[][] {{0}})).isBetween(34.4, 34.6);
    assertThat(CrossEntropy.mean(new double[][] {{Double.NaN}}, ONE)).isNaN();
  }
}
