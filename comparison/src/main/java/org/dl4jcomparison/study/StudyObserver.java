package org.dl4jcomparison.study;

import java.util.Map;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;

/** Follows a study and can end it early. Told from several threads at once. */
public interface StudyObserver {
  /** Ignores everything. */
  StudyObserver NONE = new StudyObserver() {};

  /**
   * What there is to do.
   *
   * @param runs all runs of the study
   * @param missing those that have to be trained
   * @param updates that the missing ones make
   * @param damaged how many of the missing ones are stored, but not whole
   * @param elsewhere how many of the missing ones are stored from another environment, by what is
   *     other, in words: "another Java (17.0.15, here 25.0.1)"
   */
  record Plan(int runs, int missing, long updates, int damaged, Map<String, Integer> elsewhere) {}

  /** The store has been searched and training begins. */
  default void planned(Plan plan) {}

  /** A training begins; the listener follows it, on the thread that trains. */
  default TrainingListener starts(Contender contender) {
    return TrainingListener.NONE;
  }

  /** The run is in the store. */
  default void stored(Contender contender, TrainingRun run) {}

  /** Whether to end the study now. Runs under way are then given up. */
  default boolean stopRequested() {
    return false;
  }
}
