package org.dl4jcomparison.certificate;

import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.CrossEntropy;
import org.dl4jcomparison.manual.Parameters;

/** An engine's training, whose failures name the engine and the update. */
final class TracedRun implements AutoCloseable {
  private final String engine;
  private final TracedEngine.TracedSteps steps;
  private final double[][] labels;
  private int updates;

  /** Starts from these parameters. */
  TracedRun(TracedEngine engine, NetworkSpec spec, Dataset data, Parameters initial) {
    this.engine = engine.name();
    this.labels = data.y();
    this.steps = guarded(() -> engine.start(spec, data, initial), "before its first update");
  }

  /**
   * One update, with the loss that it started from.
   *
   * @throws CertificationException if the engine fails
   */
  UpdateTrace update() {
    return update(labels);
  }

  /**
   * The next updates, each with the loss that it started from; until the last one was taken nothing
   * else may be asked of this run.
   */
  Iterator<UpdateTrace> updates(int count) {
    Iterator<UpdateTrace> traces = steps.tracedUpdates(labels, count);
    return Stream.generate(() -> next(traces::next)).limit(count).iterator();
  }

  private UpdateTrace next(Supplier<UpdateTrace> update) {
    updates++;
    return guarded(
        () -> {
          UpdateTrace trace = update.get();
          return trace.withLoss(CrossEntropy.mean(trace.outputs(), labels));
        },
        "at update " + updates);
  }

  /** One update on these labels instead of the data set's, rows x outputs. */
  UpdateTrace update(double[][] labels) {
    return next(() -> steps.tracedUpdate(labels));
  }

  /** The network's outputs now, rows x outputs. */
  double[][] outputs() {
    return guarded(steps::outputs, "after update " + updates);
  }

  private <T> T guarded(Supplier<T> action, String when) {
    try {
      return action.get();
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
