package org.dl4jcomparison.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hand-written network against NumPy 2.4.6. */
class NumpyEqualityTest {
  private static final Reference NOTEBOOK = Reference.read("numpy-seed100-h3.json");

  @TestFactory
  Iterable<DynamicTest> drawsEqualNumpysBitForBit() {
    return () ->
        Reference.read("numpy-draws.json")
            .json()
            .get("draws")
            .valueStream()
            .map(
                draw -> {
                  Parameters expected = Reference.parameters(draw.get("initial"));
                  return DynamicTest.dynamicTest(
                      "%s, seed %s, %s"
                          .formatted(draw.get("initializer").asText(), draw.get("seed"), expected),
                      () -> assertThat(drawn(draw, expected)).isEqualTo(expected));
                })
            .iterator();
  }

  private static Parameters drawn(JsonNode draw, Parameters shape) {
    Initializer initializer =
        switch (draw.get("initializer").asText()) {
          case "uniform-0-1" -> Initializer.uniform01();
          case "uniform-fan-in" -> Initializer.uniformFanIn();
          case "xavier-uniform" -> Initializer.xavierUniform();
          default -> throw new AssertionError(draw);
        };
    return initializer.draw(
        shape.inputs(), shape.hidden(), shape.outputs(), draw.get("seed").asLong());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0x1_0000_0000L, Long.MAX_VALUE})
  void seedsThatNumpyRefusesAreRefused(long seed) {
    Initializer initializer = Initializer.uniform01();
    assertThatThrownBy(() -> initializer.draw(2, 3, 1, seed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Seed %d is not from 0 to 4294967295", seed);
  }

  @Test
  void theNotebooksFirstNetworkIsReproduced() {
    Parameters start = Initializer.uniform01().draw(2, 3, 1, 100);
    ManualMlp network = new ManualMlp(start, TrainingOptions.notebook());

    double[] losses = network.fit(Reference.XOR_X, Reference.XOR_Y, 5000);

    assertThat(start).isEqualTo(NOTEBOOK.initial());
    double curve = Reference.largestDifference(losses, NOTEBOOK.loss());
    double weights = Reference.largestDifference(network.parameters(), NOTEBOOK.last());
    System.out.printf(
        "numpy-seed100-h3.json: largest deviation %.1e in 5001 losses, %.1e in final weights%n",
        curve, weights);
    assertThat(curve).isLessThan(1e-10);
    assertThat(weights).isLessThan(1e-8);
    assertThat(network.predict(Reference.XOR_X)).isDeepEqualTo(new int[][] {{0}, {1}, {1}, {0}});
  }
}
