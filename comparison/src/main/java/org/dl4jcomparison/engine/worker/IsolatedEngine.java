package org.dl4jcomparison.engine.worker;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.experiment.Capabilities;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/**
 * An engine whose trainings run in worker JVMs where it wants so: same numbers, same order of
 * calls. Only, a training that takes its JVM down ends as a failed run instead of ending the
 * program. Such a training is tried once more, in a new worker.
 */
class IsolatedEngine implements Engine {
  private static final int ATTEMPTS = 2;

  private final Engine engine;
  private final WorkerPool pool;
  private final Conditions conditions = new Conditions();
  private final List<Retry> retries = new CopyOnWriteArrayList<>();

  IsolatedEngine(Engine engine, WorkerPool pool) {
    this.engine = engine;
    this.pool = pool;
  }

  /** The engine itself. */
  Engine engine() {
    return engine;
  }

  /** Trainings that went well only when they were tried again. */
  List<Retry> retries() {
    return List.copyOf(retries);
  }

  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public Kind kind() {
    return engine.kind();
  }

  @Override
  public Capabilities capabilities() {
    return engine.capabilities();
  }

  @Override
  public List<Unsupported> unsupported(NetworkSpec spec) {
    return engine.unsupported(spec);
  }

  @Override
  public Optional<Isolation> isolation(Workload workload) {
    return engine.isolation(workload);
  }

  @Override
  public TrainingRun train(NetworkSpec spec, Dataset data, Watch watch, TrainingListener listener) {
    Optional<Isolation> isolation = engine.isolation(Workload.of(spec, data));
    if (isolation.isEmpty()) {
      conditions.trainedHere();
      return engine.train(spec, data, watch, listener);
    }
    Message.Train training = new Message.Train(engine.getClass().getName(), spec, data, watch);
    OnceOnly once = new OnceOnly(listener);
    Set<String> reasons = new LinkedHashSet<>();
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        TrainingRun run = attempt(isolation.get(), training, once, attempt == ATTEMPTS);
        if (attempt > 1 && !(run.outcome() instanceof Outcome.Failed)) {
          retries.add(new Retry(name(), spec.seed(), attempt, String.join("; then ", reasons)));
        }
        return run;
      } catch (WorkerFailure e) {
        reasons.add(e.getMessage());
      } catch (RuntimeException e) {
        return unfinished(training, Outcome.Failed.of(e));
      }
    }
    return unfinished(
        training,
        new Outcome.Failed(
            "%s: the worker JVM %s; tried %d times"
                .formatted(name(), String.join("; then ", reasons), ATTEMPTS)));
  }

  /** Running out of memory is worth another one: the worker may have been filled by others. */
  private TrainingRun attempt(
      Isolation isolation, Message.Train training, OnceOnly once, boolean last)
      throws WorkerFailure {
    try (WorkerPool.Lease lease = pool.lease(isolation, engine.getClass())) {
      TrainingRun run = lease.worker().train(training, once);
      if (!last
          && run.outcome() instanceof Outcome.Failed failed
          && failed.reason().startsWith(OutOfMemoryError.class.getSimpleName())) {
        throw new WorkerFailure("had no memory left (" + failed.reason() + ")");
      }
      describe(isolation, lease.worker());
      // Before others get the worker: until the listener has heard all, the training is not over.
      run.replay(once);
      return run;
    }
  }

  /** After the first training of a kind, so that asking costs no training anything. */
  private void describe(Isolation isolation, Worker worker) {
    if (worker.isTrusted() && !conditions.know(isolation)) {
      try {
        conditions.trainedIn(
            isolation, worker.describe(new Message.Describe(engine.getClass().getName())));
      } catch (WorkerFailure e) {
        // The run is there; the next training of the kind asks again.
      }
    }
  }

  /** Without a curve: the times that belong to it went with the worker. */
  private static TrainingRun unfinished(Message.Train training, Outcome.Failed outcome) {
    return new TrainingRun(
        training.spec().initialParameters(training.data()), new double[0], new long[0], outcome);
  }

  /**
   * What the engine's results depend on where it has trained, and in what kinds of JVM that was. If
   * it has not trained yet: where it would train the notebook's network.
   */
  @Override
  public Map<String, String> environment() {
    Optional<Isolation> usual = engine.isolation(Workload.NOTEBOOK);
    if (conditions.none() && usual.isPresent()) {
      try (WorkerPool.Lease lease = pool.lease(usual.get(), engine.getClass())) {
        describe(usual.get(), lease.worker());
      } catch (WorkerFailure e) {
        return Map.of("unknown", "the worker JVM " + e.getMessage());
      }
    }
    return conditions.all(engine::environment);
  }
}
