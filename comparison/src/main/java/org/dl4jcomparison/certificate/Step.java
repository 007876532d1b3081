package org.dl4jcomparison.certificate;

/**
 * How far a certification is.
 *
 * @param pass what is being done
 * @param update number of updates made in this pass, from 1
 * @param updates number to make
 */
public record Step(Pass pass, int update, int updates) {

  /** What is being done. */
  public enum Pass {
    /** The two engines are compared. */
    COMPARISON,
    /** The cause of their difference is looked for. */
    SEARCH
  }

  /** As one line of progress. */
  @Override
  public String toString() {
    return "%s: %d of %d updates"
        .formatted(
            pass == Pass.COMPARISON ? "comparing" : "looking for the cause", update, updates);
  }
}
