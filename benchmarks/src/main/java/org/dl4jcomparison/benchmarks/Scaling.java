package org.dl4jcomparison.benchmarks;



import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the cost of an update grows with each dimension, the other two being held.
 *
 * @param base the shape that is varied
 * @param micros by dimension, then by its size
 */
record Scaling(Shape base, Map<String, Map<Integer, Double>> micros) {
  private static final Shape BASE = new Shape(2048, 128, 256);
  private static final double[] FACTORS = {1 / 16.0, 1 / 8.0, 1 / 4.0, 1 / 2.0, 1, 2, 4, 8};

  /** Times the contender. */
  static Scaling measure(Timer timer, Contender contender) {
    Map<String, Map<Integer, Double>> micros = new LinkedHashMap<>();
    for (double factor : FACTORS) {
      int rows = (int) (BASE.rows() * factor);
      int inputs = (int) (BASE.inputs() * factor);
      int hidden = (int) (BASE.hidden() * factor);
      put(micros, "rows", rows, new Shape(rows, BASE.inputs(), BASE.hidden()), timer, contender);
      put(
          micros,
          "inputs",
          inputs,
          new Shape(BASE.rows(), inputs, BASE.hidden()),
          timer,
          contender);
      put(
          micros,
          "hidden units",
          hidden,
          new Shape(BASE.rows(), BASE.inputs(), hidden),
          timer,
          contender);
    }
    return new Scaling(BASE, micros);
  }

  private static void put(
      Map<String, Map<Integer, Double>> micros,
      String dimension,
      int size,
      Shape shape,
      Timer timer,
      Contender contender) {
    double least =
        timer.time(contender, shape).stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    micros.computeIfAbsent(dimension, d -> new TreeMap<>()).put(size, least);
  }

  /** Size of the dimension in the base shape. */
  int baseOf(String dimension) {
    return switch (dimension) {
      case "rows" -> base.rows();
      case "inputs" -> base.inputs();
      default -> base.hidden();
    };
  }

  /** The power of a dimension with which the time grows from the base up, by least squares. */
  double exponent(String dimension) {
    double n = 0;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    for (Map.Entry<Integer, Double> point : micros.get(dimension).entrySet()) {
      if (point.getKey() >= baseOf(dimension)) {
        double x = Math.log(point.getKey());
        double y = Math.log(point.getValue());
        n++;
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumXy += x * y;
      }
    }
    return (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX);
  }
}
