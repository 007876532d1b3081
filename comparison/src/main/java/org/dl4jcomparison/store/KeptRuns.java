package org.dl4jcomparison.store;

import java.util.List;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/** Runs by what determines them. Safe for use by several threads. */
public interface KeptRuns extends AutoCloseable {

  /** What is kept of a run. */
  enum Holding {
    /** Nothing. */
    ABSENT,
    /** All of it; it completed or diverged. */
    WHOLE,
    /** All of it; it failed. */
    FAILED,
    /** Too little to make it again from. */
    DAMAGED
  }

  /** Kept in memory, and gone with the program. */
  static KeptRuns inMemory() {
    return new RunsInMemory();
  }

  /** What this is called in messages. */
  String name();

  /** The identities of all runs that are here, in the order in which they came. */
  List<String> identities();

  /**
   * Keeps a run that came to its end; takes the place of one with the same key.
   *
   * @param contender engine and spec
   * @param data what it trained on
   * @param jobs how many trainings ran at the same time
   * @throws StoreException if it cannot be written, or an earlier one could not
   */
  void put(RunKey key, Contender contender, Dataset data, TrainingRun run, int jobs);

  /** Looks whether a run could be read. */
  Holding holding(RunKey key, NetworkSpec spec, Dataset data);

  /**
   * Reads a run, equal to the one that was put, snapshots left out.
   *
   * @param spec of the run
   * @param data of the run
   * @throws IllegalArgumentException if it is not here
   * @throws StoreException if the run is damaged
   */
  TrainingRun read(RunKey key, NetworkSpec spec, Dataset data);

  @Override
  void close();
}
