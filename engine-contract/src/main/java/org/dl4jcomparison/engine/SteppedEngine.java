package org.dl4jcomparison.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.CrossEntropy;
import org.dl4jcomparison.manual.Parameters;

/**
 * An engine that is stepped one update at a time. What has to be the same for every engine is done
 * here: initial parameters are drawn by the suite; the loss is {@link CrossEntropy#mean} of the
 * outputs, never an engine's own score; the clock runs during whole updates, forward pass included,
 * and during nothing else, so that looking at the outputs costs no contender anything. An update
 * whose gradient is kept counts as long as the one before it whose gradient is not, or else the
 * first such one.
 */
public abstract class SteppedEngine implements Engine {

  /** A network in the middle of its training. */
  public interface Steps extends AutoCloseable {
    /** One optimizer step on all rows. */
    void update();

    /** The network's outputs now, rows x outputs. */
    double[][] outputs();

    /** The network's parameters now. */
    Parameters parameters();

    @Override
    default void close() {}
  }

  /**
   * A network whose updates leave behind the outputs that they started from. No pass is made for
   * the loss then, and the one that an update needs is inside the update, where the clock runs: an
   * engine that would find it made already by {@link #outputs()} has to be of this kind.
   */
  public interface RememberingSteps extends Steps {
    /**
     * The network's outputs, rows x outputs, before the last update; asked for right after it,
     * unless it was traced.
     */
    double[][] outputsBeforeUpdate();
  }

  /** What a row whose loss is cut off adds to the sum, less what rounding can make of it. */
  private static final double CUT_OFF = -Math.log(CrossEntropy.CLIP) * (1 - 1e-9);

  /** Readies a network to be trained from the given parameters. */
  protected abstract Steps start(NetworkSpec spec, Dataset data, Parameters initial);

  /** Nanoseconds since some moment; the tests have a clock of their own. */
  LongSupplier clock() {
    return System::nanoTime;
  }

  @Override
  public final TrainingRun train(
      NetworkSpec spec, Dataset data, Watch watch, TrainingListener listener) {
    Parameters initial = spec.initialParameters(data);
    Record record = new Record(initial, spec.updates());
    try (Steps steps = start(spec, data, initial)) {
      return record.ended(run(steps, spec.updates(), data, watch, record, listener, clock()));
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
      TrainingListener listener,
      LongSupplier clock) {
    long nanos = 0;
    OptionalLong usual = OptionalLong.empty();
    for (int update = 0; ; update++) {
      boolean last = update == updates;
      boolean snapshot = watch.snapshots().contains(update);
      boolean traced = watch.gradients().contains(update);
      Parameters parameters = snapshot || last ? steps.parameters() : null;
      Made made =
          !last && steps instanceof RememberingSteps ? Made.by(steps, data, traced, clock) : null;
      double[][] outputs = made == null ? steps.outputs() : made.outputs((RememberingSteps) steps);
      if (!isFinite(outputs)) {
        return new Outcome.Diverged(update);
      }
      double loss = CrossEntropy.mean(outputs, data.y());
      record.add(loss, nanos);
      // No row adds less than nothing, so most losses tell without a look at the rows.
      if (loss * outputs.length * outputs[0].length >= CUT_OFF
          && CrossEntropy.cutOff(outputs, data.y()) > 0) {
        record.cutOff.set(update);
      }
      listener.reached(update, loss);
      if (last || loss <= watch.stopAtLoss()) {
        if (snapshot) {
          record.add(new Snapshot(update, parameters, Optional.empty()));
        }
        return ended(update, updates, outputs, parameters);
      }
      if (made == null) {
        made = Made.by(steps, data, traced, clock);
      }
      if (made.trace().isEmpty()) {
        if (usual.isEmpty()) {
          nanos = record.allTook(made.nanos());
        }
        usual = OptionalLong.of(made.nanos());
      }
      // Looking into an update takes time that is not the engine's.
      nanos += usual.orElse(made.nanos());
      if (snapshot) {
        record.add(
            new Snapshot(
                update, parameters, made.trace().map(trace -> trace.parameters(Stage.GRADIENT))));
      }
    }
  }

  /**
   * An update that was made.
   *
   * @param trace what it computed, if it was traced
   * @param nanos how long it took
   */
  private record Made(Optional<UpdateTrace> trace, long nanos) {

    static Made by(Steps steps, Dataset data, boolean traced, LongSupplier clock) {
      Optional<UpdateTrace> trace = Optional.empty();
      long before = clock.getAsLong();
      if (traced && steps instanceof TracedEngine.TracedSteps telling) {
        trace = Optional.of(telling.tracedUpdate(data.y()));
      } else {
        steps.update();
      }
      return new Made(trace, clock.getAsLong() - before);
    }

    /** The outputs that the update started from. */
    double[][] outputs(RememberingSteps steps) {
      return trace.isPresent() ? trace.get().outputs() : steps.outputsBeforeUpdate();
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

  /** The curve, as far as the training got. */
  private static final class Record {
    private final Parameters initial;
    private final double[] loss;
    private final long[] nanos;
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final BitSet cutOff = new BitSet();
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

    /** Corrects the times so far: every update counts as this long. Returns their sum. */
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
          initial,
          Arrays.copyOf(loss, length),
          Arrays.copyOf(nanos, length),
          outcome,
          snapshots,
          cutOff);
    }
  }
}
