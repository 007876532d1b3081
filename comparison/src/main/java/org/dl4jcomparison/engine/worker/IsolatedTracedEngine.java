package org.dl4jcomparison.engine.worker;

import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.Parameters;

/**
 * An isolated engine that can be looked into. A trace is stepped by its caller and shows every
 * intermediate array, so it stays in the program's own JVM.
 */
final class IsolatedTracedEngine extends IsolatedEngine implements TracedEngine {
  private final TracedEngine engine;

  IsolatedTracedEngine(TracedEngine engine, WorkerPool pool) {
    super(engine, pool);
    this.engine = engine;
  }

  @Override
  public TracedSteps start(NetworkSpec spec, Dataset data, Parameters initial) {
    return engine.start(spec, data, initial);
  }
}
