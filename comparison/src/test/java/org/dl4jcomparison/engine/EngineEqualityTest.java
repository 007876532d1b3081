package org.dl4jcomparison.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experimentfile.ExperimentFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** DL4J against the hand-written network, from the same weights and with the same settings. */
class EngineEqualityTest {
  private static final String ADAM =
      "optimizer: adam, learning-rate: 0.001, epsilon-placement: dl4j";
  private static final String DESCENT = "optimizer: gradient-descent, learning-rate: 0.1";

  static Stream<Arguments> settings() {
    // Double precision leaves the order of sums, single precision 24 bits over 3000 updates.
    return Stream.of(
        Arguments.of(ADAM, "float64", 1, 3000, 1e-12),
        Arguments.of(ADAM, "float64", 2, 3000, 1e-12),
        Arguments.of(ADAM, "float64", 3, 3000, 1e-12),
        Arguments.of(ADAM, "float32", 1, 3000, 5e-6),
        Arguments.of(ADAM, "float32", 2, 3000, 5e-6),
        Arguments.of(ADAM, "float32", 3, 3000, 5e-6),
        Arguments.of(ADAM + ", gradient: sum", "float64", 1, 500, 1e-12),
        Arguments.of(DESCENT + ", gradient: mean", "float64", 1, 500, 1e-12),
        Arguments.of(DESCENT + ", gradient: sum", "float64", 1, 500, 1e-12));
  }

  @ParameterizedTest(name = "{0}, {1}, weights {2}: within {4}")
  @MethodSource("settings")
  void dl4jEqualsTheHandWrittenNetwork(
      String settings,
      String precision,
      int seed,
      int updates,
      double tolerance,
      @TempDir Path folder)
      throws Exception {
    String weights = "pytorch-seed%d-h16-%s.json".formatted(seed, precision);
    Files.copy(
        EngineEqualityTest.class.getResourceAsStream("/reference/" + weights),
        folder.resolve(weights));
    String contender =
        "  - {name: %s, engine: %s, hidden: 16, initial-weights: %s, %s, precision: %s, updates: %d}\n";
    Path file = folder.resolve("experiment.yaml");
    Files.writeString(
        file,
        "name: equality\ndata: xor\ncontenders:\n"
            + contender.formatted("a", "manual", weights, settings, precision, updates)
            + contender.formatted("b", "dl4j", weights, settings, precision, updates));
    Engines engines = Engines.load();
    Experiment experiment = ExperimentFile.read(file, engines);

    double[] manual = train(engines, experiment.contenders().get(0), experiment.data());
    double[] dl4j = train(engines, experiment.contenders().get(1), experiment.data());

    assertThat(dl4j).hasSize(updates + 1);
    double largest = 0;
    for (int i = 0; i <= updates; i++) {
      double difference = Math.abs(manual[i] - dl4j[i]);
      assertThat(difference).as("update %d", i).isLessThan(tolerance);
      largest = Math.max(largest, difference);
    }
    System.out.printf(
        "manual - dl4j, %s, %s, weights %d: largest difference %.1e in %d losses%n",
        settings, precision, seed, largest, updates + 1);
  }

  private static double[] train(Engines engines, Contender contender, Dataset data) {
    return engines
        .get(contender.engine())
        .train(contender.spec(), data, TrainingListener.NONE)
        .loss();
  }
}
