package org.dl4jcomparison.engine.worker;

import java.util.Optional;
import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.Parameters;

/**
 * An isolated engine that can be looked into. A small network is stepped in the worker that would
 * train it, warm as that is from other trainings; one whose arrays take longer to send than to
 * compute stays in the program's own JVM.
 */
final class IsolatedTracedEngine extends IsolatedEngine implements TracedEngine {
  /** Numbers of an update up to which they are sent. */
  private static final long MOST_NUMBERS = 1 << 16;

  /** Gradients, what the optimizer remembers, and the parameters themselves. */
  private static final int ARRAYS_OF_A_PARAMETER = 4;

  private final TracedEngine engine;
  private final WorkerPool pool;

  IsolatedTracedEngine(TracedEngine engine, WorkerPool pool) {
    super(engine, pool);
    this.engine = engine;
    this.pool = pool;
  }

  @Override
  public TracedSteps start(NetworkSpec spec, Dataset data, Parameters initial) {
    Optional<Isolation> isolation =
        numbers(spec, data) <= MOST_NUMBERS
            ? engine.isolation(Workload.of(spec, data))
            : Optional.empty();
    return isolation.isPresent()
        ? IsolatedSteps.start(pool, isolation.get(), engine, spec, data, initial)
        : engine.start(spec, data, initial);
  }

  private static long numbers(NetworkSpec spec, Dataset data) {
    long parameters = (long) spec.hidden() * (data.inputs() + data.outputs() + 1) + data.outputs();
    long activations = (long) data.rows() * (spec.hidden() + 2L * data.outputs());
    return ARRAYS_OF_A_PARAMETER * parameters + activations;
  }
}
