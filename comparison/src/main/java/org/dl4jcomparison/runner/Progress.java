package org.dl4jcomparison.runner;

import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;

/** Follows trainings. Called on the threads that train, by several at once. */
@FunctionalInterface
public interface Progress {
  /** Ignores everything. */
  Progress NONE = request -> Follower.NONE;

  /** A training begins; the result follows it. */
  Follower starts(TrainingRequest request);

  /** Follows one training, on the thread that trains. */
  @FunctionalInterface
  interface Follower extends TrainingListener {
    /** Ignores everything. */
    Follower NONE = run -> {};

    @Override
    default void reached(int update, double loss) {}

    /** The training is over and the sink has its run. */
    void ended(TrainingRun run);
  }
}
