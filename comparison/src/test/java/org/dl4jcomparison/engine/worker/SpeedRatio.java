package org.dl4jcomparison.engine.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.experiment.Capabilities;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/**
 * DL4J in the JVM that it asks for against DL4J in a JVM with default settings, and against PyTorch
 * if the profile that brings it is on, taking turns in one run. Run by hand:
 *
 * <pre>
 * mvn -q -Ppytorch test-compile exec:java -pl comparison -Dexec.classpathScope=test \
 *     -Dexec.mainClass=org.dl4jcomparison.engine.worker.SpeedRatio -Dexec.args="6 3000"
 * </pre>
 *
 * The arguments are the number of turns and of updates in each. Means are given over all turns and
 * over those of the second half, by which time the compilers have done their work.
 */
public final class SpeedRatio {
  private SpeedRatio() {}

  /** DL4J in another JVM. */
  private abstract static class Elsewhere implements Engine {
    private final Engine dl4j = Engines.load().get("dl4j");
    private final Isolation isolation;

    Elsewhere(Isolation isolation) {
      this.isolation = isolation;
    }

    @Override
    public Optional<Isolation> isolation(Workload workload) {
      return Optional.of(isolation);
    }

    @Override
    public String name() {
      return getClass().getSimpleName();
    }

    @Override
    public Kind kind() {
      return dl4j.kind();
    }

    @Override
    public Capabilities capabilities() {
      return dl4j.capabilities();
    }

    @Override
    public TrainingRun train(
        NetworkSpec spec, Dataset data, Watch watch, TrainingListener listener) {
      return dl4j.train(spec, data, watch, listener);
    }

    @Override
    public Map<String, String> environment() {
      return dl4j.environment();
    }
  }

  /** Nothing done for it. */
  public static final class AsItComes extends Elsewhere {
    public AsItComes() {
      super(Isolation.plain());
    }
  }

  /** Takes the two numbers. */
  public static void main(String[] args) {
    int turns = Integer.parseInt(args[0]);
    int updates = Integer.parseInt(args[1]);
    // A pool for each, so that all stay warm, and no limit, so that none starts again on the way.
    WorkerLimits unlimited = WorkerLimits.standard().withResidentBytes(Long.MAX_VALUE);
    List<WorkerPool> pools = new ArrayList<>();
    try {
      List<Engine> engines = new ArrayList<>();
      for (Engine engine : contenders()) {
        pools.add(new WorkerPool(1, unlimited));
        engines.add(pools.get(pools.size() - 1).isolate(engine));
      }
      System.out.println("microseconds per update, and times as quick as in the first column");
      System.out.printf("%6s", "turn");
      engines.forEach(engine -> System.out.printf("%20s", engine.name()));
      System.out.println();
      List<double[]> rows = new ArrayList<>();
      for (int turn = 1; turn <= turns; turn++) {
        int seed = turn;
        rows.add(engines.stream().mapToDouble(e -> microseconds(e, updates, seed)).toArray());
        print(String.valueOf(turn), rows.get(rows.size() - 1));
      }
      print("all", means(rows));
      print("later", means(rows.subList(turns / 2, turns)));
      engines.forEach(engine -> System.out.println(engine.environment()));
    } finally {
      pools.forEach(WorkerPool::close);
    }
  }

  private static List<Engine> contenders() {
    Engines found = Engines.load();
    List<Engine> contenders = new ArrayList<>(List.of(new AsItComes(), found.get("dl4j")));
    found.find("pytorch").ifPresent(contenders::add);
    return contenders;
  }

  private static double[] means(List<double[]> rows) {
    double[] means = new double[rows.get(0).length];
    for (int i = 0; i < means.length; i++) {
      int column = i;
      means[i] = rows.stream().mapToDouble(row -> row[column]).average().orElseThrow();
    }
    return means;
  }

  private static void print(String turn, double[] micros) {
    System.out.printf(Locale.ROOT, "%6s", turn);
    for (double value : micros) {
      System.out.printf(Locale.ROOT, "%12.0f %7.2f", value, micros[0] / value);
    }
    System.out.println();
  }

  private static double microseconds(Engine engine, int updates, int seed) {
    TrainingRun run = engine.train(Xor.spec(updates, seed), Dataset.xor(), TrainingListener.NONE);
    if (run.updates() != updates) {
      throw new IllegalStateException("It did not finish: " + run.outcome());
    }
    return run.seconds() * 1e6 / updates;
  }
}
