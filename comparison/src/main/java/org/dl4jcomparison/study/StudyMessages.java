package org.dl4jcomparison.study;

import java.util.List;

/**
 * The sentences of a study's page. {@link StudyPage} decides from the numbers which of them are
 * said. Names come ready for Markdown.
 */
public interface StudyMessages {
  String title(String experiment);

  String intro(List<String> contenders, String data, int seeds, long first, long last);

  /** How to read the figures, level in percent. */
  String reading(String level, int resamples, long bootstrapSeed);

  /** Some of a contender's runs broke; a phrase of {@link #diverged} or {@link #failed} each. */
  String broke(String name, int runs, List<String> ways);

  /** All runs of a contender broke. */
  String allBroke(String name, int runs, List<String> ways);

  String diverged(int count);

  String failed(int count, String reason);

  /** Every seed gives this contender the same start. */
  String seedChangesNothing(String name);

  String heading();

  /** What is said first of a pair. */
  String pair(String a, String b);

  /** One needs less to these targets; the corrected test is clear. */
  String faster(String winner, String loser, List<String> targets);

  /** The largest difference among those targets, as an example. */
  String example(
      String winner,
      String loser,
      String probability,
      String target,
      int both,
      int seeds,
      String difference,
      boolean fewer);

  /** Both need the same at every seed. */
  String same(List<String> targets);

  /** The evidence does not tell who is first to these targets. */
  String open(List<String> targets);

  /** In at least half of the pairs one run was stopped before the other got to these targets. */
  String stoppedTooEarly(List<String> targets);

  /** No run of either reaches these targets. */
  String neitherReaches(List<String> targets);

  String onlyOne();

  String runsHeading();

  List<String> runsHeader(String finalLossMethod);

  String targetsHeading();

  List<String> targetsHeader(String reached, String median);

  String pairsHeading();

  List<String> pairsHeader(String probability, String difference);

  String notReached();

  /** A difference, and at how many of all seeds both get there. */
  String atSeeds(String difference, int both, int seeds);

  String chart(String target);

  String learningCurves();

  String timesTitle();

  String timesLead(int seeds);

  String timesAlt();

  String timesNote();

  /** Heads the printed table: contender, runs, completed, diverged, failed. */
  List<String> summaryHeader();

  String summaryMedian();

  /** What the columns of a target are. */
  String summaryNote();

  String headlineOfOne(String name, int learnt, int seeds, int own, int twin);
}
