package org.dl4jcomparison.explain;

import java.util.List;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;

/**
 * Which difference between two contenders matters.
 *
 * @param experiment that they are contenders of
 * @param a the first
 * @param b the second
 * @param design the factors in which they differ
 * @param plan what was trained
 * @param engine name of the engine that trained every combination
 * @param targets one explanation for each target, from the largest target down
 */
public record Explanation(
    Experiment experiment,
    Contender a,
    Contender b,
    Design design,
    Plan plan,
    String engine,
    List<TargetExplanation> targets) {

  /** The targets that there is a difference to explain at. */
  public List<TargetExplanation> decomposed() {
    return targets.stream().filter(target -> target.decomposition().isPresent()).toList();
  }

  /** The factors in which the two differ, in the order that every combination's mask uses. */
  public List<Factor> factors() {
    return design.factors();
  }
}
