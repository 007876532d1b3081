package org.dl4jcomparison.pytorch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.DataType;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PyTorch 2.7.1 from Java against PyTorch 2.13.0 from Python, from the same weights. */
class PytorchEqualityTest {

  @ParameterizedTest(name = "{0}: within {1}")
  @CsvSource({"FLOAT32, 1e-5", "FLOAT64, 1e-14"})
  void followsPytorchsOwnCurves(DataType type, double tolerance) {
    PytorchSettings settings = new PytorchSettings(0.001, OptionalDouble.of(1e-8), false, type);
    for (int seed = 1; seed <= 3; seed++) {
      String file =
          "pytorch-seed%d-h16-%s.json"
              .formatted(seed, type == DataType.FLOAT32 ? "float32" : "float64");
      Reference reference = Reference.read(file);
      assertThat(reference.loss()).hasSize(3001);
      double largest = 0;
      try (PytorchMlp network =
          new PytorchMlp(settings, reference.initial(), Reference.XOR_X, Reference.XOR_Y)) {
        for (int update = 0; update <= 3000; update++) {
          double difference =
              Math.abs(Reference.loss(network.outputs()) - reference.loss()[update]);
          assertThat(difference).as("%s, update %d", file, update).isLessThan(tolerance);
          largest = Math.max(largest, difference);
          network.update();
        }
      }
      System.out.printf("%s: largest deviation %.1e in 3001 losses%n", file, largest);
    }
  }
}
