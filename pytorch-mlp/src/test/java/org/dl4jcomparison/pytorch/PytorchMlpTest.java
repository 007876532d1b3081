package org.dl4jcomparison.pytorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.DataType;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PytorchMlpTest {
  private static final double[][] X = Reference.XOR_X;
  private static final double[][] Y = Reference.XOR_Y;
  private static final PytorchWeights START = PytorchWeights.uniformFanIn(2, 5, 7);

  @Test
  void weightsGoInAndComeOutUntransposed() {
    double[][] w1 = {{0.1, 0.2, 0.3}, {0.4, 0.5, 0.6}};
    double[][] b1 = {{0.7, 0.8, 0.9}};
    double[][] w2 = {{1.0}, {1.1}, {1.2}};
    double[][] b2 = {{-1.3}};
    try (PytorchMlp network =
        new PytorchMlp(descent(false), new PytorchWeights(w1, b1, w2, b2), X, Y)) {
      assertThat(network.weights().w1()).isDeepEqualTo(w1);
      assertThat(network.weights().b1()).isDeepEqualTo(b1);
      assertThat(network.weights().w2()).isDeepEqualTo(w2);
      assertThat(network.weights().b2()).isDeepEqualTo(b2);
      // Row (0, 1) reaches the hidden units through the second row of W1 alone.
      double logit = sigmoid(1.1) + 1.1 * sigmoid(1.3) + 1.2 * sigmoid(1.5) - 1.3;
      assertThat(network.outputs()[1][0]).isCloseTo(sigmoid(logit), within(1e-15));
    }
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  private static PytorchSettings descent(boolean sumOverRows) {
    return new PytorchSettings(0.1, OptionalDouble.empty(), sumOverRows, DataType.FLOAT64);
  }

  @Test
  void gradientDescentStepsByTheMeanOrTheSumOfTheGradients() {
    PytorchUpdate mean = oneStep(false);
    PytorchUpdate sum = oneStep(true);

    // The output's bias takes the mean of the errors, outputs - labels.
    double errors = 0;
    for (int row = 0; row < 4; row++) {
      errors += mean.outputs()[row][0] - Y[row][0];
    }
    assertThat(errors).isNotZero();
    assertThat(mean.gradient().b2()[0][0]).isCloseTo(errors / 4, within(1e-15));
    assertThat(sum.gradient().b2()[0][0]).isCloseTo(errors, within(1e-15));
    assertThat(mean.firstMoment()).isEmpty();
  }

  private static PytorchUpdate oneStep(boolean sumOverRows) {
    try (PytorchMlp network = new PytorchMlp(descent(sumOverRows), START, X, Y)) {
      PytorchUpdate update = network.tracedUpdate(Y);
      double step = network.weights().b2()[0][0] - START.b2()[0][0];
      assertThat(step).isCloseTo(-0.1 * update.gradient().b2()[0][0], within(1e-16));
      return update;
    }
  }

  @Test
  void twoNetworksTrainOnTwoThreads() throws Exception {
    double[][] alone = trained();
    double[][][] together = new double[2][][];
    Thread[] threads = new Thread[2];
    for (int i = 0; i < 2; i++) {
      int which = i;
      threads[i] = new Thread(() -> together[which] = trained());
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(together[0]).isDeepEqualTo(alone);
    assertThat(together[1]).isDeepEqualTo(alone);
  }

  private static double[][] trained() {
    try (PytorchMlp network = new PytorchMlp(PytorchSettings.notebook(), START, X, Y)) {
      for (int update = 0; update < 200; update++) {
        network.update();
      }
      return network.outputs();
    }
  }

  @Test
  void valuesAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PytorchSettings(0.1, OptionalDouble.empty(), true, DataType.FLOAT16))
        .withMessage("Data type float16 is not FLOAT32 or FLOAT64");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PytorchSettings(0, OptionalDouble.empty(), true, DataType.FLOAT32))
        .withMessage("Learning rate 0.0 is not greater than 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PytorchSettings(1, OptionalDouble.of(-1), true, DataType.FLOAT32))
        .withMessage("Epsilon -1.0 is not greater than 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PytorchMlp(PytorchSettings.notebook(), START, X, new double[4][2]))
        .withMessage("2 labels in a row, not 1");
  }
}
