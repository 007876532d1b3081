package org.dl4jcomparison.study;

import java.util.List;

/**
 * What many seeds say of two contenders. {@link SeedsAnswer} decides from the numbers which
 * sentences are said. Names come ready for where they are shown.
 */
public interface SeedsMessages {
  String intro(int count, long first, long last);

  /** The first needs fewer updates at the same seed; a phrase of {@link #probability} each. */
  String faster(String winner, String loser, List<String> probabilities);

  /** "0.5 (probability 1.00 [0.72, 1.00])". */
  String probability(String target, String estimate);

  /** The evidence does not tell who is first; a phrase of {@link #probability} each. */
  String open(List<String> probabilities);

  /** Both need equally many updates at every seed. */
  String same(List<String> targets);

  /** At half of the seeds or more one was stopped before the other got there. */
  String stopped(List<String> targets);

  String noneReaches(List<String> targets);

  /** Runs of a contender that diverged or failed. */
  String broken(String name, int diverged, int failed, int runs);

  /** Heads the table of a study: target, then three for each contender, then the comparison. */
  List<String> header(String a, String b);

  String notReached();

  String methods(List<String> methods);
}
