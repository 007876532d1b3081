package org.dl4jcomparison.manual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file of {@code reference/}: what real NumPy or PyTorch computed, versions named inside. */
record Reference(JsonNode json) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static final double[][] XOR_X = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
  static final double[][] XOR_Y = {{0}, {1}, {1}, {0}};

  static Reference read(String file) {
    try (InputStream in = Reference.class.getResourceAsStream("/reference/" + file)) {
      return new Reference(MAPPER.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double[] loss() {
    return MAPPER.convertValue(json.get("loss"), double[].class);
  }

  Parameters initial() {
    return parameters(json.get("initial"));
  }

  Parameters last() {
    return parameters(json.get("final"));
  }

  static Parameters parameters(JsonNode node) {
    return new Parameters(
        matrix(node.get("W1")),
        matrix(node.get("b1")),
        matrix(node.get("W2")),
        matrix(node.get("b2")));
  }

  private static double[][] matrix(JsonNode node) {
    return MAPPER.convertValue(node, double[][].class);
  }

  static double largestDifference(double[] a, double[] b) {
    if (a.length != b.length) {
      throw new AssertionError("%d values against %d".formatted(a.length, b.length));
    }
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = Math.abs(a[i] - b[i]);
      // Written so that a NaN counts as the largest difference of all.
      largest = difference <= largest ? largest : difference;
    }
    return largest;
  }

  static double largestDifference(Parameters a, Parameters b) {
    double largest = 0;
    for (ParameterName name : a.names()) {
      double[][] left = a.get(name);
      double[][] right = b.get(name);
      for (int i = 0; i < left.length; i++) {
        double difference = largestDifference(left[i], right[i]);
        largest = difference <= largest ? largest : difference;
      }
    }
    return largest;
  }
}
