package org.dl4jcomparison.report;

import java.util.List;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.evidence.Convergence;
import org.dl4jcomparison.report.symmetry.EnglishSymmetryWording;
import org.dl4jcomparison.report.symmetry.SymmetryWording;

/** English. */
final class EnglishWording implements Wording {

  @Override
  public String language() {
    return "en";
  }

  @Override
  public String list(List<String> items) {
    return Text.joined(items, " and ");
  }

  @Override
  public String title(String experiment) {
    return "Answers: " + experiment;
  }

  @Override
  public String intro(List<String> contenders, String data) {
    return "Every number here was measured by training %s on %s.".formatted(list(contenders), data);
  }

  @Override
  public String architectureQuestion() {
    return "Do the networks differ in architecture?";
  }

  @Override
  public String onlyOneNetwork(String name, String layers, String parameters) {
    return "There is nothing to compare: the experiment has one network, %s, %s with %s parameters."
        .formatted(name, layers, parameters);
  }

  @Override
  public String sameArchitecture(String layers, String parameters) {
    return "No. All of them are %s, with one hidden layer of sigmoid units, a sigmoid output and %s parameters."
        .formatted(layers, parameters);
  }

  @Override
  public String differentWidths(List<String> unitsOf) {
    return "In width only. Each has one hidden layer of sigmoid units and a sigmoid output, but %s."
        .formatted(list(unitsOf));
  }

  @Override
  public String unitsOf(String name, String units, String parameters) {
    return "%s has %s hidden units and %s parameters".formatted(name, units, parameters);
  }

  @Override
  public String structureClaim(boolean differentWidths) {
    return differentWidths
        ? "The notebook says that its two networks share their structure and differ in width; so do these."
        : "The notebook's two networks share their structure and differ in width; these do not even differ in width.";
  }

  @Override
  public String settingsDiffer(List<String> settings) {
    return "What does differ is how they are trained: %s.".formatted(list(settings));
  }

  @Override
  public String settingsSame() {
    return "They are trained with the same settings.";
  }

  @Override
  public String aspectHeader() {
    return "aspect";
  }

  @Override
  public String aspect(String key) {
    return key;
  }

  @Override
  public String value(String value) {
    return value;
  }

  @Override
  public String differsHeader() {
    return "differs";
  }

  @Override
  public String yes() {
    return "yes";
  }

  @Override
  public String no() {
    return "no";
  }

  @Override
  public String convergenceQuestion() {
    return "Which network converges faster?";
  }

  @Override
  public String noPair() {
    return "The table shows it. The notebook's claim, that the framework's network is faster than the hand-written one, "
        + "cannot be examined here: the experiment does not have one of each.";
  }

  @Override
  public String firstEverywhere(String winner, String loser) {
    return "%s does: it is ahead of %s at every target where the order is known."
        .formatted(winner, loser);
  }

  @Override
  public String exampleBoth(String winner, int updates, String loser, int other, String target) {
    return "To a loss of %s it takes %s %s updates and %s %s."
        .formatted(target, winner, updates, loser, other);
  }

  @Override
  public String exampleAlone(String winner, int updates, String loser, int tried, String target) {
    return "To a loss of %s it takes %s %s updates; %s does not get there in %s."
        .formatted(target, winner, updates, loser, tried);
  }

  @Override
  public String equallyFast(String a, String b) {
    return "Neither: %s and %s reach each target after equally many updates.".formatted(a, b);
  }

  @Override
  public String firstToSome(String name, List<String> targets) {
    return "%s is first to %s.".formatted(name, list(targets));
  }

  @Override
  public String dependsOnTarget() {
    return "It depends on the target.";
  }

  @Override
  public String tiedAt(List<String> targets) {
    return "Both need equally many updates to %s.".formatted(list(targets));
  }

  @Override
  public String orderUnknown(String a, int updatesOfA, String b, int updatesOfB) {
    return "That cannot be said: with %s stopped after %s updates and %s after %s, there is no target to which one is known to be first."
        .formatted(a, updatesOfA, b, updatesOfB);
  }

  @Override
  public String neitherReaches(List<String> targets) {
    return "Neither reaches %s.".formatted(list(targets));
  }

  @Override
  public String undecidedAt(List<String> targets) {
    return "Who is first to %s is not known: one had been stopped before the other got there."
        .formatted(list(targets));
  }

  @Override
  public String speedClaim(Convergence.Verdict verdict) {
    String claim =
        "The notebook says that the framework's network converges faster, thanks to Adam. ";
    return claim
        + switch (verdict) {
          case FRAMEWORK -> "**That it is faster is supported by this run.**";
          case HAND_WRITTEN, EQUAL -> "**This run does not support that.**";
          case DEPENDS -> "**This run supports it at some targets only.**";
          case UNKNOWN -> "**This run cannot decide it.**";
        };
  }

  @Override
  public String adamIsTheOnlyDifference() {
    return "The optimizer is the only setting in which the two differ, so at this start it is the reason.";
  }

  @Override
  public String adamIsOnBothOrNoSide() {
    return "Adam cannot be the reason: it is not a difference between the two.";
  }

  @Override
  public String reasonUnknown(List<String> differences) {
    return "Why cannot be told from one run, because the two differ in %s settings at once: %s."
        .formatted(differences.size(), list(differences));
  }

  @Override
  public String oneStart() {
    return "And it is one start only; another seed may put them in another order.";
  }

  @Override
  public String targetHeader() {
    return "updates to a loss of";
  }

  @Override
  public String notReached(int updates) {
    return "not in " + updates;
  }

  @Override
  public String timeHeading() {
    return "Time";
  }

  @Override
  public String timePerUpdate(
      String faster, String itsTime, String slower, String otherTime, String ratio) {
    return "An update took %s %s µs and %s %s µs, %s times as long."
        .formatted(faster, itsTime, slower, otherTime, ratio);
  }

  @Override
  public String timeCaution() {
    return "Times are those of this one run on this machine, in seconds, with the scoring left out; they vary from run to run.";
  }

  @Override
  public String secondsHeader() {
    return "seconds to a loss of";
  }

  @Override
  public String perUpdateRow() {
    return "µs per update";
  }

  @Override
  public String zeroQuestion() {
    return "What happens if the weights start at zero? And the biases?";
  }

  @Override
  public SymmetryWording starts() {
    return new EnglishSymmetryWording();
  }

  @Override
  public String problem(Outcome outcome) {
    return OutcomeText.problem(outcome).orElse("");
  }
}
