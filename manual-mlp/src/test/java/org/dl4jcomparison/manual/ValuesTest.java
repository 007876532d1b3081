package org.dl4jcomparison.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the small values accept and promise. */
class ValuesTest {
  private static final double[][] ONE = {{1}};
  private static final String[] LABELS = {"W1", "b1", "W2", "b2", "W3", "b3"};

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
  void parametersAreNamedInOrderForAnyNumberOfLayers() {
    double[][] w3 = {{7}, {8}};
    Parameters deep =
        new Parameters(
            List.of(
                new double[][] {{1, 2}},
                new double[1][2],
                new double[2][2],
                new double[][] {{3, 4}},
                w3,
                ONE));

    assertThat(deep.names()).extracting(ParameterName::label).containsExactly(LABELS);
    assertThat(deep.names()).isSorted().isEqualTo(ParameterName.ofLayers(3));
    for (String label : LABELS) {
      assertThat(ParameterName.find(label).orElseThrow().label()).isEqualTo(label);
    }
    for (String label : List.of("", "W", "W0", "w1", "B1", "S1", "W1 ", "loss", "W9999999999")) {
      assertThat(ParameterName.find(label)).as(label).isEmpty();
    }
    assertThat(deep.get(new ParameterName(3, ParameterName.Kind.WEIGHTS))).isDeepEqualTo(w3);
    assertThat(deep.values().toArray()).containsExactly(1, 2, 0, 0, 0, 0, 0, 0, 3, 4, 7, 8, 1);
    assertThat(deep.count()).isEqualTo(13);
    assertThat(deep).hasToString("Parameters[1-2-2-1]");
    Parameters zeroed = deep.withZero(List.of(new ParameterName(3, ParameterName.Kind.WEIGHTS)));
    assertThat(zeroed.values().toArray()).containsExactly(1, 2, 0, 0, 0, 0, 0, 0, 3, 4, 0, 0, 1);
    assertThat(zeroed).isNotEqualTo(deep);
  }

  @Test
  void whoKnowsOneHiddenLayerIsNotGivenPartOfADeeperNetwork() {
    Parameters deep = new Parameters(List.of(ONE, ONE, ONE, ONE, ONE, ONE));

    assertThatIllegalStateException()
        .isThrownBy(() -> new ManualMlp(deep, TrainingOptions.notebook()))
        .withMessage("Parameters[1-1-1-1] are not those of one hidden layer");
    assertThatIllegalStateException().isThrownBy(deep::hidden);
    Parameters notebook = new Parameters(ONE, ONE, ONE, ONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> notebook.get(new ParameterName(3, ParameterName.Kind.BIASES)))
        .withMessage("Parameters[1-1-1] has no b3");
    assertThatIllegalArgumentException().isThrownBy(() -> new Parameters(List.of(ONE, ONE, ONE)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Parameters(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ParameterName(0, ParameterName.Kind.BIASES));
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
