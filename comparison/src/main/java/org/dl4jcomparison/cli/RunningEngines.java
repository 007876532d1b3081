package org.dl4jcomparison.cli;

import java.util.Optional;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.engine.worker.WorkerPool;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;

/** Engines with the worker JVMs that some of them train in. */
final class RunningEngines implements AutoCloseable {
  private final Engines engines;
  private final Optional<WorkerPool> pool;

  private RunningEngines(Engines engines, Optional<WorkerPool> pool) {
    this.engines = engines;
    this.pool = pool;
  }

  /** All in this JVM. */
  static RunningEngines inProcess(Engines engines) {
    return new RunningEngines(engines, Optional.empty());
  }

  /** Each where it wants to be. */
  static RunningEngines apart(Engines engines) {
    WorkerPool pool = new WorkerPool();
    return new RunningEngines(pool.isolate(engines), Optional.of(pool));
  }

  /** Each where it wants to be for a training of so many updates, however many it makes. */
  static RunningEngines apart(Engines engines, int updates) {
    WorkerPool pool = new WorkerPool();
    return new RunningEngines(
        pool.isolate(engines, workload -> workload.withUpdates(updates)), Optional.of(pool));
  }

  Engines engines() {
    return engines;
  }

  /**
   * Starts workers that the experiment will want, while something else is done.
   *
   * @param jobs how many trainings will run at the same time
   */
  void warmUp(Experiment experiment, int jobs) {
    for (Contender contender : experiment.contenders()) {
      pool.ifPresent(
          workers ->
              workers.warmUp(
                  engines.get(contender.engine()),
                  Workload.of(contender.spec(), experiment.data()),
                  jobs));
    }
  }

  @Override
  public void close() {
    pool.ifPresent(WorkerPool::close);
  }
}
