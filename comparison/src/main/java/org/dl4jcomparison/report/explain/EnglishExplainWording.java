package org.dl4jcomparison.report.explain;

import java.util.List;
import org.dl4jcomparison.evidence.explain.Factor;
import org.dl4jcomparison.report.Text;

/** English. */
final class EnglishExplainWording implements ExplainWording {

  @Override
  public String language() {
    return "en";
  }

  @Override
  public String list(List<String> items) {
    return Text.joined(items, " and ");
  }

  @Override
  public String title(String a, String b) {
    return "Which difference matters: %s and %s".formatted(a, b);
  }

  @Override
  public String intro(String a, String b, int factors, String data, String engine) {
    return "%s and %s differ in %s. Every combination of %s was trained on %s, all by the engine %s, so nothing here comes from a difference between engines."
        .formatted(
            a,
            b,
            factors == 1 ? "one setting" : factors + " settings",
            factors == 1 ? "its values" : "their values",
            data,
            engine);
  }

  @Override
  public String trainings(int combinations, String seeds, int trainings, int horizon) {
    return "%s combinations at %s are %s trainings of at most %s updates."
        .formatted(combinations, seeds, trainings, horizon);
  }

  @Override
  public String seeds(int number, long first, long last) {
    return number == 1
        ? "one seed (%s)".formatted(first)
        : "%s seeds (%s to %s)".formatted(number, first, last);
  }

  @Override
  public String reading(String b, int horizon) {
    return "What is compared is the restricted mean time to the target, in updates: a run that does not get there within %s updates counts as %s. "
            .formatted(horizon, horizon)
        + "A change above zero means more updates, so slower. Shares say what changes when %s's value is taken over."
            .formatted(b);
  }

  @Override
  public String noIntervals() {
    return "No start depends on the seed, so every combination was trained once and nothing has an interval.";
  }

  @Override
  public String intervals() {
    return "In brackets: 95 % interval (Student's t over the seeds' values, paired: every combination trains at the same seeds).";
  }

  @Override
  public String targetHeading(String target) {
    return "To a loss of " + target;
  }

  @Override
  public String outOfReach(int horizon) {
    return "No combination got there at any seed within %s updates, so nothing can be said about this target."
        .formatted(horizon);
  }

  @Override
  public String equal(String a, String b, String mean) {
    return "%s and %s take equally long at every seed: restricted mean %s updates."
        .formatted(a, b, mean);
  }

  @Override
  public String indistinct(String a, String meanOfA, String b, String meanOfB, String change) {
    return "%s takes %s updates, %s takes %s. The difference, %s, is **not distinguishable from no effect**."
        .formatted(a, meanOfA, b, meanOfB, change);
  }

  @Override
  public String difference(
      String a, String meanOfA, String b, String meanOfB, boolean more, String change) {
    return "%s takes %s updates, %s takes %s: **%s needs %s**, a change of %s."
        .formatted(a, meanOfA, b, meanOfB, b, more ? "more" : "fewer", change);
  }

  @Override
  public String onlyFactor(String setting) {
    return "**The reason is %s**: nothing else differs.".formatted(setting);
  }

  @Override
  public String single(String setting, String change, String percent) {
    return "**Most of it is due to %s**: its share is %s, which is %s %% of the difference and more than all other shares together."
        .formatted(setting, change, percent);
  }

  @Override
  public String interactionsDominate(String percent) {
    return "**No single factor explains it: interactions dominate.** %s %% of the variation between the combinations comes from settings acting together; what one of them changes depends on the others."
        .formatted(percent);
  }

  @Override
  public String noSingleFactor() {
    return "**No single factor explains it.**";
  }

  @Override
  public String pushing(List<String> settings) {
    return settings.size() == 1
        ? "Only %s distinguishably pushes this way.".formatted(settings.get(0))
        : "Several push this way: %s.".formatted(list(settings));
  }

  @Override
  public String othersWeighMore() {
    return "The other shares together weigh as much or more, signs left out.";
  }

  @Override
  public String noneDistinct() {
    return "No setting's share is distinguishable from no effect.";
  }

  @Override
  public String cancel(List<String> slower, List<String> faster) {
    return "**That is not because the settings do not matter: they work against each other.** Slower through %s; faster through %s."
        .formatted(list(slower), list(faster));
  }

  @Override
  public String oneWay(boolean slower, List<String> settings) {
    return "Some settings do make a difference, all in one direction: %s through %s."
        .formatted(slower ? "slower" : "faster", list(settings));
  }

  @Override
  public String opposed(List<String> settings) {
    return "Against it %s %s.".formatted(settings.size() == 1 ? "works" : "work", list(settings));
  }

  @Override
  public String unopposed() {
    return "No other setting distinguishably works against it.";
  }

  @Override
  public String indistinctFactors(List<String> settings) {
    return "Not distinguishable from no effect: %s.".formatted(list(settings));
  }

  @Override
  public String idleFactors(List<String> settings) {
    return "Without any effect (a share of exactly zero at every seed): %s."
        .formatted(list(settings));
  }

  @Override
  public String order(
      String setting, String a, String first, String b, String last, boolean opposite) {
    return "What the largest share, that of %s, amounts to depends on the other settings: changed alone, with all others as in %s, it makes %s; changed last, with all others as in %s, %s.%s"
        .formatted(
            setting, a, first, b, last, opposite ? " Even its direction is not the same." : "");
  }

  @Override
  public String strongestPair(String one, String other, String index, boolean more) {
    return "The strongest interaction is that of %s with %s: changing both makes on average %s than the two changes one by one add up to (%s)."
        .formatted(one, other, more ? "more updates" : "fewer updates", index);
  }

  @Override
  public String allReached(int runs) {
    return "All %s runs got there; none is censored.".formatted(runs);
  }

  @Override
  public String missed(int runs, int missed, String percent, int horizon) {
    return "Of %s runs %s (%s %%) did not get there and count as %s updates; another horizon would give other means."
        .formatted(runs, missed, percent, horizon);
  }

  @Override
  public String broken(int diverged, int failed) {
    return "They are not all censored: %s diverged and %s failed.".formatted(diverged, failed);
  }

  @Override
  public String mostlyHorizon(List<String> names) {
    return "That is less than half for %s: a mean that is mostly the horizon is a lower bound, so part of the difference is unknown."
        .formatted(list(names));
  }

  @Override
  public String reachedBy(String a, int reachedByA, String b, int reachedByB, int runs) {
    return "With %s's settings it was reached at %s of %s seeds, with %s's at %s."
        .formatted(a, reachedByA, runs, b, reachedByB);
  }

  @Override
  public String sharesHeading() {
    return "Share of each setting";
  }

  @Override
  public List<String> sharesHeader(String a, String b) {
    return List.of(
        "setting", a + " → " + b, "Shapley share", "alone, in " + a, "last, before " + b);
  }

  @Override
  public String total() {
    return "all together";
  }

  @Override
  public String walksHeading() {
    return "One setting after the other";
  }

  @Override
  public String walkOrder() {
    return "The order is that of the experiment file, the same both ways. Another order would give other steps; the Shapley share is the mean over all orders.";
  }

  @Override
  public List<String> walkHeader(String from, String to) {
    return List.of("from %s to %s".formatted(from, to), "value", "restricted mean", "change");
  }

  @Override
  public String interactionsHeading() {
    return "Largest interactions";
  }

  @Override
  public List<String> interactionsHeader() {
    return List.of("pair", "interaction index");
  }

  @Override
  public String combinationsHeading() {
    return "Combinations";
  }

  @Override
  public String allCombinations(String file) {
    return "Every combination, with its counts, is in `%s`.".formatted(file);
  }

  @Override
  public String quickest(int number) {
    return "Here are the contenders' own and the %s quickest. Letter i says whose value setting i has, A the first contender's or B the second's, in the order of the table at the top."
        .formatted(number);
  }

  @Override
  public List<String> combinationsHeader() {
    return List.of("combination", "reached", "censored", "diverged", "failed", "restricted mean");
  }

  @Override
  public String asContender(String pattern, String name) {
    return "%s (%s)".formatted(pattern, name);
  }

  @Override
  public String rulesHeading() {
    return "How the words are chosen";
  }

  @Override
  public String rules() {
    return String.join(
        "\n",
        "- *Shapley share*: the change that a setting makes, averaged over all orders in which the settings can be changed. The shares add up to the difference exactly; the numbers shown are rounded.",
        "- *Not distinguishable from no effect*: the interval includes zero.",
        "- *No single factor explains it: interactions dominate*: more than half of the variation between the combinations' restricted means is left when each setting is given one effect, the same in all combinations (sums of squares of the full factorial design).",
        "- *Most of it is due to* a setting: otherwise, if its share goes the way of the difference, is distinguishable from no effect and is larger than all other shares together, signs left out. If there is none, *no single factor explains it*.",
        "- *Interaction index*: by how much the change of one setting depends on the other, averaged over the others (Shapley interaction index). It does not say which of the two is the cause.",
        "- A run that diverged or failed counts like one that did not get there.");
  }

  @Override
  public String settingHeader() {
    return "setting";
  }

  @Override
  public String factor(Factor.Kind kind) {
    return switch (kind) {
      case WIDTH -> "hidden units";
      case START -> "initializer";
      case WIDTH_AND_START -> "hidden units and initial weights";
      case ZERO -> "zeroed parameters";
      case OPTIMIZER -> "optimizer";
      case EPSILON -> "epsilon";
      case EPSILON_PLACEMENT -> "place of epsilon";
      case LEARNING_RATE -> "learning rate";
      case GRADIENT -> "gradient reduction";
      case HIDDEN_GRADIENT -> "order of the hidden gradient";
      case PRECISION -> "precision";
    };
  }

  @Override
  public String theFactor(Factor.Kind kind) {
    return "the " + factor(kind);
  }

  @Override
  public String value(String value) {
    return value;
  }
}
