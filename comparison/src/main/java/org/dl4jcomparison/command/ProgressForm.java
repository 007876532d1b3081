package org.dl4jcomparison.command;

import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;

/** How the progress of trainings looks. Called by several threads at once. */
interface ProgressForm extends AutoCloseable {
  /** A training begins. */
  void starts(TrainingRequest request);

  /**
   * A training goes on.
   *
   * @param more updates since it was last heard of
   * @param update made in all
   */
  void reached(TrainingRequest request, int more, int update, double loss);

  /**
   * A training is over; updates that it has not made will not be made.
   *
   * @param more updates since it was last heard of
   */
  void ended(TrainingRequest request, int more, TrainingRun run);

  @Override
  void close();
}
