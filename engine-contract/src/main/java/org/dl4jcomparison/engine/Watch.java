package org.dl4jcomparison.engine;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a caller wants of a training beside its curve. It changes no number that is computed; a run
 * that is stopped early is the beginning of the one that is not.
 *
 * @param snapshots numbers of updates made at which the parameters are kept
 * @param gradients those of them at which the gradient is kept too
 * @param stopAtLoss the training ends as soon as its loss is at or below this; negative for never
 */
public record Watch(SortedSet<Integer> snapshots, SortedSet<Integer> gradients, double stopAtLoss)
    implements Serializable {
  /** Only the curve, to its end. */
  public static final Watch NOTHING = new Watch(none(), none(), -1);

  /** Copies the sets; where a gradient is wanted there is a snapshot. */
  public Watch {
    snapshots = union(snapshots, gradients);
    gradients = union(gradients, none());
  }

  /** Keeps the parameters after these numbers of updates. */
  public static Watch parametersAt(Collection<Integer> updates) {
    return new Watch(new TreeSet<>(updates), none(), -1);
  }

  /** Keeps parameters and gradient after these numbers of updates. */
  public static Watch gradientsAt(Collection<Integer> updates) {
    return new Watch(new TreeSet<>(updates), new TreeSet<>(updates), -1);
  }

  /** Ends the training once this loss is reached. */
  public static Watch until(double loss) {
    return new Watch(none(), none(), loss);
  }

  /** All that this one and the other one want; it ends when the first of them ends it. */
  public Watch and(Watch other) {
    return new Watch(
        union(snapshots, other.snapshots),
        union(gradients, other.gradients),
        Math.max(stopAtLoss, other.stopAtLoss));
  }

  private static SortedSet<Integer> none() {
    return Collections.emptySortedSet();
  }

  private static SortedSet<Integer> union(SortedSet<Integer> some, SortedSet<Integer> more) {
    SortedSet<Integer> all = new TreeSet<>(some);
    all.addAll(more);
    return Collections.unmodifiableSortedSet(all);
  }
}
