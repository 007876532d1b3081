package org.dl4jcomparison.compare;

import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.certificate.Certificate;
import org.dl4jcomparison.convergence.Convergence;
import org.dl4jcomparison.convergence.Evidence;
import org.dl4jcomparison.evidence.Race;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.explain.AdamClaim;
import org.dl4jcomparison.explain.Explanation;
import org.dl4jcomparison.study.PairEvidence;
import org.dl4jcomparison.study.StudyEvidence;
import org.dl4jcomparison.symmetry.SymmetryTable;

/**
 * All that is known of an experiment.
 *
 * @param evidence from one run of each contender
 * @param symmetry for each contender on its own engine, what starts at and near zero do
 * @param study over many seeds; empty if none was made
 * @param explanation of the difference between the hand-written contender and the framework's;
 *     empty if there are not both, nothing differs, or none was made
 * @param certificate of their two engines on a common network; empty likewise
 */
public record Investigation(
    Evidence evidence,
    List<SymmetryTable> symmetry,
    Optional<StudyEvidence> study,
    Optional<Explanation> explanation,
    Optional<Certificate> certificate) {

  /** What follows from one run of each contender. */
  public static Investigation quick(Evidence evidence, List<SymmetryTable> symmetry) {
    return new Investigation(
        evidence, symmetry, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Who of the pair needs fewer updates to each target, the hand-written contender being A: over
   * the seeds of the study, or in single runs if there is none.
   */
  public Optional<Race> race() {
    return pair().map(pair -> study.map(over -> race(over, pair)).orElse(pair.race()));
  }

  private Race race(StudyEvidence over, Convergence pair) {
    int hand = place(pair.hand().contender());
    int framework = place(pair.framework().contender());
    PairEvidence compared =
        over.pairs().stream()
            .filter(p -> p.a() == Math.min(hand, framework) && p.b() == Math.max(hand, framework))
            .findFirst()
            .orElseThrow();
    return (hand < framework ? compared : compared.swapped())
        .race();
  }

  /** What follows for the claim that Adam is the reason. */
  public Optional<AdamClaim> adam() {
    return pair()
        .map(
            p ->
                AdamClaim.of(
                    p.adamOnlyInFramework(), p.differences(), race().orElseThrow(), explanation));
  }

  /** Place of a contender in the experiment. */
  private int place(Contender contender) {
    List<Contender> contenders = evidence.experiment().contenders();
    for (int i = 0; i < contenders.size(); i++) {
      if (contenders.get(i).name().equals(contender.name())) {
        return i;
      }
    }
    throw new IllegalArgumentException("No contender is named " + contender.name());
  }

  /** The hand-written contender and the framework's, if the experiment has both. */
  public Optional<Convergence> pair() {
    return evidence.convergence();
  }
}
