package org.dl4jcomparison.explain;

import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.TimeToTarget;

/**
 * What a run says about one target.
 *
 * @param kind whether it got there
 * @param restricted the update at which it did; the horizon if it did not
 */
public record RunEnd(Kind kind, int restricted) {

  /** Whether a run reached its target, and if not, why. */
  enum Kind {
    REACHED,
    CENSORED,
    DIVERGED,
    FAILED
  }

  /**
   * Reads a run.
   *
   * @param run of as many updates as the horizon, or ended at or below the target
   * @param horizon in updates
   */
  static RunEnd of(TrainingRun run, double target, int horizon) {
    return TimeToTarget.of(run, target)
        .reached()
        .map(reached -> new RunEnd(Kind.REACHED, reached.update()))
        .orElseGet(() -> new RunEnd(missed(run.outcome()), horizon));
  }

  private static Kind missed(Outcome outcome) {
    if (outcome instanceof Outcome.Diverged) {
      return Kind.DIVERGED;
    }
    if (outcome instanceof Outcome.Failed) {
      return Kind.FAILED;
    }
    if (outcome instanceof Outcome.Completed) {
      return Kind.CENSORED;
    }
    throw new IllegalStateException("A run was stopped before its target: " + outcome);
  }
}
