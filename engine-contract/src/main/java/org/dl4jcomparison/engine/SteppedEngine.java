package org.dl4jcomparison.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.CrossEntropy;
import org.dl4jcomparison.manual.Parameters;

/**
 * An engine that can be stepped one update at a time. What has to be the same for every engine is
 * done here: initial parameters are drawn by the suite; the loss is {@link CrossEntropy#mean} of
 * the outputs, never an engine's own score; the clock runs during updates only, so that looking at
 * the outputs costs no contender anything. An update whose gradient is kept counts as long as the
 * one before it whose gradient is not, or else the first such one.
 */
public abstract class SteppedEngine implements TracedEngine {

  /** A network in the middle of its training. */
  public interface Steps extends AutoCloseable {
    /** One optimizer step on all rows. */
    void update();

    /**
     * One optimizer step with the same numbers as {@link #update()}, which also tells what it
     * computed.
     *
     * @throws NotTraceableException if the engine cannot tell
     */
    default UpdateTrace tracedUpdate() {
      throw new NotTraceableException("it does not tell what its updates compute");
    }

    /**
     * A traced update on other labels than the data set's.
     *
     * @param labels rows x outputs, of any value
     * @throws NotTraceableException if the engine cannot do so
     */
    default UpdateTrace tracedUpdate(double[][] labels) {
      throw new NotTraceableException("it cannot change the labels between updates");
    }

    /** The network's outputs now, rows x outputs. */
    double[][] outputs();

    /** The network's parameters now. */
    Parameters parameters();

    @Override
    default void close() {}
  }

  /** Readies a network to be trained from the given parameters. */
  protected abstract Steps start(NetworkSpec spec, Dataset data, Parameters initial);

  @Override
  public final Steps trace(NetworkSpec spec, Dataset data, Parameters initial) {
    return start(spec, data, initial);
  }

  @Override
  public final TrainingRun train(
      NetworkSpec spec, Dataset data, Watch watch, TrainingListener listener) {
    Parameters initial = spec.initialParameters(data);
    Record record = new Record(initial, spec.updates());
    try (Steps steps = start(spec, data, initial)) {
      return record.ended(run(steps, spec.updates(), data, watch, record, listener));
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      return record.ended(Outcome.Failed.of(e));
    }
  }

  private static Outcome run(
      Steps steps,
      int updates,
      Dataset data,
      Watch watch,
      Record record,
      TrainingListener listener) {
    long nanos = 0;
    OptionalLong usual = OptionalLong.empty();
    for (int update = 0; ; update++) {
      double[][] outputs = steps.outputs();
      if (!isFinite(outputs)) {
        return new Outcome.Diverged(update);
      }
      double loss = CrossEntropy.mean(outputs, data.y());
      record.add(loss, nanos);
      listener.reached(update, loss);
      boolean snapshot = watch.snapshots().contains(update);
      Parameters parameters = snapshot || update == updates ? steps.parameters() : null;
      if (update == updates || loss <= watch.stopAtLoss()) {
        if (snapshot) {
          record.add(new Snapshot(update, parameters, Optional.empty()));
        }
        return ended(update, updates, outputs, parameters);
      }
      long before = System.nanoTime();
      Optional<UpdateTrace> trace = update(steps, watch.gradients().contains(update));
      long spent = System.nanoTime() - before;
      if (trace.isEmpty()) {
        if (usual.isEmpty()) {
          nanos = record.allTook(spent);
        }
        usual = OptionalLong.of(spent);
      }
      // Looking into an update takes time that is not the engine's.
      nanos += usual.orElse(spent);
      if (snapshot) {
        record.add(new Snapshot(update, parameters, trace.map(UpdateTrace::gradient)));
      }
    }
  }

  private static Outcome ended(int update, int updates, double[][] outputs, Parameters parameters) {
    if (update < updates) {
      return new Outcome.Stopped(update);
    }
    return parameters.isFinite()
        ? new Outcome.Completed(outputs, parameters)
        : new Outcome.Diverged(update);
  }

  private static Optional<UpdateTrace> update(Steps steps, boolean traced) {
    if (traced) {
      try {
        return Optional.of(steps.tracedUpdate());
      } catch (NotTraceableException e) {
        // Then only its gradient stays unknown.
      }
    }
    steps.update();
    return Optional.empty();
  }

  private static boolean isFinite(double[][] outputs) {
    for (double[] row : outputs) {
      for (double value : row) {
        if (!Double.isFinite(value)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The curve as far as it got. */
  private static final class Record {
    private final Parameters initial;
    private final double[] loss;
    private final long[] nanos;
    private final List<Snapshot> snapshots = new ArrayList<>();
    private int length;

    Record(Parameters initial, int updates) {
      this.initial = initial;
      this.loss = new double[updates + 1];
      this.nanos = new long[updates + 1];
    }

    void add(double value, long spent) {
      loss[length] = value;
      nanos[length] = spent;
      length++;
    }

    /** Corrects the times so far: every update took this long. Returns how long all of them did. */
    long allTook(long each) {
      for (int update = 0; update < length; update++) {
        nanos[update] = update * each;
      }
      return nanos[length - 1];
    }

    void add(Snapshot snapshot) {
      snapshots.add(snapshot);
    }

    TrainingRun ended(Outcome outcome) {
      return new TrainingRun(
          initial, Arrays.copyOf(loss, length), Arrays.copyOf(nanos, length), outcome, snapshots);
    }
  }
}
