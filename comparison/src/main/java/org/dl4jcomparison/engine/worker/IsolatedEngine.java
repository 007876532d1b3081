package org.dl4jcomparison.engine.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.PopulationTrainer;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.experiment.Capabilities;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/**
 * An engine whose trainings run in worker JVMs where it wants so: same numbers, same order of
 * calls. Only, a training that takes its JVM down ends as a failed run, after another attempt,
 * instead of ending the program.
 */
class IsolatedEngine implements Engine {
  private final Engine engine;
  private final WorkerPool pool;
  private final Conditions conditions = new Conditions();
  private final Attempts attempts;
  private final Optional<PopulationTrainer> populations;

  IsolatedEngine(Engine engine, WorkerPool pool) {
    this.engine = engine;
    this.pool = pool;
    this.attempts = new Attempts(engine);
    this.populations =
        engine.populations().map(p -> new IsolatedPopulations(engine, p, pool, attempts));
  }

  /** The engine itself. */
  Engine engine() {
    return engine;
  }

  /** Trainings that went well only when they were tried again. */
  List<Retry> retries() {
    return attempts.retries();
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
  public Optional<PopulationTrainer> populations() {
    return populations;
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
    return attempts
        .make(
            () -> pool.lease(isolation.get(), engine.getClass()),
            List.of(spec),
            data,
            lease -> {
              Worker worker = lease.worker();
              TrainingRun run = worker.train(training, once);
              describe(isolation.get(), worker);
              // Before others get the worker: until the listener has heard all, it is not over.
              run.replay(once);
              return List.of(run);
            })
        .get(0);
  }

  /** After the first training of a kind, so that asking costs no training anything. */
  private void describe(Isolation isolation, Worker worker) {
    if (worker.isTrusted() && !conditions.know(isolation)) {
      try {
        conditions.trainedIn(
            isolation, worker.describe(new Message.Describe(engine.getClass().getName(), false)));
      } catch (WorkerFailure e) {
        // The run is there; the next training of the kind asks again.
      }
    }
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
