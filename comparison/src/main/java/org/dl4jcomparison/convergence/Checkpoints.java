package org.dl4jcomparison.convergence;

import java.util.SortedSet;
import java.util.TreeSet;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;

/**
 * The numbers of updates after which the networks of an experiment are kept. They are the same for
 * all contenders, so that the networks can be shown in step.
 */
public final class Checkpoints {
  private static final int MOST = 60;
  private static final int LEAST = 6;

  /** The most numbers that are kept; larger networks are kept less often. */
  private static final long NUMBERS = 4_000_000;

  /** Close together at the beginning, where a network changes fastest. */
  private static final int POWER = 3;

  private Checkpoints() {}

  /** The start, the last update of every contender and some between. */
  public static SortedSet<Integer> of(Experiment experiment) {
    SortedSet<Integer> checkpoints = new TreeSet<>();
    long numbers = 0;
    int last = 0;
    for (Contender contender : experiment.contenders()) {
      int updates = contender.spec().updates();
      long hidden = contender.spec().hidden();
      numbers += hidden * (experiment.data().inputs() + experiment.data().outputs() + 1L);
      checkpoints.add(updates);
      last = Math.max(last, updates);
    }
    int count = (int) Math.max(LEAST, Math.min(MOST, NUMBERS / numbers));
    for (int i = 0; i < count; i++) {
      checkpoints.add((int) Math.round(last * Math.pow((double) i / count, POWER)));
    }
    return checkpoints;
  }
}
