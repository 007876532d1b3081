package org.dl4jcomparison.manual.lanes;

import java.util.Arrays;
import org.dl4jcomparison.manual.Parameters;

/**
 * The training in one lane as far as it got. Its last loss is the one before an update too many,
 * for which it stays in its lane once all its updates are made.
 */
final class LaneCurve {
  private static final double[] NONE = {};

  private final long seed;
  private final int updates;
  private final double stopAtLoss;
  private final double[] targets;
  private final int[] reached;
  private final double[] losses;

  /** Nothing is to be done about a loss above this but to keep it. */
  private double watched = Double.POSITIVE_INFINITY;

  private int made;
  private Parameters last;

  /** Before any update; with the parameters as they are then if none will be made, else null. */
  LaneCurve(long seed, LaneGoal goal, Parameters initial) {
    this.seed = seed;
    this.last = initial;
    this.updates = goal.updates();
    this.stopAtLoss = goal.stopAtLoss();
    this.targets = goal.targets();
    this.reached = new int[targets.length];
    Arrays.fill(reached, LaneRun.NEVER);
    this.losses = goal.curve() ? new double[updates + 1] : NONE;
  }

  /** How many updates may be made at once: all that are left, and the one too many by itself. */
  int toNextLook() {
    return Math.max(1, updates - made);
  }

  /** Takes what its lane made; the run if that ended it, else null. */
  LaneRun advanced(Lanes lanes, int lane, int count) {
    double[] found = lanes.losses();
    int width = lanes.count();
    for (int update = 0; update < count; update++) {
      int at = made + update;
      double loss = found[update * width + lane];
      // Few losses matter beyond being kept; a NaN does.
      if (!(loss > watched)) {
        if (Double.isNaN(loss)) {
          return ended(LaneRun.End.DIVERGED, at, at);
        }
        reach(at, loss);
      }
      if (losses.length > 0) {
        losses[at] = loss;
      }
      if (loss <= stopAtLoss && at < updates) {
        return ended(LaneRun.End.STOPPED, at, at + 1);
      }
    }
    made += count;
    if (made > updates) {
      return atTheEnd(lanes, lane);
    }
    if (made == updates) {
      last = lanes.parameters(lane);
    }
    return null;
  }

  private void reach(int at, double loss) {
    watched = stopAtLoss;
    for (int target = 0; target < targets.length; target++) {
      if (reached[target] == LaneRun.NEVER) {
        if (loss <= targets[target]) {
          reached[target] = at;
        } else {
          watched = Math.max(watched, targets[target]);
        }
      }
    }
  }

  private LaneRun atTheEnd(Lanes lanes, int lane) {
    return last.isFinite()
        ? new LaneRun(
            seed, LaneRun.End.COMPLETED, updates, losses, reached, lanes.outputs(lane), last)
        : ended(LaneRun.End.DIVERGED, updates, updates + 1);
  }

  private LaneRun ended(LaneRun.End end, int at, int length) {
    double[] kept = losses.length == 0 ? NONE : Arrays.copyOf(losses, length);
    return new LaneRun(seed, end, at, kept, reached, null, null);
  }
}
