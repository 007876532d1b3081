package org.dl4jcomparison.benchmarks;



import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs contenders in processes of their own. */
final class Timer {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Settings that keep older OpenBLAS builds safe and slow a current one down. */
  private static final List<String> NOT_FOR_PEERS =
      List.of("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE");

  /** As many as NumPy's loop gives: the least of short samples is that of a quiet moment. */
  private static final int SHORT_SAMPLES = 12;

  private final Path peers;
  private final double seconds;
  private final Map<String, String> versions = new TreeMap<>();

  /**
   * With the script of the Python peers.
   *
   * @param seconds to measure, after about as long to warm up
   */
  Timer(Path peers, double seconds) {
    this.peers = peers;
    this.seconds = seconds;
  }

  /** Versions that the processes told of so far. */
  Map<String, String> versions() {
    return versions;
  }

  /** Whether a Python is here that can import this module. */
  boolean canImport(String module) {
    return output(List.of("python3", "-c", "import " + module), Map.of()).isPresent();
  }

  /** Microseconds per update, some samples. */
  List<Double> time(Contender contender, Shape shape) {
    if (contender.command() instanceof Contender.Python python) {
      return python(python.framework(), contender.threads(), shape.toString());
    }
    Contender.Jmh jmh = (Contender.Jmh) contender.command();
    return jmh(
        UpdateBenchmark.class.getName() + ".update",
        List.of(
            "-p", "shape=" + shape,
            "-p", "implementation=" + jmh.implementation(),
            "-p", "threads=" + contender.threads()),
        jmh);
  }

  /** Multiply-adds per nanosecond that one thread can do at most. */
  double peak() {
    List<Double> micros =
        jmh(
            PeakBenchmark.class.getName() + ".multiplyAdds",
            List.of(),
            new Contender.Jmh(Trainer.Implementation.VECTOR, Contender.VECTOR_FLAGS, Map.of()));
    double least = micros.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    return PeakBenchmark.PER_CALL / (least * 1000);
  }

  /** Microseconds per network and update of many networks at once, in lanes; some samples. */
  List<Double> lanes(Populations.Network network) {
    return jmh(
            PopulationBenchmark.class.getName() + ".train",
            SHORT_SAMPLES,
            List.of("-p", "network=" + network.name()),
            new Contender.Jmh(Trainer.Implementation.VECTOR, Contender.VECTOR_FLAGS, Map.of()))
        .stream()
        .map(micros -> micros / PopulationBenchmark.PER_CALL)
        .toList();
  }

  /** The same in NumPy, on one thread, the networks on the last axis of every array. */
  List<Double> batchedNumpy(Populations.Network network) {
    List<String> peer = network.peer();
    return python("numpy", 1, peer.get(0), peer.get(1), String.valueOf(PopulationBenchmark.SEEDS))
        .stream()
        .map(micros -> micros / PopulationBenchmark.SEEDS)
        .toList();
  }

  private List<Double> python(String framework, int threads, String shape, String... population) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("python3", peers.toString(), framework, String.valueOf(threads)));
    command.addAll(List.of(shape, String.valueOf(seconds)));
    command.addAll(List.of(population));
    String answer =
        output(command, Map.of())
            .orElseThrow(() -> new IllegalStateException(framework + " failed"));
    try {
      JsonNode json = MAPPER.readTree(answer);
      json.get("versions")
          .properties()
          .forEach(v -> versions.put(v.getKey(), v.getValue().asText()));
      return samples(json.get("samples"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Double> jmh(String benchmark, List<String> parameters, Contender.Jmh jmh) {
    return jmh(benchmark, 3, parameters, jmh);
  }

  private List<Double> jmh(
      String benchmark, int samples, List<String> parameters, Contender.Jmh jmh) {
    try {
      Path file = Files.createTempFile("jmh", ".json");
      List<String> command = new ArrayList<>();
      command.add(java());
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.addAll(jmh.flags());
      // JMH gives its forks the flags of the JVM that it runs in.
      command.addAll(List.of("org.openjdk.jmh.Main", benchmark, "-foe", "true", "-v", "SILENT"));
      String iteration = Math.round(seconds * 1000 / samples) + "ms";
      command.addAll(List.of("-r", iteration, "-w", iteration));
      command.addAll(List.of("-i", String.valueOf(samples), "-wi", String.valueOf(samples)));
      command.addAll(List.of("-rf", "json", "-rff", file.toString()));
      command.addAll(parameters);
      output(command, jmh.variables())
          .orElseThrow(
              () -> new IllegalStateException("Failed: %s %s".formatted(benchmark, parameters)));
      JsonNode result = MAPPER.readTree(file.toFile()).get(0);
      Files.delete(file);
      return samples(result.get("primaryMetric").get("rawData").get(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static List<Double> samples(JsonNode array) {
    List<Double> samples = new ArrayList<>();
    array.forEach(sample -> samples.add(sample.asDouble()));
    return samples;
  }

  /** What a command prints; empty if it is not here or fails. */
  private static Optional<String> output(List<String> command, Map<String, String> variables) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().keySet().removeAll(NOT_FOR_PEERS);
      builder.environment().remove("OMP_NUM_THREADS");
      builder.environment().putAll(variables);
      Path errors = Files.createTempFile("benchmark", ".log");
      Process process = builder.redirectError(errors.toFile()).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean done = process.waitFor() == 0;
      if (!done && command.get(0).endsWith("java")) {
        System.err.print(printed + Files.readString(errors));
      }
      Files.delete(errors);
      return done ? Optional.of(printed) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
