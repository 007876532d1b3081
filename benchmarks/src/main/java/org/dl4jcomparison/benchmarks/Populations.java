package org.dl4jcomparison.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.manual.TrainingOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times the trainings of a thousand networks, in lanes and in NumPy's batched loop. */
@Command(
    name = "populations",
    mixinStandardHelpOptions = true,
    description = "Times a thousand networks at once, in vector lanes and in NumPy.")
final class Populations implements Callable<Integer> {
  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "How often both are taken in turn (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--seconds",
      defaultValue = "3",
      description = "Measured per network and round, after as long to warm up (${DEFAULT-VALUE}).")
  private double seconds;

  /** The notebook's networks, each with both optimizers. */
  enum Network {
    DESCENT_3(3, false),
    ADAM_3(3, true),
    DESCENT_16(16, false),
    ADAM_16(16, true);

    private final int hidden;
    private final boolean adam;

    Network(int hidden, boolean adam) {
      this.hidden = hidden;
      this.adam = adam;
    }

    int hidden() {
      return hidden;
    }

    TrainingOptions options() {
      return adam
          ? TrainingOptions.adam(
              0.001,
              1e-8,
              EpsilonPlacement.PYTORCH,
              GradientReduction.MEAN,
              HiddenGradient.SAME_WEIGHTS,
              Precision.FLOAT64)
          : TrainingOptions.notebook();
    }

    /** What {@code peers.py} is told. */
    List<String> peer() {
      return List.of("4x2x" + hidden, adam ? "adam" : "gradient-descent");
    }

    @Override
    public String toString() {
      return "2-%d-1, %s".formatted(hidden, adam ? "Adam" : "gradient descent");
    }
  }

  @Override
  public Integer call() throws IOException {
    Timer timer = new Timer(Path.of("benchmarks", "peers.py"), seconds);
    boolean numpy = timer.canImport("numpy");
    if (!numpy) {
      System.err.println("NumPy is left out: python3 is not here or cannot import it.");
    }
    Map<Network, List<Double>> lanes = new EnumMap<>(Network.class);
    Map<Network, List<Double>> peers = new EnumMap<>(Network.class);
    for (int round = 1; round <= rounds; round++) {
      for (Network network : Network.values()) {
        System.err.printf("round %d, %s%n", round, network);
        samples(lanes, network).addAll(timer.lanes(network));
        if (numpy) {
          samples(peers, network).addAll(timer.batchedNumpy(network));
        }
      }
    }
    print(Main.conditions(timer.versions()), lanes, peers);
    return 0;
  }

  private static List<Double> samples(Map<Network, List<Double>> all, Network network) {
    return all.computeIfAbsent(network, n -> new ArrayList<>());
  }

  private static void print(
      Map<String, String> conditions,
      Map<Network, List<Double>> lanes,
      Map<Network, List<Double>> peers) {
    System.out.println("| condition | value |\n| --- | --- |");
    conditions.forEach((key, value) -> System.out.printf("| %s | %s |%n", key, value));
    System.out.printf(
        "%nNanoseconds per network and update, %d networks on one thread: the least of all samples, and the median.%n%n",
        PopulationBenchmark.SEEDS);
    System.out.println(
        "| network | NumPy | lanes | times as fast, least | median |\n| --- | ---: | ---: | ---: | ---: |");
    for (Network network : Network.values()) {
      double[] own = sorted(lanes.get(network));
      double[] peer = sorted(peers.getOrDefault(network, List.of(Double.NaN)));
      System.out.printf(
          Locale.ROOT,
          "| %s | %.1f, %.1f | %.1f, %.1f | %.2f | %.2f |%n",
          network,
          least(peer),
          median(peer),
          least(own),
          median(own),
          least(peer) / least(own),
          median(peer) / median(own));
    }
  }

  private static double[] sorted(List<Double> micros) {
    return micros.stream().mapToDouble(sample -> 1000 * sample).sorted().toArray();
  }

  private static double least(double[] sorted) {
    return sorted[0];
  }

  private static double median(double[] sorted) {
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
