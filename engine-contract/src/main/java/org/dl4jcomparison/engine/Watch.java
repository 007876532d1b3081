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
 * @param gradients whether the gradient is kept with them; the time of an update then includes
 *     telling it
 * @param stopAtLoss the training ends as soon as its loss is at or below this; negative for never
 */
public record Watch(SortedSet<Integer> snapshots, boolean gradients, double stopAtLoss)
    implements Serializable {
  /** Only the curve, to its end. */
  public static final Watch NOTHING = new Watch(Collections.emptySortedSet(), false, -1);

  /** Copies the set. */
  public Watch {
    snapshots = Collections.unmodifiableSortedSet(new TreeSet<>(snapshots));
  }

  /** Keeps the parameters after these numbers of updates. */
  public static Watch parametersAt(Collection<Integer> updates) {
    return new Watch(new TreeSet<>(updates), false, -1);
  }

  /** Keeps parameters and gradient after these numbers of updates. */
  public static Watch gradientsAt(Collection<Integer> updates) {
    return new Watch(new TreeSet<>(updates), true, -1);
  }

  /** Ends the training once this loss is reached. */
  public static Watch until(double loss) {
    return new Watch(Collections.emptySortedSet(), false, loss);
  }
}
