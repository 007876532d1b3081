package org.dl4jcomparison.runner;

import java.util.List;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.Snapshot;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.Parameters;

/**
 * Trains until it is settled what becomes of a start. That is so
 *
 * <ul>
 *   <li>after the first update, if its gradient was exactly zero in every number and nothing moved:
 *       an optimizer that has seen nothing but zeros does with the next zero what it did with the
 *       first;
 *   <li>once the loss is so small that every row must be right, see {@link #allRightBelow}.
 * </ul>
 *
 * <p>Until then a run is the beginning of the one that is not ended early.
 */
public final class UntilSettled {
  private UntilSettled() {}

  /**
   * The loss at and below which every row is right. It is the mean of the rows' losses, none of
   * which is negative, so none is above rows times the mean; and a row is on the right side of one
   * half if its loss is below the natural logarithm of 2.
   */
  public static double allRightBelow(Dataset data) {
    // Sums round; a billionth is far more than the rounding of any number of rows.
    return (1 - 1e-9) * Math.log(2) / data.rows();
  }

  /** As {@link Engine#train(NetworkSpec, Dataset, Watch, TrainingListener)} otherwise. */
  static TrainingRun train(
      Engine engine, NetworkSpec spec, Dataset data, Watch watch, TrainingListener listener) {
    TrainingRun first =
        engine.train(
            spec.withUpdates(1), data, Watch.gradientsAt(List.of(0, 1)), TrainingListener.NONE);
    if (isStationary(first)) {
      first.replay(listener);
      return first;
    }
    return engine.train(spec, data, watch.and(Watch.until(allRightBelow(data))), listener);
  }

  /** Never if the engine does not tell its gradient. */
  private static boolean isStationary(TrainingRun run) {
    if (!(run.outcome() instanceof Outcome.Completed) || run.snapshots().size() != 2) {
      return false;
    }
    Snapshot before = run.snapshots().get(0);
    return before.gradient().map(UntilSettled::isZero).orElse(false)
        && run.snapshots().get(1).parameters().equals(before.parameters());
  }

  private static boolean isZero(Parameters gradient) {
    return gradient.values().allMatch(value -> value == 0);
  }
}
