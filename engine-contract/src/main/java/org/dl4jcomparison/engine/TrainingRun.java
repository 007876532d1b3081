package org.dl4jcomparison.engine;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.dl4jcomparison.manual.Parameters;

/**
 * What became of one training.
 *
 * @param initial the parameters that it started from, before any rounding to its precision
 * @param loss {@code loss[u]} after u updates; updates + 1 values if it completed, fewer otherwise
 * @param nanos {@code nanos[u]} spent in the first u updates, in nanoseconds, scoring left out; as
 *     many values as losses, or none if it was not timed
 * @param outcome how it ended
 * @param snapshots those that were asked for and reached, in order
 * @param cutOff the numbers of updates after which a row's loss was cut off, see {@link
 *     org.dl4jcomparison.manual.CrossEntropy#cutOff}: the true loss is larger there; none if nobody
 *     looked, as in a run that is read from a store
 */
public record TrainingRun(
    Parameters initial,
    double[] loss,
    long[] nanos,
    Outcome outcome,
    List<Snapshot> snapshots,
    BitSet cutOff)
    implements Serializable {

  /** Copies the list and the set. */
  public TrainingRun {
    snapshots = List.copyOf(snapshots);
    cutOff = (BitSet) cutOff.clone();
  }

  /** A run whose loss is cut off nowhere. */
  public TrainingRun(
      Parameters initial, double[] loss, long[] nanos, Outcome outcome, List<Snapshot> snapshots) {
    this(initial, loss, nanos, outcome, snapshots, new BitSet());
  }

  /** A run without snapshots. */
  public TrainingRun(Parameters initial, double[] loss, long[] nanos, Outcome outcome) {
    this(initial, loss, nanos, outcome, List.of());
  }

  /** The same run with only those snapshots that were taken after these numbers of updates. */
  public TrainingRun withSnapshotsAt(Set<Integer> updates) {
    return new TrainingRun(
        initial,
        loss,
        nanos,
        outcome,
        snapshots.stream().filter(snapshot -> updates.contains(snapshot.update())).toList(),
        cutOff);
  }

  /** Tells a listener of every update, as if it were being made. */
  public void replay(TrainingListener listener) {
    for (int update = 0; update < loss.length; update++) {
      listener.reached(update, loss[update]);
    }
  }

  /** Seconds spent in updates, scoring left out. */
  public double seconds() {
    return nanos.length == 0 ? 0 : nanos[nanos.length - 1] / 1e9;
  }

  /** Seconds spent in the first updates, scoring left out; NaN if it was not timed. */
  public double secondsUntil(int update) {
    return nanos.length == 0 ? Double.NaN : nanos[update] / 1e9;
  }

  /** Updates made and scored. */
  public int updates() {
    return Math.max(0, loss.length - 1);
  }
}
