package org.dl4jcomparison.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What 2000 seeds of built-in experiments gave, which studies are drawn from: populations.csv.gz
 * tells which and of what version.
 *
 * @param columns by name, as "notebook a 0.1": a value for each seed
 */
record RealPopulations(Map<String, int[]> columns) {

  static RealPopulations read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    RealPopulations.class.getResourceAsStream("populations.csv.gz")),
                StandardCharsets.UTF_8))) {
      List<String[]> rows =
          lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(",")).toList();
      Map<String, int[]> columns = new LinkedHashMap<>();
      for (int i = 0; i < rows.get(0).length; i++) {
        int column = i;
        columns.put(
            rows.get(0)[i],
            rows.stream().skip(1).mapToInt(row -> Integer.parseInt(row[column])).toArray());
      }
      return new RealPopulations(columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A contender's runs on the way to a target, as "moons a 0.5". */
  List<Observation> runs(String experiment, String contender, String target) {
    double horizon = horizon(experiment);
    return Arrays.stream(columns.get(experiment + " " + contender + " " + target))
        .mapToObj(
            update -> update < 0 ? Observation.censoredAt(horizon) : Observation.reachedAt(update))
        .toList();
  }

  /** Up to where the runs of an experiment were followed. */
  static double horizon(String experiment) {
    return experiment.equals("notebook") ? 3000 : 500;
  }

  /** The settings whose shares are there. */
  Stream<String> settings() {
    return columns.keySet().stream()
        .filter(name -> name.startsWith("notebook share "))
        .map(name -> name.split(" ")[2])
        .distinct();
  }

  /** A setting's Shapley shares at each seed, in updates. */
  double[] shares(String setting, String target) {
    return Arrays.stream(columns.get("notebook share " + setting + " " + target))
        .mapToDouble(tenths -> tenths / 10.0)
        .toArray();
  }
}
