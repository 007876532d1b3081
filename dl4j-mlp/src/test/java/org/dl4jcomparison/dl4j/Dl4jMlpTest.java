package org.dl4jcomparison.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.dl4jcomparison.nd4j.MlpWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;

class Dl4jMlpTest {
  private static final double[][] X = Reference.XOR_X;
  private static final double[][] Y = Reference.XOR_Y;
  private static final Dl4jSettings ADAM =
      new Dl4jSettings(Dl4jSettings.adam(0.001, 1e-8), false, DataType.DOUBLE);

  @Test
  void weightsGoInAndComeOutUntransposed() {
    double[][] w1 = {{0.1, 0.2, 0.3}, {0.4, 0.5, 0.6}};
    double[][] b1 = {{0.7, 0.8, 0.9}};
    double[][] w2 = {{1.0}, {1.1}, {1.2}};
    double[][] b2 = {{-1.3}};
    Dl4jMlp network = new Dl4jMlp(ADAM, new MlpWeights(w1, b1, w2, b2), X, Y);

    assertThat(network.weights().w1()).isDeepEqualTo(w1);
    assertThat(network.weights().w2()).isDeepEqualTo(w2);
    // Row (0, 1) reaches the hidden units through the second row of W1 alone.
    double logit =
        1.0 * sigmoid(0.4 + 0.7) + 1.1 * sigmoid(0.5 + 0.8) + 1.2 * sigmoid(0.6 + 0.9) - 1.3;
    assertThat(network.outputs()[1][0]).isCloseTo(sigmoid(logit), within(1e-15));
    assertThat(network.parameterCount()).isEqualTo(13);
  }

  @Test
  void gradientDescentStepsByTheMeanOrTheSum() {
    MlpWeights start = MlpWeights.uniformFanIn(2, 5, 1, 7);
    double[][] mean = afterOneStep(start, false).b2();
    double[][] sum = afterOneStep(start, true).b2();

    double meanStep = mean[0][0] - start.b2()[0][0];
    double sumStep = sum[0][0] - start.b2()[0][0];
    assertThat(meanStep).isNotZero();
    assertThat(sumStep).isCloseTo(4 * meanStep, within(1e-14));
  }

  private static MlpWeights afterOneStep(MlpWeights start, boolean sumOverRows) {
    Dl4jSettings settings =
        new Dl4jSettings(Dl4jSettings.gradientDescent(0.1), sumOverRows, DataType.DOUBLE);
    Dl4jMlp network = new Dl4jMlp(settings, start, X, Y);
    network.update();
    return network.weights();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 100})
  void theSameSeedGivesTheSameCurve(long seed) {
    assertThat(curve(seed)).isEqualTo(curve(seed));
  }

  private static double[] curve(long seed) {
    Dl4jMlp network = new Dl4jMlp(ADAM, MlpWeights.uniformFanIn(2, 16, 1, seed), X, Y);
    double[] loss = new double[101];
    for (int i = 0; i < loss.length; i++) {
      loss[i] = Reference.loss(network.outputs());
      network.update();
    }
    return loss;
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void anUpdateLeavesBehindTheOutputsThatItStartedFrom(DataType type) {
    Dl4jSettings settings = new Dl4jSettings(ADAM.updater(), false, type);
    Dl4jMlp network = new Dl4jMlp(settings, MlpWeights.uniformFanIn(2, 16, 1, 3), X, Y);
    assertThatIllegalStateException().isThrownBy(network::outputsBeforeUpdate);
    for (int i = 0; i < 50; i++) {
      double[][] before = network.outputs();
      network.update();
      assertThat(network.outputsBeforeUpdate()).isDeepEqualTo(before);
      assertThat(network.outputs()).isNotEqualTo(before);
      before = network.outputs();
      assertThat(network.tracedUpdate(Y).outputs()).isDeepEqualTo(before);
    }
  }

  @Test
  void theScoreIsTheMeanCrossEntropy() {
    Dl4jMlp network = new Dl4jMlp(ADAM, MlpWeights.uniformFanIn(2, 16, 1, 3), X, Y);
    assertThat(network.score()).isCloseTo(Reference.loss(network.outputs()), within(1e-12));
  }

  @Test
  void otherDataTypesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dl4jSettings(ADAM.updater(), false, DataType.BFLOAT16))
        .withMessage("Data type BFLOAT16 is not FLOAT or DOUBLE");
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }
}
