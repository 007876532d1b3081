package org.dl4jcomparison.runner;

import java.util.List;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.PopulationTrainer;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;

/**
 * Where one training is executed: in this JVM, in another one or on another machine. A {@link
 * Runner} calls it from as many threads as it has jobs.
 */
@FunctionalInterface
public interface Trainer {

  /**
   * Trains and waits for the end. Never throws for what happens while training: a failure is an
   * outcome.
   *
   * @param listener told the loss after every update, in order; what it throws ends the training
   */
  TrainingRun train(TrainingRequest request, TrainingListener listener);

  /** How many requests like this one it wants to train together; 0 if it trains each by itself. */
  default int together(TrainingRequest request) {
    return 0;
  }

  /**
   * Trains them together and waits for the end of all; asked of requests for which it said so.
   *
   * @param alike at least one; see {@link TrainingRequest#isLike}
   * @return a run for each, in their order
   */
  default List<TrainingRun> train(
      List<TrainingRequest> alike, PopulationTrainer.Listener listener) {
    throw new UnsupportedOperationException("Trains each by itself");
  }

  /**
   * Trains with these engines, on the calling thread or in the JVM that an engine has for a
   * training.
   */
  static Trainer of(Engines engines) {
    return new EngineTrainer(engines);
  }
}
