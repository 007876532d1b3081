package org.dl4jcomparison.report.answers;

import java.util.List;
import org.dl4jcomparison.evidence.symmetry.SymmetryResult;
import org.dl4jcomparison.investigation.AdamClaim;
import org.dl4jcomparison.investigation.Support;
import org.dl4jcomparison.report.Text;

/** English. */
public final class EnglishClaimWording implements ClaimWording {
  @Override
  public String list(List<String> items) {
    return Text.joined(items, " and ");
  }

  @Override
  public String heading() {
    return "In brief: what the notebook claims, and what was measured";
  }

  @Override
  public String architectures() {
    return "Architectures";
  }

  @Override
  public String convergence() {
    return "Convergence";
  }

  @Override
  public String starts() {
    return "Zero starts";
  }

  @Override
  public String support(Support support) {
    return switch (support) {
      case SUPPORTED -> "supported";
      case NOT_SUPPORTED -> "not supported";
      case DEPENDS -> "depends";
      case UNDECIDED -> "not decided";
    };
  }

  @Override
  public String structureClaim() {
    return "The networks have the same structure and differ in width at most.";
  }

  @Override
  public String structureReason(boolean differentWidths, List<String> unitsOf) {
    return differentWidths
        ? "All have one hidden layer of sigmoid units and a sigmoid output; hidden units: %s."
            .formatted(list(unitsOf))
        : "They do not even differ in width; hidden units: %s.".formatted(list(unitsOf));
  }

  @Override
  public String unitsOf(String name, String units) {
    return name + " " + units;
  }

  @Override
  public String speedClaim() {
    return "The framework's network converges faster.";
  }

  @Override
  public String measuredAt(int seeds) {
    return seeds == 1 ? "In one run each:" : "Over %s seeds:".formatted(seeds);
  }

  @Override
  public String fasterTo(String name, List<String> targets) {
    return "%s needs fewer updates to a loss of %s".formatted(name, list(targets));
  }

  @Override
  public String notToldAt(List<String> targets) {
    return "no difference can be told at %s".formatted(list(targets));
  }

  @Override
  public String nobodyReaches(List<String> targets) {
    return "neither reaches %s".formatted(list(targets));
  }

  @Override
  public String adamClaim() {
    return "Adam is the reason for it.";
  }

  @Override
  public String adamReason(AdamClaim.Basis basis) {
    return switch (basis) {
      case NO_DIFFERENCE -> "Adam is not a difference between the two.";
      case ONLY_DIFFERENCE -> "The optimizer is all that they differ in.";
      case SHARES -> "Of the difference in updates, framework less hand-written, Adam's share is";
      case NOT_EXAMINED -> "It was not examined which of their differences matters.";
    };
  }

  @Override
  public String adamShare(String target, String share, String difference) {
    return "%s at a loss of %s, where all settings together make %s"
        .formatted(share, target, difference);
  }

  @Override
  public String adamInPart(List<String> saves, List<String> faster, List<String> largest) {
    return "Adam saves updates at %s, and more than any other setting at %s; all settings together make the framework's network faster, beyond doubt, at %s."
        .formatted(list(saves), where(largest), where(faster));
  }

  private String where(List<String> targets) {
    return targets.isEmpty() ? "no target" : list(targets);
  }

  @Override
  public String adamDoesNotHelp() {
    return "Adam saves no updates here.";
  }

  @Override
  public String adamHelpsMost() {
    return "No other setting saves more.";
  }

  @Override
  public String zeroWeightsClaim() {
    return "With all weights at zero every unit learns the same, so nothing is learnt.";
  }

  @Override
  public String zeroBiasesClaim() {
    return "With only the biases at zero a network can still learn.";
  }

  @Override
  public String startEnds(String name, SymmetryResult.Verdict verdict) {
    return name
        + switch (verdict) {
          case LEARNS -> " learns";
          case PARTLY -> " learns in part";
          case STATIONARY -> " never moves";
          case SYMMETRIC -> " keeps its units equal and does not learn";
          case STUCK -> " does not learn in its updates, though its units differ";
          case BROKEN -> " broke off";
        };
  }

  @Override
  public String seedsHeading() {
    return "Over many seeds";
  }

  @Override
  public String seedsIntro(int count, long first, long last) {
    return ("One seed proves nothing, so every contender was trained at %s seeds, %s to %s. Time to target is in updates; a run that did not "
            + "get there in its updates is censored, not dropped.")
        .formatted(count, first, last);
  }

  @Override
  public String fasterAtSameSeed(String winner, String loser, List<String> probabilities) {
    return "At the same seed %s needs fewer updates than %s to a loss of %s."
        .formatted(winner, loser, list(probabilities));
  }

  @Override
  public String probability(String target, String estimate) {
    return "%s (probability %s)".formatted(target, estimate);
  }

  @Override
  public String openAtSameSeed(List<String> probabilities) {
    return "Which is faster cannot be told, as the interval holds one half, to a loss of %s."
        .formatted(list(probabilities));
  }

  @Override
  public String noneReaches(List<String> targets) {
    return "Neither reaches %s at any seed.".formatted(list(targets));
  }

  @Override
  public String broken(String name, int diverged, int failed, int runs) {
    return "Of %s's %s runs %s diverged and %s failed; they count as never getting there."
        .formatted(name, runs, diverged, failed);
  }

  @Override
  public List<String> seedsHeader(String a, String b) {
    return List.of(
        "to a loss of",
        a + ": runs that got there",
        a + ": median",
        b + ": runs that got there",
        b + ": median",
        "probability that %s is first".formatted(a),
        "log-rank p",
        "restricted mean, %s less %s".formatted(a, b));
  }

  @Override
  public String notReached() {
    return "not reached";
  }

  @Override
  public String methods(List<String> methods) {
    return "In brackets: 95 %% intervals (%s).".formatted(String.join("; ", methods));
  }

  @Override
  public String whyHeading() {
    return "Why";
  }

  @Override
  public String whyIntro(int combinations, int seeds, int horizon) {
    return ("All %s combinations of the settings in which the two differ were trained by the hand-written engine at %s seeds, up to %s updates. "
            + "A share says how many updates a setting adds or saves when it is taken over from the framework's contender, averaged over all orders.")
        .formatted(combinations, seeds, horizon);
  }

  @Override
  public String parityHeading() {
    return "Do the two implementations compute the same thing?";
  }

  @Override
  public String parityIntro(String layers, String optimizer, String precision, int updates) {
    return "Both engines trained one network, %s with %s in %s, from the same weights for %s updates and were compared at every one."
        .formatted(layers, optimizer, precision, updates);
  }

  @Override
  public String singleHeading() {
    return "The run in the charts";
  }
}
