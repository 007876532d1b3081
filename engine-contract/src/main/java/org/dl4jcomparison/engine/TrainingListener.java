package org.dl4jcomparison.engine;

/** Follows a training while it runs. */
@FunctionalInterface
public interface TrainingListener {
  /** Does nothing. */
  TrainingListener NONE = (update, loss) -> {};

  /**
   * Tells how far the training is.
   *
   * @param update number of updates made, from 0
   * @param loss after them
   */
  void reached(int update, double loss);
}
