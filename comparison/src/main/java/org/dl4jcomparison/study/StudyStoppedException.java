package org.dl4jcomparison.study;

/** A study was asked to stop before it was complete. */
public final class StudyStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int stored;
  private final int runs;

  StudyStoppedException(int stored, int runs) {
    super("stopped with %s of %s runs stored".formatted(stored, runs));
    this.stored = stored;
    this.runs = runs;
  }

  /** Runs of the study that are in the store. */
  public int stored() {
    return stored;
  }

  /** Runs that the study has. */
  public int runs() {
    return runs;
  }
}
