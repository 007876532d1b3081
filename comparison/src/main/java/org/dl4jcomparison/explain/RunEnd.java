package org.dl4jcomparison.explain;

import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.statistics.Observation;

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

  /** Whether the target was reached. */
  boolean reached() {
    return kind == Kind.REACHED;
  }

  /** As the statistics see it: one that broke never gets there. */
  Observation observation() {
    return switch (kind) {
      case REACHED -> Observation.reachedAt(restricted);
      case CENSORED -> Observation.censoredAt(restricted);
      case DIVERGED, FAILED -> Observation.never();
    };
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
