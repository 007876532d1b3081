package org.dl4jcomparison.manual.lanes;

/**
 * How far every network is trained, and what is kept of its losses.
 *
 * @param updates optimizer steps, at least 0
 * @param stopAtLoss a training ends as soon as its loss is at or below this; negative for never
 * @param targets losses of which it is told when each is reached
 * @param curve whether all losses are kept
 */
public record LaneGoal(int updates, double stopAtLoss, double[] targets, boolean curve) {
  /**
   * Copies the targets.
   *
   * @throws IllegalArgumentException if the number of updates is negative
   */
  public LaneGoal {
    if (updates < 0) {
      throw new IllegalArgumentException("Number of updates %d is negative".formatted(updates));
    }
    targets = targets.clone();
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
}
