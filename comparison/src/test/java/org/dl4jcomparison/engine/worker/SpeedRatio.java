package org.dl4jcomparison.engine.worker;

import java.util.Arrays;
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
 * DL4J in the JVM that it asks for against DL4J in others, taking turns in one run: in a JVM with
 * default settings, and in one that does not free pointers either but has the whole compiler. Run
 * by hand:
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

  /** Nothing done for it. */
  public static final class AsItComes extends Elsewhere {
    public AsItComes() {
      super(Isolation.plain());
    }
  }

  /** One thread, pointers not freed, every compiler. */
  public static final class AllCompilers extends Elsewhere {
    public AllCompilers() {
      super(
          Isolation.plain()
              .withVariable("OMP_NUM_THREADS", "1")
              .withFlags(
                  "-XX:+UseParallelGC", "-Xmn32m", "-Dorg.bytedeco.javacpp.nopointergc=true"));
    }
  }

  /** Takes the two numbers. */
  public static void main(String[] args) {
    int turns = Integer.parseInt(args[0]);
    int updates = Integer.parseInt(args[1]);
    // A pool for each, so that all stay warm, and no limit, so that none starts again on the way.
    WorkerLimits unlimited = WorkerLimits.standard().withResidentBytes(Long.MAX_VALUE);
    try (WorkerPool first = new WorkerPool(1, unlimited);
        WorkerPool second = new WorkerPool(1, unlimited);
        WorkerPool third = new WorkerPool(1, unlimited)) {
      List<Engine> engines =
          List.of(
              first.isolate(new AsItComes()),
              second.isolate(Engines.load().get("dl4j")),
              third.isolate(new AllCompilers()));
      double[] sums = new double[engines.size()];
      System.out.println("microseconds per update, and times as quick as in the first column");
      System.out.println("turn  as it comes         dl4j engine       all compilers");
      for (int turn = 1; turn <= turns; turn++) {
        double[] now = new double[sums.length];
        for (int i = 0; i < now.length; i++) {
          now[i] = microseconds(engines.get(i), updates, turn);
          sums[i] += now[i];
        }
        print(String.valueOf(turn), now);
      }
      print("all", Arrays.stream(sums).map(sum -> sum / turns).toArray());
      engines.forEach(engine -> System.out.println(engine.environment()));
    }
  }

  private static void print(String turn, double[] micros) {
    System.out.printf(
        Locale.ROOT,
        "%4s %12.0f %12.0f %6.2f %12.0f %6.2f%n",
        turn,
        micros[0],
        micros[1],
        micros[0] / micros[1],
        micros[2],
        micros[0] / micros[2]);
  }

  private static double microseconds(Engine engine, int updates, int seed) {
    TrainingRun run = engine.train(Xor.spec(updates, seed), Dataset.xor(), TrainingListener.NONE);
    if (run.updates() != updates) {
      throw new IllegalStateException("It did not finish: " + run.outcome());
    }
    return run.seconds() * 1e6 / updates;
  }
}
