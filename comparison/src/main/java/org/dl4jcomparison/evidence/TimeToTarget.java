package org.dl4jcomparison.evidence;

import java.util.Optional;
import org.dl4jcomparison.engine.TrainingRun;

/**
 * When a run first reached a target loss.
 *
 * @param target the loss to reach
 * @param reached the first update with loss at or below it; empty if the run is censored, that is,
 *     ended without getting there
 * @param updatesMade after how many updates the run ended
 */
public record TimeToTarget(double target, Optional<Reached> reached, int updatesMade) {

  /**
   * The moment of reaching.
   *
   * @param update number of updates made
   * @param seconds spent in them; NaN if the run was not timed
   */
  public record Reached(int update, double seconds) {}

  /** Finds when a run reached a target. */
  public static TimeToTarget of(TrainingRun run, double target) {
    for (int update = 0; update < run.loss().length; update++) {
      if (run.loss()[update] <= target) {
        return new TimeToTarget(
            target, Optional.of(new Reached(update, run.secondsUntil(update))), run.updates());
      }
    }
    return new TimeToTarget(target, Optional.empty(), run.updates());
  }
}
