package org.dl4jcomparison.evidence.parity;

import java.util.function.Supplier;
import org.dl4jcomparison.engine.NotTraceableException;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.SteppedEngine;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.Parameters;

/** An engine's training, whose failures name the engine and the update. */
final class TracedRun implements AutoCloseable {
  private final String engine;
  private final SteppedEngine.Steps steps;
  private int updates;

  /** Starts from these parameters. */
  TracedRun(TracedEngine engine, NetworkSpec spec, Dataset data, Parameters initial) {
    this.engine = engine.name();
    this.steps = guarded(() -> engine.trace(spec, data, initial), "before its first update");
  }

  /**
   * One update.
   *
   * @throws CertificationException if the engine fails
   * @throws BadInputException if the engine cannot be traced
   */
  UpdateTrace update() {
    updates++;
    return guarded(steps::tracedUpdate, "at update " + updates);
  }

  /** One update on these labels, rows x outputs. */
  UpdateTrace update(double[][] labels) {
    updates++;
    return guarded(() -> steps.tracedUpdate(labels), "at update " + updates);
  }

  /** The network's outputs now, rows x outputs. */
  double[][] outputs() {
    return guarded(steps::outputs, "after update " + updates);
  }

  private <T> T guarded(Supplier<T> action, String when) {
    try {
      return action.get();
    } catch (NotTraceableException e) {
      throw new BadInputException(
          "engine %s cannot be certified: %s".formatted(engine, e.getMessage()), e);
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      throw new CertificationException(
          "engine %s failed %s: %s".formatted(engine, when, Outcome.Failed.of(e).reason()), e);
    }
  }

  @Override
  public void close() {
    steps.close();
  }
}
