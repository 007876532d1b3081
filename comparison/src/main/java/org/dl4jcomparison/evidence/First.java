package org.dl4jcomparison.evidence;

/** Who of two contenders, A and B, is first to a target. */
public enum First {
  /** The first contender. */
  A,
  /** The second contender. */
  B,
  /** Both take equally long. */
  SAME,
  /** The measurements cannot tell. */
  NOT_CLEAR,
  /** One was stopped before the other got there. */
  NOT_KNOWN,
  /** Neither gets there. */
  NEITHER;

  /** The same seen from B. */
  public First swapped() {
    return switch (this) {
      case A -> B;
      case B -> A;
      default -> this;
    };
  }
}
