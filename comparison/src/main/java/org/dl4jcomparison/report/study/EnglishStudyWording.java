package org.dl4jcomparison.report.study;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.evidence.study.Counts;
import org.dl4jcomparison.evidence.study.Unit;
import org.dl4jcomparison.report.Text;

/** English. */
final class EnglishStudyWording implements StudyWording {

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
    return "Study: " + experiment;
  }

  @Override
  public String intro(List<String> contenders, String data, int seeds, long first, long last) {
    return seeds == 1
        ? "%s trained on %s at one seed, %s. One seed proves nothing: the intervals say so."
            .formatted(list(contenders), data, first)
        : "%s trained on %s at %s seeds, %s to %s; the same seed is the same draw for networks of the same shape and initializer."
            .formatted(list(contenders), data, seeds, first, last);
  }

  @Override
  public String reading(String level, int resamples, long bootstrapSeed) {
    return ("Brackets hold %s %% intervals; the head of each column names the method. A run that made all its updates without reaching "
            + "a target is censored: it might have got there later. A run that diverged or failed never gets there, and its final loss "
            + "counts as infinite (∞). Neither is left out. Restricted means are those of someone who waits for the target but gives up at the "
            + "horizon, the same for all networks. Bootstraps draw %s times, from seed %s. Every target is looked at on its "
            + "own, without a correction for there being several.")
        .formatted(level, resamples, bootstrapSeed);
  }

  @Override
  public String broke(String name, Counts counts) {
    return "**Of %s runs of %s, %s.**".formatted(counts.runs(), name, how(counts));
  }

  @Override
  public String allBroke(String name, Counts counts) {
    return "**No run of %s came to its end: of %s, %s.**"
        .formatted(name, counts.runs(), how(counts));
  }

  private String how(Counts counts) {
    List<String> parts = new ArrayList<>();
    if (counts.diverged() > 0) {
      parts.add(counts.diverged() + " diverged");
    }
    counts
        .failures()
        .forEach((reason, n) -> parts.add("%s failed (%s)".formatted(n, Text.markdown(reason))));
    return list(parts);
  }

  @Override
  public String seedChangesNothing(String name) {
    return "**Every seed gives %s the same start: its runs are one run, repeated, and its intervals mean nothing.**"
        .formatted(name);
  }

  @Override
  public String heading(Unit unit) {
    return unit == Unit.UPDATES ? "Who needs fewer updates" : "Who needs less time on this machine";
  }

  private static String less(Unit unit) {
    return unit == Unit.UPDATES ? "fewer updates" : "less time";
  }

  @Override
  public String pair(String a, String b) {
    return "%s and %s.".formatted(a, b);
  }

  @Override
  public String faster(String winner, String loser, List<String> targets, Unit unit) {
    return "**%s needs %s than %s to %s at the same seed, more often than not.**"
        .formatted(winner, less(unit), loser, list(targets));
  }

  @Override
  public String example(
      String winner,
      String probability,
      String target,
      String difference,
      String horizon,
      Unit unit) {
    return "To %s %s is first with a probability of %s; its restricted mean up to %s %s differs by %s."
        .formatted(
            target,
            winner,
            probability,
            horizon,
            unit == Unit.UPDATES ? "updates" : "s",
            difference + (unit == Unit.UPDATES ? "" : " s"));
  }

  @Override
  public String open(List<String> targets, Unit unit) {
    return "Which of them needs %s to %s these seeds cannot tell."
        .formatted(less(unit), list(targets));
  }

  @Override
  public String stoppedTooEarly(List<String> targets) {
    return "To %s the order is not known: one was stopped before the other got there."
        .formatted(list(targets));
  }

  @Override
  public String neitherReaches(List<String> targets) {
    return "No run of either reaches %s.".formatted(list(targets));
  }

  @Override
  public String onlyOne() {
    return "There is nothing to compare: the experiment has one network.";
  }

  @Override
  public String timeCaution() {
    return "Seconds are those spent in updates, scoring left out. They depend on the machine, on what else it did and on how many trainings ran at the same time.";
  }

  @Override
  public String runsHeading() {
    return "Runs";
  }

  @Override
  public List<String> runsHeader(String finalLossMethod) {
    return List.of(
        "network",
        "runs",
        "completed",
        "diverged",
        "failed",
        "every row right",
        "inter-quartile mean of the final loss (" + finalLossMethod + ")");
  }

  @Override
  public String targetsHeading() {
    return "Targets";
  }

  @Override
  public List<String> targetsHeader(Unit unit, String reached, String median, String mean) {
    String name = unit == Unit.UPDATES ? "updates" : "seconds";
    return List.of(
        "target",
        "network",
        "runs that reach it, in % (" + reached + ")",
        "median %s (%s)".formatted(name, median),
        "restricted mean %s (%s)".formatted(name, mean));
  }

  @Override
  public String pairsHeading() {
    return "Seed by seed";
  }

  @Override
  public List<String> pairsHeader(Unit unit, String probability, String difference) {
    return List.of(
        "target",
        "A",
        "B",
        "probability that A needs %s (%s)".formatted(less(unit), probability),
        "A first / B first / together / neither / undecided",
        "log-rank p",
        "restricted mean of A minus B (%s)".formatted(difference));
  }

  @Override
  public String notReached() {
    return "not reached";
  }

  @Override
  public String upTo(String horizon) {
    return "up to " + horizon;
  }

  @Override
  public String chart(String target) {
    return "share of runs that reached " + target;
  }

  @Override
  public String learningCurves() {
    return "median loss and middle half of the runs";
  }
}
