package org.dl4jcomparison.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The machine and the JVM. Both can change a number in its last digits, by the way in which
 * exponentials are computed or sums are split over threads, and both change every time that is
 * measured.
 */
public final class Platform {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Platform() {}

  /** What distinguishes this platform from one with other numbers or times. */
  public static Map<String, String> describe() {
    Map<String, String> described =
        properties("java.version", "java.vm.name", "os.name", "os.arch");
    described.put("cpu", cpu());
    return described;
  }

  /** System properties, as far as they are known, in a map that can be added to. */
  public static Map<String, String> properties(String... names) {
    Map<String, String> values = new TreeMap<>();
    for (String name : names) {
      values.put(name, System.getProperty(name, "unknown"));
    }
    return values;
  }

  /** The processor's model, or "unknown" where the system does not tell. */
  public static String cpu() {
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
