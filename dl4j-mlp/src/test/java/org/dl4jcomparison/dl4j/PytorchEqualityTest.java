package org.dl4jcomparison.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;

/** DL4J against PyTorch 2.13.0 from the same weights; what is left is where Adam adds epsilon. */
@Tag("slow")
class PytorchEqualityTest {

  @ParameterizedTest
  @EnumSource(
      value = DataType.class,
      names = {"FLOAT", "DOUBLE"})
  void staysNearPytorchsCurve(DataType type) {
    for (int seed = 1; seed <= 3; seed++) {
      String file =
          "pytorch-seed%d-h16-%s.json"
              .formatted(seed, type == DataType.FLOAT ? "float32" : "float64");
      Reference reference = Reference.read(file);
      Dl4jSettings settings = new Dl4jSettings(Dl4jSettings.adam(0.001, 1e-8), false, type);
      Dl4jMlp network =
          new Dl4jMlp(settings, reference.initial(), Reference.XOR_X, Reference.XOR_Y);

      double largest = 0;
      for (int update = 0; update <= 3000; update++) {
        double difference = Math.abs(Reference.loss(network.outputs()) - reference.loss()[update]);
        assertThat(difference).as("%s, update %d", file, update).isLessThan(5e-5);
        largest = Math.max(largest, difference);
        if (update < 3000) {
          network.update();
        }
      }
      System.out.printf("%s: largest deviation %.1e in 3001 losses%n", file, largest);
      for (int i = 0; i < 4; i++) {
        assertThat(network.outputs()[i][0] >= 0.5).isEqualTo(Reference.XOR_Y[i][0] == 1);
      }
    }
  }
}
