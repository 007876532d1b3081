package org.dl4jcomparison.study;

import java.util.List;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.store.RunStore;

/**
 * The runs of a complete study. They stay in the store, because together they may not fit into
 * memory, and are read one at a time; the store has to be open for that.
 *
 * @param experiment what was studied
 * @param seeds of every contender
 * @param byContender the runs of each contender, in the experiment's order, each in the order of
 *     the seeds
 * @param trained how many were trained this time
 * @param store where they are
 */
public record StudyRuns(
    Experiment experiment,
    Seeds seeds,
    List<List<StudyRun>> byContender,
    int trained,
    RunStore store) {

  /** Copies the lists. */
  public StudyRuns {
    byContender = byContender.stream().map(List::copyOf).toList();
  }

  /** Reads a run. */
  public TrainingRun read(StudyRun run) {
    return store.read(run.key(), run.contender().spec(), experiment.data());
  }

  /** Number of runs, of all contenders together. */
  public int size() {
    return byContender.size() * seeds.count();
  }
}
