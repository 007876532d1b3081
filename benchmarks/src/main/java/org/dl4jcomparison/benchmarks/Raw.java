package org.dl4jcomparison.benchmarks;



import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that a run measured, as it is kept in a file.
 *
 * @param conditions machine, date and versions
 * @param leftOut what was not timed, a sentence each
 * @param measurements every sample
 * @param peak multiply-adds per nanosecond of one thread
 * @param scaling the curves of cost against size; null if they were left out
 */
record Raw(
    Map<String, String> conditions,
    List<String> leftOut,
    Measurements measurements,
    double peak,
    Scaling scaling) {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** The shapes that were timed, in order. */
  List<Shape> shapes() {
    return measurements.samples().values().stream()
        .flatMap(byShape -> byShape.keySet().stream())
        .distinct()
        .toList();
  }

  /** Writes the file and tells where it is. */
  Path write(Path directory) throws IOException {
    Map<String, Object> raw = new LinkedHashMap<>();
    raw.put("conditions", conditions);
    raw.put("leftOut", leftOut);
    raw.put("peakMultiplyAddsPerNanosecond", peak);
    Map<String, Map<String, List<Double>>> micros = new LinkedHashMap<>();
    measurements
        .samples()
        .forEach(
            (contender, byShape) -> {
              Map<String, List<Double>> named = new LinkedHashMap<>();
              byShape.forEach((shape, samples) -> named.put(shape.toString(), samples));
              micros.put(contender.label(), named);
            });
    raw.put("microsecondsPerUpdate", micros);
    if (scaling != null) {
      raw.put("scaling", Map.of("base", scaling.base().toString(), "micros", scaling.micros()));
    }
    String name =
        (conditions.get("date") + "-" + conditions.get("processor"))
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    Path file = Files.createDirectories(directory).resolve(name + ".json");
    MAPPER.writeValue(file.toFile(), raw);
    return file;
  }

  /** Reads such a file. Contenders that there no longer are stay out. */
  static Raw read(Path file) throws IOException {
    JsonNode raw = MAPPER.readTree(file.toFile());
    Map<String, String> conditions = new LinkedHashMap<>();
    raw.get("conditions")
        .properties()
        .forEach(c -> conditions.put(c.getKey(), c.getValue().asText()));
    List<String> leftOut = new ArrayList<>();
    raw.path("leftOut").forEach(line -> leftOut.add(line.asText()));
    Measurements measurements = new Measurements();
    raw.get("microsecondsPerUpdate")
        .properties()
        .forEach(
            named ->
                Contender.all().stream()
                    .filter(contender -> contender.label().equals(named.getKey()))
                    .forEach(contender -> add(measurements, contender, named.getValue())));
    return new Raw(
        conditions,
        leftOut,
        measurements,
        raw.get("peakMultiplyAddsPerNanosecond").asDouble(),
        raw.has("scaling") ? scaling(raw.get("scaling")) : null);
  }

  private static void add(Measurements measurements, Contender contender, JsonNode byShape) {
    byShape
        .properties()
        .forEach(
            shape -> {
              List<Double> samples = new ArrayList<>();
              shape.getValue().forEach(sample -> samples.add(sample.asDouble()));
              measurements.add(contender, Shape.parse(shape.getKey()), samples);
            });
  }

  private static Scaling scaling(JsonNode node) {
    Map<String, Map<Integer, Double>> micros = new LinkedHashMap<>();
    node.get("micros")
        .properties()
        .forEach(
            dimension -> {
              Map<Integer, Double> curve = new TreeMap<>();
              dimension
                  .getValue()
                  .properties()
                  .forEach(p -> curve.put(Integer.valueOf(p.getKey()), p.getValue().asDouble()));
              micros.put(dimension.getKey(), curve);
            });
    return new Scaling(Shape.parse(node.get("base").asText()), micros);
  }
}
