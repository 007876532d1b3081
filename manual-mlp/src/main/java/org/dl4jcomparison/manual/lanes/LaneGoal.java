package org.dl4jcomparison.manual.lanes;

/**
 * How far every network is trained, and what is kept of its losses and on its way.
 *
 * @param updates optimizer steps, at least 0
 * @param stopAtLoss a training ends as soon as its loss is at or below this; negative for never
 * @param targets losses of which it is told when each is reached
 * @param curve whether all losses are kept
 * @param watched numbers of updates made at which the parameters are kept, ascending
 */
public record LaneGoal(
    int updates, double stopAtLoss, double[] targets, boolean curve, int[] watched) {
  private static final int[] NEVER = {};

  /**
   * Copies the arrays.
   *
   * @throws IllegalArgumentException if the number of updates is negative
   */
  public LaneGoal {
    if (updates < 0) {
      throw new IllegalArgumentException("Number of updates %d is negative".formatted(updates));
    }
    targets = targets.clone();
    watched = watched.clone();
  }

  /** Without parameters on the way. */
  public LaneGoal(int updates, double stopAtLoss, double[] targets, boolean curve) {
    this(updates, stopAtLoss, targets, curve, NEVER);
  }

  /** So many updates, and their losses. */
  public static LaneGoal curve(int updates) {
    return new LaneGoal(updates, -1, new double[0], true);
  }

  /** A copy of the targets. */
  @Override
  public double[] targets() {
    return targets.clone();
  }

  /** A copy of the numbers of updates. */
  @Override
  public int[] watched() {
    return watched.clone();
  }
}
