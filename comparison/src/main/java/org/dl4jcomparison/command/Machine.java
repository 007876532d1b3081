package org.dl4jcomparison.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.worker.Retry;
import org.dl4jcomparison.engine.worker.WorkerPool;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.output.ProgramVersion;
import org.dl4jcomparison.store.Platform;

/** What the results depend on beside the experiment. */
public final class Machine {
  private Machine() {}

  /** Versions, processor and threads, by part. */
  public static Map<String, Map<String, String>> environment(
      Experiment experiment, Engines engines) {
    return environmentOf(
        experiment.contenders().stream()
            .map(Contender::engine)
            .collect(Collectors.toCollection(TreeSet::new)),
        engines);
  }

  /** The same for the engines of these names. */
  public static Map<String, Map<String, String>> environmentOf(
      Collection<String> used, Engines engines) {
    Map<String, Map<String, String>> environment = new TreeMap<>();
    environment.put("program", Map.of("version", ProgramVersion.number()));
    environment.put("java", Platform.properties("java.version", "java.vendor", "java.vm.name"));
    Map<String, String> machine = Platform.properties("os.name", "os.version", "os.arch");
    machine.put("cpu", Platform.cpu());
    machine.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
    environment.put("machine", machine);
    for (String engine : used) {
      environment.put("engine " + engine, describe(engines, engine));
    }
    return environment;
  }

  /** An engine whose natives do not load has failed its runs already; that is no reason to stop. */
  private static Map<String, String> describe(Engines engines, String engine) {
    try {
      Map<String, String> described = new TreeMap<>(engines.get(engine).environment());
      List<Retry> retries = WorkerPool.retries(engines.get(engine));
      if (!retries.isEmpty()) {
        described.put(
            "tried again", retries.stream().map(Retry::text).collect(Collectors.joining(" | ")));
      }
      return described;
    } catch (RuntimeException | LinkageError e) {
      return Map.of("unknown", String.valueOf(e));
    }
  }
}
