package org.dl4jcomparison.evidence;

import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;

/**
 * Everything that the report tells.
 *
 * @param experiment what was trained
 * @param measurements one for each contender
 * @param specs the contenders' specs side by side
 * @param convergence hand-written against framework; empty if the experiment has not both
 * @param zeroStarts for each contender
 */
public record Evidence(
    Experiment experiment,
    List<Measurement> measurements,
    SpecTable specs,
    Optional<Convergence> convergence,
    List<ZeroStarts> zeroStarts) {

  /**
   * One contender from every start.
   *
   * @param contender who
   * @param results one for each {@link ZeroStart}, in order
   */
  public record ZeroStarts(Contender contender, List<ZeroStartResult> results) {
    /** The result of one start. */
    public ZeroStartResult get(ZeroStart start) {
      return results.get(start.ordinal());
    }
  }
}
