package org.dl4jcomparison.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.dl4jcomparison.dl4j.Reference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;

/** ND4J's arrays against NumPy 2.4.6 and PyTorch 2.13.0 from the same weights. */
@Tag("slow")
class NotebookEqualityTest {

  @Test
  void followsTheNotebooksNumpyCurve() {
    Reference reference = Reference.read("numpy-seed100-h3.json");
    Nd4jMlp network =
        new Nd4jMlp(Nd4jSettings.notebook(), reference.initial(), Reference.XOR_X, Reference.XOR_Y);

    // What is left of the difference is the order of sums and the last bit of exp.
    assertThat(largestDifference(network, reference)).isLessThan(1e-11);
  }

  @ParameterizedTest
  @CsvSource({"FLOAT, float32, 5e-6", "DOUBLE, float64, 1e-12"})
  void withAdamItFollowsPytorchsCurves(DataType type, String precision, double tolerance) {
    Nd4jSettings settings =
        new Nd4jSettings(
            0.001, Optional.of(new Nd4jSettings.Adam(1e-8, false)), false, false, type);
    for (int seed = 1; seed <= 3; seed++) {
      Reference reference = Reference.read("pytorch-seed%d-h16-%s.json".formatted(seed, precision));
      Nd4jMlp network =
          new Nd4jMlp(settings, reference.initial(), Reference.XOR_X, Reference.XOR_Y);
      assertThat(largestDifference(network, reference)).as("seed %d", seed).isLessThan(tolerance);
    }
  }

  private static double largestDifference(Nd4jMlp network, Reference reference) {
    double largest = 0;
    for (double expected : reference.loss()) {
      largest = Math.max(largest, Math.abs(Reference.loss(network.outputs()) - expected));
      network.update();
    }
    System.out.printf("largest deviation %.1e in %d losses%n", largest, reference.loss().length);
    return largest;
  }

  @Test
  void weightsGoInAndComeOutUntransposed() {
    double[][] w1 = {{0.1, 0.2, 0.3}, {0.4, 0.5, 0.6}};
    double[][] b1 = {{0.7, 0.8, 0.9}};
    double[][] w2 = {{1.0}, {1.1}, {1.2}};
    double[][] b2 = {{-1.3}};
    Nd4jMlp network =
        new Nd4jMlp(
            Nd4jSettings.notebook(),
            new org.dl4jcomparison.nd4j.MlpWeights(w1, b1, w2, b2),
            Reference.XOR_X,
            Reference.XOR_Y);

    assertThat(network.weights().w1()).isDeepEqualTo(w1);
    assertThat(network.weights().b1()).isDeepEqualTo(b1);
    assertThat(network.weights().w2()).isDeepEqualTo(w2);
    assertThat(network.weights().b2()).isDeepEqualTo(b2);
    // Row (0, 1) reaches the hidden units through the second row of W1 alone.
    double logit = sigmoid(1.1) + 1.1 * sigmoid(1.3) + 1.2 * sigmoid(1.5) - 1.3;
    assertThat(network.outputs()[1][0]).isCloseTo(sigmoid(logit), within(1e-15));
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  @Test
  void anUpdateLeavesBehindTheOutputsThatItStartedFrom() {
    Reference reference = Reference.read("numpy-seed100-h3.json");
    Nd4jMlp network =
        new Nd4jMlp(Nd4jSettings.notebook(), reference.initial(), Reference.XOR_X, Reference.XOR_Y);
    assertThatIllegalStateException().isThrownBy(network::outputsBeforeUpdate);
    for (int i = 0; i < 5; i++) {
      double[][] before = network.outputs();
      network.update();
      assertThat(network.outputsBeforeUpdate()).isDeepEqualTo(before);
    }
  }

  @Test
  void settingsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Nd4jSettings(0.1, Optional.empty(), true, true, DataType.BFLOAT16))
        .withMessage("Data type BFLOAT16 is not FLOAT or DOUBLE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Nd4jSettings(0, Optional.empty(), true, true, DataType.FLOAT))
        .withMessage("Learning rate 0.0 is not greater than 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Nd4jSettings.Adam(Double.NaN, true))
        .withMessage("Epsilon NaN is not greater than 0");
  }
}
