package org.dl4jcomparison.statistics;

/** Which of two runs at the same seed reach a target up to a horizon. */
public enum ReachedBy {
  /** Both do. */
  BOTH,
  /** The first one does and the second does not. */
  ONLY_A,
  /** The second one does and the first does not. */
  ONLY_B,
  /** Neither does. */
  NEITHER,
  /** A run that has not got there was not followed up to the horizon. */
  UNKNOWN;

  /**
   * Looks at the runs of a seed.
   *
   * @param horizon up to which they are looked at, included
   */
  static ReachedBy of(Observation a, Observation b, double horizon) {
    if (!a.isKnownUpTo(horizon) || !b.isKnownUpTo(horizon)) {
      return UNKNOWN;
    }
    if (a.reachedBy(horizon)) {
      return b.reachedBy(horizon) ? BOTH : ONLY_A;
    }
    return b.reachedBy(horizon) ? ONLY_B : NEITHER;
  }

  /** The same with the two exchanged. */
  public ReachedBy swapped() {
    return switch (this) {
      case ONLY_A -> ONLY_B;
      case ONLY_B -> ONLY_A;
      default -> this;
    };
  }
}
