package org.dl4jcomparison.command;

import java.io.PrintWriter;
import java.util.Optional;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.engine.worker.WorkerPool;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;

/** Engines with the worker JVMs that some of them train in. */
public final class RunningEngines implements AutoCloseable {
  private final Engines engines;
  private final Optional<WorkerPool> pool;
  private final PrintWriter err;

  /** Each engine trains in the JVM that it wants, or in this one if there are no workers. */
  RunningEngines(Engines engines, Optional<WorkerPool> pool, PrintWriter err) {
    this.engines = pool.map(workers -> workers.isolate(engines)).orElse(engines);
    this.pool = pool;
    this.err = err;
  }

  /** The engines. */
  public Engines engines() {
    return engines;
  }

  /**
   * Starts the workers that the experiment will need and does not wait for them.
   *
   * @param jobs number of trainings that will run at the same time
   */
  public void warmUp(Experiment experiment, int jobs) {
    for (Contender contender : experiment.contenders()) {
      pool.ifPresent(
          workers ->
              workers.warmUp(
                  engines.get(contender.engine()),
                  Workload.of(contender.spec(), experiment.data()),
                  jobs));
    }
  }

  /** Ends the workers, and tells what was trained again because one of them broke. */
  @Override
  public void close() {
    pool.ifPresent(WorkerPool::close);
    engines.all().stream()
        .flatMap(engine -> WorkerPool.retries(engine).stream())
        .forEach(retry -> err.println("tried again: " + retry.text()));
    err.flush();
  }
}
