package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;

/** Studies of made-up runs, without a store. */
public final class MadeUpStudies {
  private MadeUpStudies() {}

  /**
   * What follows from some runs.
   *
   * @param runs of each contender, in the order of the seeds
   * @param twins how each one's twin did; without one if it has none
   */
  public static StudyEvidence of(
      Experiment experiment, List<List<TrainingRun>> runs, List<Optional<TwinCheck>> twins) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Contender contender = experiment.contenders().get(i);
      Sample.Builder builder = new Sample.Builder(contender, experiment.targets(), twins.get(i));
      runs.get(i).forEach(run -> builder.add(run, experiment.data()));
      samples.add(builder.build());
    }
    return StudyEvidence.of(
        experiment,
        new Seeds(100, runs.stream().mapToInt(List::size).max().orElseThrow()),
        samples,
        (a, b) -> Math.min(runs.get(a).size(), runs.get(b).size()));
  }
}
