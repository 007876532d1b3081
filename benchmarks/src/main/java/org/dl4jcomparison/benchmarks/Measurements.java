package org.dl4jcomparison.benchmarks;



import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Microseconds per update: every sample of every contender at every shape. */
final class Measurements {
  private final Map<Contender, Map<Shape, List<Double>>> samples = new LinkedHashMap<>();

  void add(Contender contender, Shape shape, List<Double> micros) {
    samples
        .computeIfAbsent(contender, c -> new LinkedHashMap<>())
        .computeIfAbsent(shape, s -> new ArrayList<>())
        .addAll(micros);
  }

  Map<Contender, Map<Shape, List<Double>>> samples() {
    return samples;
  }

  /** The least: what the machine disturbed least. */
  OptionalDouble micros(Contender contender, Shape shape) {
    return samples.getOrDefault(contender, Map.of()).getOrDefault(shape, List.of()).stream()
        .mapToDouble(Double::doubleValue)
        .min();
  }

  /**
   * How many times as fast as a peer of this name at the same number of threads; at one thread
   * where the peer was timed with one only.
   */
  OptionalDouble timesAsFast(Contender contender, String peer, Shape shape) {
    OptionalDouble own = micros(contender, shape);
    OptionalDouble its =
        samples.keySet().stream()
            .filter(c -> c.name().equals(peer))
            .filter(c -> c.threads() == contender.threads() || shape.equals(Shape.NOTEBOOK))
            .map(c -> micros(c, shape))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .findFirst();
    return own.isPresent() && its.isPresent()
        ? OptionalDouble.of(its.getAsDouble() / own.getAsDouble())
        : OptionalDouble.empty();
  }
}
