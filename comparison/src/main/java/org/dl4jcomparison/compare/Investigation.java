package org.dl4jcomparison.compare;

import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.certificate.Certificate;
import org.dl4jcomparison.convergence.Convergence;
import org.dl4jcomparison.convergence.Evidence;
import org.dl4jcomparison.convergence.SpeedClaim;
import org.dl4jcomparison.evidence.Race;
import org.dl4jcomparison.explain.AdamClaim;
import org.dl4jcomparison.explain.Explanation;
import org.dl4jcomparison.study.StudyEvidence;
import org.dl4jcomparison.symmetry.SymmetryTable;

/**
 * All that is known of an experiment.
 *
 * @param evidence from one run of each contender
 * @param symmetry for each contender on its own engine, what starts at and near zero do
 * @param study over many seeds; empty if none was made
 * @param explanation of the difference of the {@linkplain Evidence#examined examined} pair; empty
 *     if there is none, nothing differs, or none was made
 * @param certificate of the engines of a pair on a common network; empty likewise
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

  /** The same with other times. */
  Investigation with(Evidence timed) {
    return new Investigation(timed, symmetry, study, explanation, certificate);
  }

  /** For each pair that is asked about, whether the second converges faster than the first. */
  public List<SpeedClaim> speed() {
    return evidence.pairs().stream().map(pair -> new SpeedClaim(pair, race(pair))).toList();
  }

  /**
   * Who of a pair needs fewer updates to each target: over the seeds of the study, or in single
   * runs if there is none.
   */
  Race race(Convergence pair) {
    return study.map(over -> over.pair(pair.places()).race()).orElse(pair.race());
  }

  /** What follows for the claim that Adam is the reason; empty if there is one contender. */
  public Optional<AdamClaim> adam() {
    return evidence
        .examined()
        .map(
            pair ->
                AdamClaim.of(
                    List.of(pair.a().contender().name(), pair.b().contender().name()),
                    pair.differInAdam(),
                    pair.differences(),
                    race(pair),
                    explanation));
  }
}
