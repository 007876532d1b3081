package org.dl4jcomparison.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.store.KeptRuns;

/**
 * The runs of a complete study. They stay in the store, because together they may not fit into
 * memory, and are read one at a time; the store has to be open for that.
 *
 * @param experiment what was studied
 * @param seeds of the contender that has most of them; others have the first of these
 * @param byContender the runs that count for each contender, in the experiment's order, each in the
 *     order of the seeds; those on its own engine come first
 * @param twins how each contender's twin did, for those that have one
 * @param trained how many were trained this time
 * @param store where they are
 */
public record StudyRuns(
    Experiment experiment,
    Seeds seeds,
    List<List<StudyRun>> byContender,
    List<Optional<TwinCheck>> twins,
    int trained,
    KeptRuns store) {

  /** Copies the lists. */
  public StudyRuns {
    byContender = byContender.stream().map(List::copyOf).toList();
    twins = List.copyOf(twins);
  }

  /** Reads a run. */
  public TrainingRun read(StudyRun run) {
    return read(run, experiment, store);
  }

  static TrainingRun read(StudyRun run, Experiment experiment, KeptRuns store) {
    return store.read(run.key(), run.contender().spec(), experiment.data());
  }

  /**
   * At how many of the first seeds two contenders' runs can be compared: at those that both have,
   * up to the first that one of them was trained at on a twin that is the other's own training.
   */
  int comparable(int a, int b) {
    List<StudyRun> ofA = byContender.get(a);
    List<StudyRun> ofB = byContender.get(b);
    int both = Math.min(ofA.size(), ofB.size());
    int own = Math.min(own(a), own(b));
    return IntStream.range(own, both)
        .filter(i -> ofA.get(i).key().equals(ofB.get(i).key()))
        .findFirst()
        .orElse(both);
  }

  private int own(int contender) {
    return twins.get(contender).map(TwinCheck::seeds).orElse(byContender.get(contender).size());
  }

  /** Number of runs, of all contenders together. */
  public int size() {
    return byContender.stream().mapToInt(List::size).sum();
  }
}
