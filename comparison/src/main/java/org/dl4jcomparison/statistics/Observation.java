package org.dl4jcomparison.statistics;

/**
 * What is known of one run's time to target.
 *
 * <p>A run that was stopped at its last update without reaching the target is <em>censored</em>
 * there: it might have reached it later. A run that failed or diverged will never reach it, however
 * long one waits; calling it censored at the moment of failure would say that it was as likely to
 * get there as the others, and make a contender that fails look quick. It is {@link #never()}: it
 * stays in the sample, among those that have not reached the target, to the end of time. A run that
 * was lost for a reason that has nothing to do with learning (the machine went down) is censored at
 * the updates it made.
 *
 * @param time when the target was reached, or until when the run was followed without reaching it;
 *     infinite for a run that is known never to reach it
 * @param reached whether it was reached; if a run was reached and another censored at the same
 *     time, the reached one came first
 */
public record Observation(double time, boolean reached) {
  /**
   * Checks the time.
   *
   * @throws IllegalArgumentException if it is negative or NaN, or infinite for a run that reached
   */
  public Observation {
    if (!(time >= 0)) {
      throw new IllegalArgumentException("Time " + time + " is not 0 or greater");
    }
    if (reached && Double.isInfinite(time)) {
      throw new IllegalArgumentException("A target cannot be reached at an infinite time");
    }
  }

  /** A run that reached the target. */
  public static Observation reachedAt(double time) {
    return new Observation(time, true);
  }

  /** A run that was followed until a time and had not reached the target then. */
  public static Observation censoredAt(double time) {
    return new Observation(time, false);
  }

  /** A run that failed or diverged: it never reaches the target. */
  public static Observation never() {
    return new Observation(Double.POSITIVE_INFINITY, false);
  }

  /** Whether min(time to target, horizon) is known. */
  boolean isKnownUpTo(double horizon) {
    return reached || time >= horizon;
  }

  /** Whether the target was reached at or before a time. */
  boolean reachedBy(double horizon) {
    return reached && time <= horizon;
  }
}
