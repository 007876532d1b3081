package org.dl4jcomparison.convergence;

import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.evidence.SpecTable;
import org.dl4jcomparison.experiment.Experiment;

/**
 * What one run of each contender tells.
 *
 * @param experiment what was trained
 * @param measurements one for each contender
 * @param specs the contenders' specs side by side
 * @param convergence hand-written against framework; empty if the experiment has not both
 */
public record Evidence(
    Experiment experiment,
    List<Measurement> measurements,
    SpecTable specs,
    Optional<Convergence> convergence) {

  /** What runs of an experiment tell. */
  public static Evidence of(Experiment experiment, List<Measurement> measurements) {
    return new Evidence(
        experiment,
        List.copyOf(measurements),
        SpecTable.of(experiment.contenders(), experiment.data()),
        Convergence.between(measurements, experiment.data()));
  }
}
