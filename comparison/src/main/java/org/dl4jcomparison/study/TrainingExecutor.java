package org.dl4jcomparison.study;

import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;

/**
 * Where a training is executed: in this JVM, in another one or on another machine. A study calls it
 * from as many threads as it has jobs.
 */
@FunctionalInterface
public interface TrainingExecutor {

  /**
   * Trains and waits for the end. Never throws for what happens while training: a failure is an
   * outcome.
   *
   * @param contender engine and spec, seed included
   * @param data what to train on
   * @param listener told the loss after every update, in order; what it throws ends the training
   */
  TrainingRun train(Contender contender, Dataset data, TrainingListener listener);

  /** Trains in the calling thread. */
  static TrainingExecutor inThisJvm(Engines engines) {
    return (contender, data, listener) ->
        engines.get(contender.engine()).train(contender.spec(), data, listener);
  }
}
