package org.dl4jcomparison.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;

/** What the results depend on beside the experiment. */
final class Machine {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Versions, processor and threads, by part. */
  static Map<String, Map<String, String>> environment(Experiment experiment, Engines engines) {
    return environmentOf(
        experiment.contenders().stream()
            .map(Contender::engine)
            .collect(Collectors.toCollection(TreeSet::new)),
        engines);
  }

  /** The same for engines by name. */
  static Map<String, Map<String, String>> environmentOf(Collection<String> used, Engines engines) {
    Map<String, Map<String, String>> environment = new TreeMap<>();
    environment.put("program", Map.of("version", Version.number()));
    environment.put("java", properties("java.version", "java.vendor", "java.vm.name"));
    Map<String, String> machine = properties("os.name", "os.version", "os.arch");
    machine.put("cpu", cpu());
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
      return new TreeMap<>(engines.get(engine).environment());
    } catch (RuntimeException | LinkageError e) {
      return Map.of("unknown", String.valueOf(e));
    }
  }

  private static Map<String, String> properties(String... names) {
    Map<String, String> values = new TreeMap<>();
    for (String name : names) {
      values.put(name, System.getProperty(name, "unknown"));
    }
    return values;
  }

  private static String cpu() {
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException | RuntimeException e) {
      return "unknown";
    }
  }
}
