package org.dl4jcomparison.runner;

import org.dl4jcomparison.engine.TrainingRun;

/**
 * Takes the runs that were asked for, as they end. Called on the threads that train, by several at
 * once; what it throws ends the other trainings and reaches whoever runs them.
 */
@FunctionalInterface
public interface Sink {
  /**
   * Takes a run.
   *
   * @param number of its request in the stream, from 0
   */
  void take(int number, TrainingRun run);
}
