package org.dl4jcomparison.benchmarks;



import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.TrainingOptions;
import org.dl4jcomparison.manual.fast.FastMlp;
import org.dl4jcomparison.manual.fast.FlatMatrix;

/** Correct before timed: throws where an implementation does not compute what it should. */
final class Equality {
  private static final double TOLERANCE = 1e-12;
  private static final double REFERENCE_TOLERANCE = 1e-10;
  private static final String REFERENCE = "/reference/numpy-seed100-h3.json";

  private Equality() {}

  /** One update of the trainer leads where the readable network's does. */
  static void requireReadable(Trainer trainer, Problem problem, HiddenGradient order) {
    Trainer readable = Trainer.readable(problem, order);
    readable.update();
    trainer.update();
    Parameters expected = readable.parameters();
    Parameters actual = trainer.parameters();
    for (ParameterName name : expected.names()) {
      requireClose(name, expected.get(name), actual.get(name));
    }
  }

  private static void requireClose(ParameterName name, double[][] expected, double[][] actual) {
    double largest = 0;
    double difference = 0;
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected[i].length; j++) {
        largest = Math.max(largest, Math.abs(expected[i][j]));
        difference = Math.max(difference, Math.abs(expected[i][j] - actual[i][j]));
      }
    }
    if (!(difference <= TOLERANCE * largest)) {
      throw new IllegalStateException(
          "%s differs from the readable network's by %s of %s"
              .formatted(name, difference, largest));
    }
  }

  /** The notebook's first network follows NumPy's curve, all 5000 updates of it. */
  static void requireNumpysCurve() {
    double[] expected = numpysLosses();
    FastMlp network =
        new FastMlp(Initializer.uniform01().draw(2, 3, 1, 100), TrainingOptions.notebook());
    double[] actual =
        network.fit(
            FlatMatrix.of(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}),
            FlatMatrix.of(new double[][] {{0}, {1}, {1}, {0}}),
            expected.length - 1);
    for (int update = 0; update < expected.length; update++) {
      if (!(Math.abs(expected[update] - actual[update]) <= REFERENCE_TOLERANCE)) {
        throw new IllegalStateException(
            "Loss %s after %d updates, and NumPy's is %s"
                .formatted(actual[update], update, expected[update]));
      }
    }
  }

  private static double[] numpysLosses() {
    try (InputStream in = Equality.class.getResourceAsStream(REFERENCE)) {
      ObjectMapper mapper = new ObjectMapper();
      JsonNode losses = mapper.readTree(in).get("loss");
      return mapper.convertValue(losses, double[].class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
