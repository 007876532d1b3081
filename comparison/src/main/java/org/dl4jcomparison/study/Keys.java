package org.dl4jcomparison.study;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.PopulationTrainer;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.output.ProgramVersion;
import org.dl4jcomparison.store.Platform;
import org.dl4jcomparison.store.RunKey;

/** Names a study's runs by all that they depend on, the way of their training included. */
final class Keys {
  private final Engines engines;
  private final Dataset data;
  private final String digest;
  private final Map<String, Map<String, Object>> environments = new HashMap<>();

  Keys(Engines engines, Dataset data) {
    this.engines = engines;
    this.data = data;
    this.digest = RunKey.digest(data);
  }

  StudyRun run(Contender seeded) {
    TrainingRequest request = TrainingRequest.oneOfMany(seeded, data, -1);
    Optional<PopulationTrainer> populations =
        PopulationTrainer.of(engines.get(seeded.engine()), request);
    Map<String, Object> environment =
        populations
            .map(p -> environment(seeded.engine(), "population", p::environment))
            .orElseGet(
                () ->
                    environment(
                        seeded.engine(),
                        "engine",
                        () -> engines.get(seeded.engine()).environment()));
    return new StudyRun(
        seeded, RunKey.of(seeded, digest, data, environment), populations.isPresent());
  }

  private Map<String, Object> environment(
      String engine, String way, Supplier<Map<String, String>> asked) {
    return environments.computeIfAbsent(
        way + " " + engine,
        key -> {
          Map<String, Object> environment = new TreeMap<>();
          environment.put("program", ProgramVersion.number());
          environment.put("platform", Platform.describe());
          environment.put(way, of(asked));
          return environment;
        });
  }

  /** If its natives do not load, its runs will fail, and failed runs are tried again. */
  private static Map<String, String> of(Supplier<Map<String, String>> asked) {
    try {
      return new TreeMap<>(asked.get());
    } catch (RuntimeException | LinkageError e) {
      return Map.of("unknown", String.valueOf(e));
    }
  }
}
