package org.dl4jcomparison.evidence.parity;

/** Follows a certification while it runs. */
@FunctionalInterface
public interface Observer {
  /** Does nothing. */
  Observer NONE = (pass, update, updates) -> {};

  /** What is being done. */
  enum Pass {
    /** The two engines are compared. */
    COMPARISON,
    /** The cause of their difference is looked for. */
    SEARCH
  }

  /**
   * Tells how far it is.
   *
   * @param update number of updates made in this pass, from 1
   * @param updates number to make
   */
  void made(Pass pass, int update, int updates);
}
