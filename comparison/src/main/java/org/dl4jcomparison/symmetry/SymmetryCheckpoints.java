package org.dl4jcomparison.symmetry;

import java.util.SortedSet;
import java.util.TreeSet;

/** When a training is looked into: often at its beginning, where symmetry breaks, then less. */
public final class SymmetryCheckpoints {
  private static final int MOST = 48;

  private SymmetryCheckpoints() {}

  /** The start, the end and about {@value #MOST} checkpoints between, evenly on a log scale. */
  public static SortedSet<Integer> upTo(int updates) {
    SortedSet<Integer> checkpoints = new TreeSet<>();
    checkpoints.add(0);
    checkpoints.add(updates);
    for (int i = 0; i <= MOST; i++) {
      checkpoints.add((int) Math.round(Math.pow(updates, (double) i / MOST)));
    }
    return checkpoints;
  }
}
