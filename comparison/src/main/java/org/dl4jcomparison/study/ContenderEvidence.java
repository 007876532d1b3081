package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dl4jcomparison.convergence.LossBand;
import org.dl4jcomparison.evidence.SeedCount;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.statistics.Estimate;
import org.dl4jcomparison.statistics.InterquartileMean;
import org.dl4jcomparison.statistics.KaplanMeier;
import org.dl4jcomparison.statistics.Observation;
import org.dl4jcomparison.statistics.Proportion;

/**
 * A contender over all seeds.
 *
 * @param contender who; the seed in its spec means nothing here
 * @param seeds at how many it was trained
 * @param twin how its twin did, if it has one; its runs count if the two agree
 * @param counts how its runs ended
 * @param finalLoss inter-quartile mean; a run that broke counts as infinite
 * @param curves how its losses spread on the way
 * @param targets in the experiment's order
 */
public record ContenderEvidence(
    Contender contender,
    SeedCount seeds,
    Optional<TwinCheck> twin,
    Counts counts,
    Estimate finalLoss,
    LossBand curves,
    List<TargetEvidence> targets) {

  /**
   * A contender and a target.
   *
   * @param target loss to reach
   * @param reached how many runs got there, out of all, those that broke included
   * @param curve Kaplan and Meier's of the updates to it, with its band
   * @param median of the curve
   * @param mean of the updates of the runs that got there; empty if none did. It has no interval:
   *     times are skewed, and at eight seeds Student's would hold the true mean nine times in ten
   *     only
   */
  public record TargetEvidence(
      double target,
      Proportion reached,
      KaplanMeier curve,
      KaplanMeier.Median median,
      OptionalDouble mean) {}

  /** Copies the list. */
  public ContenderEvidence {
    targets = List.copyOf(targets);
  }

  static ContenderEvidence of(Sample sample) {
    List<TargetEvidence> targets = new ArrayList<>();
    for (int i = 0; i < sample.targets().size(); i++) {
      targets.add(target(sample.targets().get(i), sample.observations().get(i)));
    }
    return new ContenderEvidence(
        sample.contender(),
        sample.seeds(),
        sample.twin(),
        sample.counts(),
        InterquartileMean.of(
            sample.finalLoss(),
            StudyEvidence.LEVEL,
            StudyEvidence.RESAMPLES,
            StudyEvidence.BOOTSTRAP_SEED),
        sample.curves(),
        targets);
  }

  private static TargetEvidence target(double target, List<Observation> runs) {
    double[] times =
        runs.stream().filter(Observation::reached).mapToDouble(Observation::time).toArray();
    KaplanMeier curve = KaplanMeier.of(runs, StudyEvidence.LEVEL);
    return new TargetEvidence(
        target,
        Proportion.of(times.length, runs.size(), StudyEvidence.LEVEL),
        curve,
        curve.median(),
        Arrays.stream(times).average());
  }

  /** Whether every seed gives the same start, so that all runs are one run, repeated. */
  public boolean seedChangesNothing() {
    Initialization start = contender.spec().initialization();
    return start instanceof Initialization.Given
        || start instanceof Initialization.Draw draw
            && (draw.kind() == InitializerKind.ZEROS || draw.kind() == InitializerKind.CONSTANT);
  }
}
