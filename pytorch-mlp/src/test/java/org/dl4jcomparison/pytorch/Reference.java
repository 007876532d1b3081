package org.dl4jcomparison.pytorch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file of {@code reference/}: what real PyTorch computed, versions named inside. */
record Reference(double[] loss, PytorchWeights initial) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static final double[][] XOR_X = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
  static final double[][] XOR_Y = {{0}, {1}, {1}, {0}};

  static Reference read(String file) {
    try (InputStream in = Reference.class.getResourceAsStream("/reference/" + file)) {
      JsonNode json = MAPPER.readTree(in);
      JsonNode initial = json.get("initial");
      return new Reference(
          MAPPER.convertValue(json.get("loss"), double[].class),
          new PytorchWeights(
              matrix(initial, "W1"),
              matrix(initial, "b1"),
              matrix(initial, "W2"),
              matrix(initial, "b2")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[][] matrix(JsonNode parameters, String name) {
    return MAPPER.convertValue(parameters.get(name), double[][].class);
  }

  /** Mean binary cross-entropy of XOR's rows, written out once more for the test's own sake. */
  static double loss(double[][] outputs) {
    double sum = 0;
    for (int i = 0; i < outputs.length; i++) {
      double a = Math.min(Math.max(outputs[i][0], 1e-15), 1 - 1e-15);
      sum -= Math.log(XOR_Y[i][0] == 1 ? a : 1 - a);
    }
    return sum / outputs.length;
  }
}
