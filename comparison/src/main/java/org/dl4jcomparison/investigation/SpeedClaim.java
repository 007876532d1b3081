package org.dl4jcomparison.investigation;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.evidence.Convergence;
import org.dl4jcomparison.evidence.study.PairEvidence;
import org.dl4jcomparison.evidence.study.StudyEvidence;
import org.dl4jcomparison.evidence.study.Unit;
import org.dl4jcomparison.statistics.FasterAtSameSeed;

/**
 * "The framework's network converges faster", in updates.
 *
 * @param support what the measurements say
 * @param seeds at how many seeds it was measured; 1 for single runs
 * @param targets each target, in the experiment's order
 */
public record SpeedClaim(Support support, int seeds, List<AtTarget> targets) {

  /** Who is faster. */
  public enum Who {
    /** The hand-written contender. */
    HAND,
    /** The framework's contender. */
    FRAMEWORK,
    /** It cannot be told. */
    OPEN,
    /** Neither gets there. */
    NEITHER
  }

  /**
   * One target.
   *
   * @param target loss to reach
   * @param who is faster there
   */
  public record AtTarget(double target, Who who) {}

  /** The targets at which this is so. */
  public List<Double> targets(Who who) {
    return targets.stream().filter(t -> t.who() == who).map(AtTarget::target).toList();
  }

  static SpeedClaim of(Investigation investigation, Convergence single) {
    return investigation
        .study()
        .map(study -> overSeeds(investigation, study, single))
        .orElseGet(() -> of(single));
  }

  private static SpeedClaim overSeeds(
      Investigation investigation, StudyEvidence study, Convergence single) {
    int hand = investigation.place(single.hand().contender());
    int framework = investigation.place(single.framework().contender());
    PairEvidence pair =
        study.pairs().stream()
            .filter(p -> p.a() == Math.min(hand, framework) && p.b() == Math.max(hand, framework))
            .findFirst()
            .orElseThrow();
    List<AtTarget> targets = new ArrayList<>();
    for (PairEvidence.TargetEvidence target : pair.targets()) {
      PairEvidence.Comparison comparison = target.times().get(Unit.UPDATES);
      targets.add(new AtTarget(target.target(), who(comparison, hand < framework)));
    }
    return new SpeedClaim(support(targets), study.seeds().count(), List.copyOf(targets));
  }

  private static Who who(PairEvidence.Comparison comparison, boolean handIsA) {
    FasterAtSameSeed faster = comparison.faster();
    if (faster.wins() + faster.losses() + faster.ties() + faster.undecided() == 0) {
      return Who.NEITHER;
    }
    return switch (comparison.verdict()) {
      case A -> handIsA ? Who.HAND : Who.FRAMEWORK;
      case B -> handIsA ? Who.FRAMEWORK : Who.HAND;
      case OPEN -> Who.OPEN;
    };
  }

  private static SpeedClaim of(Convergence single) {
    List<AtTarget> targets = new ArrayList<>();
    for (org.dl4jcomparison.evidence.TimeToTarget time : single.hand().targets()) {
      double target = time.target();
      Who who =
          single.handFirst().contains(target)
              ? Who.HAND
              : single.frameworkFirst().contains(target)
                  ? Who.FRAMEWORK
                  : single.unreached().contains(target) ? Who.NEITHER : Who.OPEN;
      targets.add(new AtTarget(target, who));
    }
    boolean unknown = single.verdict() == Convergence.Verdict.UNKNOWN;
    return new SpeedClaim(unknown ? Support.UNDECIDED : support(targets), 1, List.copyOf(targets));
  }

  private static Support support(List<AtTarget> targets) {
    boolean framework = targets.stream().anyMatch(t -> t.who() == Who.FRAMEWORK);
    boolean hand = targets.stream().anyMatch(t -> t.who() == Who.HAND);
    boolean open = targets.stream().anyMatch(t -> t.who() == Who.OPEN);
    if (framework) {
      return hand || open ? Support.DEPENDS : Support.SUPPORTED;
    }
    return hand || open ? Support.NOT_SUPPORTED : Support.UNDECIDED;
  }
}
