package org.dl4jcomparison.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dl4jcomparison.engine.worker.WorkerPool;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experimentfile.ExperimentFile;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every engine that is present against every other, from the same weights and with the same
 * settings. An engine that {@link java.util.ServiceLoader} finds takes part in every line of the
 * table that it does not declare unsupported.
 */
@Tag("slow")
class AllEnginesTest {
  private static final String DRAWN = "initializer: uniform-fan-in, seed: 7";
  private static final String ADAM = "optimizer: adam, learning-rate: 0.001";
  private static final String QUICK_ADAM = "optimizer: adam, learning-rate: 0.02";
  private static final String DESCENT = "optimizer: gradient-descent, learning-rate: 0.1";
  private static final String DL4J = "epsilon-placement: dl4j";
  private static final String PYTORCH = "epsilon-placement: pytorch";

  /** The notebook's order: through W2 after its step. Few frameworks can. */
  private static final String NOTEBOOK =
      DESCENT + ", gradient: sum, hidden-gradient: updated-weights";

  /** What a line has engines train: as an experiment file says it. */
  record Line(int hidden, String start, String settings, String precision, int updates) {
    @Override
    public String toString() {
      return "2-%d-1, %s, %s, %s, %d updates"
          .formatted(hidden, start, settings, precision, updates);
    }
  }

  /** The table. Engines differ in where their Adam adds epsilon, so every line of Adam says it. */
  static final List<Line> LINES =
      List.of(
          new Line(16, weights(1, "float64"), with(ADAM, DL4J), "float64", 3000),
          new Line(16, weights(2, "float64"), with(ADAM, DL4J), "float64", 3000),
          new Line(16, weights(3, "float64"), with(ADAM, DL4J), "float64", 3000),
          new Line(16, weights(1, "float32"), with(ADAM, DL4J), "float32", 3000),
          new Line(16, weights(2, "float32"), with(ADAM, DL4J), "float32", 3000),
          new Line(16, weights(3, "float32"), with(ADAM, DL4J), "float32", 3000),
          new Line(16, weights(1, "float64"), with(ADAM, PYTORCH), "float64", 3000),
          new Line(16, weights(1, "float32"), with(ADAM, PYTORCH), "float32", 3000),
          new Line(16, weights(1, "float64"), with(ADAM, DL4J, "gradient: sum"), "float64", 500),
          new Line(16, weights(1, "float64"), with(ADAM, PYTORCH, "gradient: sum"), "float64", 500),
          new Line(16, weights(1, "float64"), with(DESCENT, "gradient: mean"), "float64", 500),
          new Line(16, weights(1, "float64"), with(DESCENT, "gradient: sum"), "float64", 500),
          new Line(16, weights(1, "float32"), with(DESCENT, "gradient: sum"), "float32", 500),
          new Line(1, DRAWN, with(DESCENT, "gradient: sum"), "float64", 300),
          new Line(1, DRAWN, with(QUICK_ADAM, DL4J), "float64", 300),
          new Line(1, DRAWN, with(QUICK_ADAM, PYTORCH), "float32", 300),
          new Line(3, DRAWN, with(DESCENT, "gradient: mean"), "float32", 300),
          new Line(40, DRAWN, with(QUICK_ADAM, DL4J), "float32", 300),
          new Line(40, DRAWN, with(QUICK_ADAM, PYTORCH), "float64", 300),
          new Line(40, DRAWN, with(QUICK_ADAM, DL4J, "epsilon: 1e-3"), "float64", 300),
          new Line(40, DRAWN, with(QUICK_ADAM, PYTORCH, "epsilon: 1e-3"), "float64", 300),
          new Line(5, DRAWN, with(DESCENT, "zero: [W1, b2]", "gradient: sum"), "float64", 300),
          new Line(5, "initializer: zeros", with(DESCENT), "float64", 100),
          new Line(3, DRAWN, NOTEBOOK, "float64", 500),
          new Line(3, DRAWN, NOTEBOOK, "float32", 500));

  private static String weights(int seed, String precision) {
    return "initial-weights: pytorch-seed%d-h16-%s.json".formatted(seed, precision);
  }

  private static String with(String... settings) {
    return String.join(", ", settings);
  }

  /**
   * How far two engines may be apart. In double precision only the order of sums is left; in single
   * precision 24 bits, and where they are rounded.
   */
  private static double tolerance(Precision precision) {
    return precision == Precision.FLOAT64 ? 1e-12 : 5e-6;
  }

  /**
   * If it is set, only those lines of the table are tried that the engine of this name can train.
   */
  private static final String ENGINE = System.getProperty("engine");

  /** Engines train where they train for users, which is also several times as quick. */
  private static final WorkerPool WORKERS = new WorkerPool();

  private static final Engines ENGINES = WORKERS.isolate(Engines.load());

  @TempDir Path folder;

  @AfterAll
  static void endWorkers() {
    WORKERS.close();
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("LINES")
  void allThatCanTrainItComputeTheSame(Line line) throws Exception {
    NetworkSpec spec = spec(line);
    Map<String, TrainingRun> runs = new TreeMap<>();
    assumeTrue(
        ENGINE == null || ENGINES.get(ENGINE).unsupported(spec).isEmpty(),
        () -> ENGINE + " cannot train it");
    for (String name : ENGINES.names()) {
      Engine engine = ENGINES.get(name);
      if (engine.unsupported(spec).isEmpty()) {
        runs.put(name, engine.train(spec, Dataset.xor(), TrainingListener.NONE));
      }
    }

    assertThat(runs).as("engines that can train it").hasSizeGreaterThanOrEqualTo(2);
    List<String> names = new ArrayList<>(runs.keySet());
    double tolerance = tolerance(spec.precision());
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        String pair = names.get(i) + " - " + names.get(j);
        TrainingRun a = runs.get(names.get(i));
        TrainingRun b = runs.get(names.get(j));
        double loss = losses(pair, a, b, line.updates(), tolerance);
        double parameters = parameters(end(pair, a), end(pair, b));
        System.out.printf(
            "%s: %s: losses within %.1e, parameters at the end within %.1e%n",
            line, pair, loss, parameters);
      }
    }
  }

  private NetworkSpec spec(Line line) throws Exception {
    if (line.start().startsWith("initial-weights: ")) {
      String weights = line.start().substring("initial-weights: ".length());
      try (InputStream in = AllEnginesTest.class.getResourceAsStream("/reference/" + weights)) {
        Files.copy(in, folder.resolve(weights));
      }
    }
    // Only for reading the file: the hand-written engine can do all that a file can say.
    String contender =
        "{name: any, engine: manual, hidden: %d, %s, %s, precision: %s, updates: %d}"
            .formatted(
                line.hidden(), line.start(), line.settings(), line.precision(), line.updates());
    Path file =
        Files.writeString(
            folder.resolve("line.yaml"),
            "name: line\ndata: xor\ncontenders:\n  - " + contender + "\n");
    return ExperimentFile.read(file, Engines.load()).contenders().get(0).spec();
  }

  /** The largest difference of two curves, over all their length. */
  private static double losses(
      String pair, TrainingRun a, TrainingRun b, int updates, double tolerance) {
    assertThat(a.loss()).as(pair).hasSize(updates + 1);
    assertThat(b.loss()).as(pair).hasSize(updates + 1);
    double largest = 0;
    for (int update = 0; update <= updates; update++) {
      double difference = Math.abs(a.loss()[update] - b.loss()[update]);
      assertThat(difference).as("%s, update %d", pair, update).isLessThan(tolerance);
      largest = Math.max(largest, difference);
    }
    return largest;
  }

  private static Parameters end(String engine, TrainingRun run) {
    assertThat(run.outcome()).as(engine).isInstanceOf(Outcome.Completed.class);
    return ((Outcome.Completed) run.outcome()).parameters();
  }

  private static double parameters(Parameters a, Parameters b) {
    double largest = 0;
    for (ParameterName name : a.names()) {
      double[][] left = a.get(name);
      double[][] right = b.get(name);
      assertThat(left).hasDimensions(right.length, right[0].length);
      for (int i = 0; i < left.length; i++) {
        for (int j = 0; j < left[i].length; j++) {
          largest = Math.max(largest, Math.abs(left[i][j] - right[i][j]));
        }
      }
    }
    return largest;
  }
}
