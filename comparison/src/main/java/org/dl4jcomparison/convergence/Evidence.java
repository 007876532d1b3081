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
 * @param alone whether others left the machine alone while the times were taken
 * @param pairs of contenders that a reader asks about; none if there is one contender
 */
public record Evidence(
    Experiment experiment,
    List<Measurement> measurements,
    SpecTable specs,
    boolean alone,
    List<Convergence> pairs) {

  /** What runs of an experiment tell. */
  public static Evidence of(Experiment experiment, List<Measurement> measurements, boolean alone) {
    return new Evidence(
        experiment,
        List.copyOf(measurements),
        SpecTable.of(experiment.contenders(), experiment.data()),
        alone,
        Convergence.asked(measurements, experiment.data()));
  }

  /** Whether seconds can be compared: every engine was warm and the machine left alone. */
  public boolean timesCompare() {
    return alone && measurements.stream().allMatch(Measurement::warm);
  }

  /**
   * The pair that is looked into, for its reasons: the first of which one contender only uses Adam,
   * or else the first that differs, or else the first; empty if there is one contender. If one of
   * the two uses Adam, it is the second.
   */
  public Optional<Convergence> examined() {
    return pairs.stream()
        .filter(Convergence::differInAdam)
        .findFirst()
        .or(() -> pairs.stream().filter(pair -> !pair.differences().isEmpty()).findFirst())
        .or(() -> pairs.stream().findFirst())
        .map(Convergence::adamSecond);
  }
}
