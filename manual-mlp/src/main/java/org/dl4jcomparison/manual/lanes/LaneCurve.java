package org.dl4jcomparison.manual.lanes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  private final int[] watchedAt;
  private final List<Parameters> watchedSoFar = new ArrayList<>();

  /** Nothing is to be done about a loss above this but to keep it. */
  private double watched = Double.POSITIVE_INFINITY;

  private int made;
  private Parameters last;

  /** Before any update, in its lane already. */
  LaneCurve(long seed, LaneGoal goal, Lanes lanes, int lane) {
    this.seed = seed;
    this.updates = goal.updates();
    this.stopAtLoss = goal.stopAtLoss();
    this.targets = goal.targets();
    this.reached = new int[targets.length];
    Arrays.fill(reached, LaneRun.NEVER);
    this.losses = goal.curve() ? new double[updates + 1] : NONE;
    this.watchedAt = goal.watched();
    look(lanes, lane);
  }

  /**
   * How many updates may be made at once: all up to where parameters are kept or up to the end, and
   * the one too many by itself.
   */
  int toNextLook() {
    int seen = watchedSoFar.size();
    int next = seen < watchedAt.length ? Math.min(watchedAt[seen], updates) : updates;
    return Math.max(1, next - made);
  }

  /** Keeps the parameters where that is wanted, and at the end. */
  private void look(Lanes lanes, int lane) {
    int seen = watchedSoFar.size();
    boolean watching = seen < watchedAt.length && watchedAt[seen] == made;
    if (watching || made == updates) {
      last = lanes.parameters(lane);
    }
    if (watching) {
      watchedSoFar.add(last);
    }
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
    look(lanes, lane);
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
            seed,
            LaneRun.End.COMPLETED,
            updates,
            losses,
            reached,
            lanes.outputs(lane),
            last,
            watched(updates + 1))
        : ended(LaneRun.End.DIVERGED, updates, updates + 1);
  }

  private LaneRun ended(LaneRun.End end, int at, int length) {
    double[] kept = losses.length == 0 ? NONE : Arrays.copyOf(losses, length);
    return new LaneRun(seed, end, at, kept, reached, null, null, watched(length));
  }

  /** What was kept at the updates with these first losses; a loss comes after its parameters. */
  private List<Parameters> watched(int length) {
    long within = Arrays.stream(watchedAt).filter(update -> update < length).count();
    return List.copyOf(watchedSoFar.subList(0, (int) Math.min(within, watchedSoFar.size())));
  }
}
