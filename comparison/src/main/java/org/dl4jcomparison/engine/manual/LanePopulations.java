package org.dl4jcomparison.engine.manual;

import java.lang.module.ModuleFinder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.Population;
import org.dl4jcomparison.engine.PopulationTrainer;
import org.dl4jcomparison.engine.Snapshot;
import org.dl4jcomparison.engine.Stage;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.lanes.LaneGoal;
import org.dl4jcomparison.manual.lanes.LaneKernel;
import org.dl4jcomparison.manual.lanes.LaneRun;
import org.dl4jcomparison.manual.lanes.LaneSink;
import org.dl4jcomparison.manual.lanes.LaneStart;
import org.dl4jcomparison.manual.lanes.LaneStarts;
import org.dl4jcomparison.manual.lanes.LaneTrainer;

/** Many starts of one small network in the lanes of vectors, on several cores. */
final class LanePopulations implements PopulationTrainer {
  /**
   * Multiplications of one pass up to which a population is quicker in lanes than its networks one
   * by one, whose own vectors fill up as they grow.
   */
  static final long MOST_MULTIPLICATIONS = 1 << 15;

  /**
   * Updates allocate nothing, so a small heap does; one that grew would have the worker replaced,
   * with all that it has compiled. Only the best compiler knows vectors; what the other one makes
   * of them meanwhile is slower than waiting.
   */
  private static final String[] FLAGS = {"-XX:+UseSerialGC", "-Xmx256m", "-XX:-TieredCompilation"};

  private static final double[] NO_TARGETS = {};
  private static final double[] NO_LOSS = {};
  private static final long[] UNTIMED = {};

  private final ManualEngine engine;
  private final LaneKernel kernel = LaneKernel.best();

  /** Of this engine, which is asked for what the lanes do not tell. */
  LanePopulations(ManualEngine engine) {
    this.engine = engine;
  }

  @Override
  public boolean takes(NetworkSpec spec, Dataset data) {
    return data.outputs() == 1
        && Workload.of(spec, data).multiplications() <= MOST_MULTIPLICATIONS
        && Arrays.stream(data.y()).allMatch(row -> row[0] == 0 || row[0] == 1);
  }

  @Override
  public Optional<Isolation> isolation() {
    if (ModuleFinder.ofSystem().find(VectorIsolation.MODULE).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Isolation.plain()
            .withCores(Runtime.getRuntime().availableProcessors())
            .withFlags("--add-modules", VectorIsolation.MODULE)
            .withFlags(FLAGS));
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("kernel", kernel.name());
  }

  @Override
  public List<TrainingRun> train(Population population, int threads, Listener listener) {
    List<Parameters> initial =
        population.specs().stream().map(s -> s.initialParameters(population.data())).toList();
    try {
      return train(population, initial, threads, listener);
    } catch (LinkageError | OutOfMemoryError e) {
      return initial.stream()
          .map(start -> new TrainingRun(start, NO_LOSS, UNTIMED, Outcome.Failed.of(e)))
          .toList();
    }
  }

  private List<TrainingRun> train(
      Population population, List<Parameters> initial, int threads, Listener listener) {
    NetworkSpec spec = population.specs().get(0);
    Dataset data = population.data();
    int[] watched = population.watch().snapshots().stream().mapToInt(Integer::intValue).toArray();
    LaneGoal goal =
        new LaneGoal(spec.updates(), population.watch().stopAtLoss(), NO_TARGETS, true, watched);
    LaneStarts starts =
        LaneStarts.of(
            IntStream.range(0, initial.size())
                .mapToObj(place -> new LaneStart(place, initial.get(place)))
                .iterator());
    TrainingRun[] runs = new TrainingRun[initial.size()];
    LaneSink sink =
        new LaneSink() {
          @Override
          public void ended(LaneRun run) {
            int place = (int) run.seed();
            runs[place] = run(population, initial.get(place), run);
          }

          @Override
          public void advanced(int updates) {
            synchronized (listener) {
              listener.advanced(updates);
            }
          }
        };
    onThreads(
        threads,
        () -> {
          new LaneTrainer(data.x(), data.y(), ManualEngine.options(spec), goal, kernel)
              .train(starts, sink);
          return null;
        });
    return List.of(runs);
  }

  private TrainingRun run(Population population, Parameters initial, LaneRun run) {
    Outcome outcome =
        switch (run.end()) {
          case COMPLETED -> new Outcome.Completed(run.outputs(), run.parameters());
          case STOPPED -> new Outcome.Stopped(run.updates());
          case DIVERGED -> new Outcome.Diverged(run.updates());
        };
    return new TrainingRun(
        initial, run.losses(), UNTIMED, outcome, snapshots(population, initial, run));
  }

  private List<Snapshot> snapshots(Population population, Parameters initial, LaneRun run) {
    List<Snapshot> snapshots = new ArrayList<>();
    for (int update : population.watch().snapshots()) {
      if (snapshots.size() < run.watched().size()) {
        boolean wanted = population.watch().gradients().contains(update) && run.updates() > update;
        snapshots.add(
            new Snapshot(
                update,
                run.watched().get(snapshots.size()),
                wanted ? Optional.of(gradient(population, initial)) : Optional.empty()));
      }
    }
    return snapshots;
  }

  /** What the first update gives to the optimizer; lanes keep no gradient. */
  private Parameters gradient(Population population, Parameters initial) {
    try (TracedEngine.TracedSteps steps =
        engine.start(population.specs().get(0), population.data(), initial)) {
      return steps.tracedUpdate(population.data().y()).parameters(Stage.GRADIENT);
    }
  }

  private static void onThreads(int number, Callable<Void> work) {
    ExecutorService threads = Executors.newFixedThreadPool(number);
    try {
      for (Future<Void> done : threads.invokeAll(Collections.nCopies(number, work))) {
        done.get();
      }
    } catch (ExecutionException e) {
      rethrow(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } finally {
      threads.shutdownNow();
    }
  }

  private static void rethrow(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) e;
  }
}
