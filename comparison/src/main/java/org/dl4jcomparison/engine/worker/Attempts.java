package org.dl4jcomparison.engine.worker;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/**
 * Has an engine's trainings made in workers. Those that take their worker down are tried once more,
 * in a new one; if that does not help, they are failed runs.
 */
final class Attempts {
  private static final int MOST = 2;

  private final Engine engine;
  private final List<Retry> retries = new CopyOnWriteArrayList<>();

  /** What is done in a worker. */
  interface Training {
    List<TrainingRun> in(WorkerPool.Lease lease) throws WorkerFailure;
  }

  /** Where a worker comes from, a new one for every attempt if the last one broke. */
  interface Leases {
    WorkerPool.Lease take() throws WorkerFailure;
  }

  Attempts(Engine engine) {
    this.engine = engine;
  }

  /** Trainings that went well only when they were tried again. */
  List<Retry> retries() {
    return List.copyOf(retries);
  }

  /**
   * Trains.
   *
   * @param leases of workers
   * @param specs what is trained, one for each run
   */
  List<TrainingRun> make(Leases leases, List<NetworkSpec> specs, Dataset data, Training training) {
    Set<String> reasons = new LinkedHashSet<>();
    for (int attempt = 1; attempt <= MOST; attempt++) {
      try (WorkerPool.Lease lease = leases.take()) {
        List<TrainingRun> runs = training.in(lease);
        Optional<String> memory = attempt < MOST ? outOfMemory(runs) : Optional.empty();
        if (memory.isPresent()) {
          throw new WorkerFailure("had no memory left (" + memory.get() + ")");
        }
        if (attempt > 1 && runs.stream().noneMatch(Attempts::failed)) {
          long seed = specs.get(0).seed();
          retries.add(new Retry(engine.name(), seed, attempt, String.join("; then ", reasons)));
        }
        return runs;
      } catch (WorkerFailure e) {
        reasons.add(e.getMessage());
      } catch (RuntimeException e) {
        return unfinished(specs, data, Outcome.Failed.of(e));
      }
    }
    return unfinished(
        specs,
        data,
        new Outcome.Failed(
            "%s: the worker JVM %s; tried %d times"
                .formatted(engine.name(), String.join("; then ", reasons), MOST)));
  }

  private static boolean failed(TrainingRun run) {
    return run.outcome() instanceof Outcome.Failed;
  }

  /** Running out of memory is worth another worker: this one may have been filled by others. */
  private static Optional<String> outOfMemory(List<TrainingRun> runs) {
    return runs.stream()
        .filter(Attempts::failed)
        .map(run -> ((Outcome.Failed) run.outcome()).reason())
        .filter(reason -> reason.startsWith(OutOfMemoryError.class.getSimpleName()))
        .findFirst();
  }

  /** Without a curve: the times that belong to it went with the worker. */
  private static List<TrainingRun> unfinished(
      List<NetworkSpec> specs, Dataset data, Outcome.Failed outcome) {
    return specs.stream()
        .map(
            spec ->
                new TrainingRun(spec.initialParameters(data), new double[0], new long[0], outcome))
        .toList();
  }
}
