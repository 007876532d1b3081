package org.dl4jcomparison.engine.worker;

import java.util.ArrayList;
import java.util.Collections;
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
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.EpsilonPlacement;

/**
 * DL4J in the JVM that it asks for against DL4J in a JVM with default settings, taking turns in one
 * run. Run by hand:
 *
 * <pre>
 * mvn -q test-compile exec:java -pl comparison -Dexec.classpathScope=test \
 *     -Dexec.mainClass=org.dl4jcomparison.engine.worker.SpeedRatio -Dexec.args="6 3000"
 * </pre>
 *
 * The arguments are the number of turns and of updates in each.
 */
public final class SpeedRatio {
  private SpeedRatio() {}

  /** DL4J without anything done for it. */
  public static final class AsItComes implements Engine {
    private final Engine dl4j = Engines.load().get("dl4j");

    @Override
    public Optional<Isolation> isolation(Workload workload) {
      return Optional.of(Isolation.plain());
    }

    @Override
    public String name() {
      return "dl4j as it comes";
    }

    @Override
    public Kind kind() {
      return dl4j.kind();
    }

    @Override
    public EpsilonPlacement epsilonPlacement() {
      return dl4j.epsilonPlacement();
    }

    @Override
    public List<Unsupported> unsupported(NetworkSpec spec) {
      return dl4j.unsupported(spec);
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

  /** Takes the two numbers. */
  public static void main(String[] args) {
    int turns = Integer.parseInt(args[0]);
    int updates = Integer.parseInt(args[1]);
    // A pool of its own for each, so that both stay warm; no limit for the one that has no flags.
    WorkerLimits unlimited = WorkerLimits.standard().withResidentBytes(Long.MAX_VALUE);
    try (WorkerPool tunedPool = new WorkerPool();
        WorkerPool plainPool = new WorkerPool(1, unlimited)) {
      Engine tuned = tunedPool.isolate(Engines.load().get("dl4j"));
      Engine plain = plainPool.isolate(new AsItComes());
      List<Double> ratios = new ArrayList<>();
      System.out.println("turn  as it comes     tuned  ratio   (microseconds per update)");
      for (int turn = 1; turn <= turns; turn++) {
        double slow = microseconds(plain, updates, turn);
        double quick = microseconds(tuned, updates, turn);
        ratios.add(slow / quick);
        System.out.printf(Locale.ROOT, "%4d %12.0f %9.0f %6.2f%n", turn, slow, quick, slow / quick);
      }
      Collections.sort(ratios);
      System.out.printf(
          Locale.ROOT,
          "median ratio %.2f%n%s%n%s%n",
          ratios.get(ratios.size() / 2),
          plain.environment(),
          tuned.environment());
    }
  }

  private static double microseconds(Engine engine, int updates, int seed) {
    TrainingRun run = engine.train(Xor.spec(updates, seed), Dataset.xor(), TrainingListener.NONE);
    if (run.updates() != updates) {
      throw new IllegalStateException("It did not finish: " + run.outcome());
    }
    return run.seconds() * 1e6 / updates;
  }
}
