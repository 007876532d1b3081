package org.dl4jcomparison.report.answers;

import java.util.List;
import org.dl4jcomparison.evidence.Support;
import org.dl4jcomparison.evidence.symmetry.SymmetryResult;
import org.dl4jcomparison.investigation.AdamClaim;

/**
 * The sentences about claims. {@link Claims} and {@link SeedsAnswer} decide from the numbers which
 * of them are said. Names come ready for where they are shown.
 */
public interface ClaimsMessages {
  String heading();

  /** Headings of the three questions, short. */
  String architectures();

  String convergence();

  String starts();

  /** A verdict in a word. */
  String support(Support support);

  /** The claim about structure, in our words. */
  String structureClaim();

  String structureReason(boolean differentWidths, List<String> unitsOf);

  /** "manual 3". */
  String unitsOf(String name, String units);

  /** The claim about speed, in our words. */
  String speedClaim();

  /** How it was measured: at so many seeds, or in one run each. */
  String measuredAt(int seeds);

  /** The contender needs fewer updates to these targets. */
  String fasterTo(String name, List<String> targets);

  String sameAt(List<String> targets);

  String notToldAt(List<String> targets);

  String notKnownAt(List<String> targets);

  String nobodyReaches(List<String> targets);

  /** The claim about Adam, in our words. */
  String adamClaim();

  String adamReason(AdamClaim.Basis basis);

  /** Adam's share at a target, and the whole difference. */
  String adamShare(String target, String share, String difference);

  /** Adam saves updates at these targets, the framework's network is faster at those. */
  String adamInPart(List<String> saves, List<String> faster, List<String> largest);

  /** Adam does not speed it up. */
  String adamDoesNotHelp();

  /** Adam speeds it up more than any other setting. */
  String adamHelpsMost();

  /** The claim about zero weights, in our words. */
  String zeroWeightsClaim();

  /** The claim about zero biases, in our words. */
  String zeroBiasesClaim();

  /** A contender and what became of the start. */
  String startEnds(String name, SymmetryResult.Verdict verdict);

  /** Heading of the part about many seeds. */
  String seedsHeading();

  String seedsIntro(int count, long first, long last);

  /** The first needs fewer updates at the same seed; a phrase of {@link #probability} each. */
  String fasterAtSameSeed(String winner, String loser, List<String> probabilities);

  /** "0.5 (probability 1.00 [0.72, 1.00])". */
  String probability(String target, String estimate);

  /** No difference can be told at these targets. */
  String openAtSameSeed(List<String> probabilities);

  String noneReaches(List<String> targets);

  /** Runs of a contender that diverged or failed. */
  String broken(String name, int diverged, int failed, int runs);

  /** Heads the table of a study: target, then three for each contender, then the comparison. */
  List<String> seedsHeader(String a, String b);

  String notReached();

  String methods(List<String> methods);

  /** Heading of the part about reasons. */
  String whyHeading();

  String whyIntro(int combinations, int seeds, int horizon);

  /** Heading of the part about the engines. */
  String parityHeading();

  /**
   * What was trained.
   *
   * @param layers as "2-16-1"
   * @param optimizer and precision as the experiment file writes them
   */
  String parityIntro(String layers, String optimizer, String precision, int updates);

  /** Heading of the part about the run at the contenders' own seeds. */
  String singleHeading();
}
