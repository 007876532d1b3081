package org.dl4jcomparison.study;

import java.util.List;

/**
 * What many seeds say of pairs of contenders. {@link SeedsAnswer} decides from the numbers which of
 * these are said. Names come ready for where they are shown.
 */
public interface SeedsMessages {
  String intro(int count);

  /** Runs of a contender that diverged or failed. */
  String broken(String name, int diverged, int failed, int runs);

  /** Two contenders, and what is said of them. */
  String pair(List<String> pair, List<String> parts);

  /** One needs fewer updates at the same seed; a phrase of {@link #won} each. */
  String faster(String winner, List<String> targets);

  /** "0.5 (at 7 of 8 seeds)". */
  String won(String target, int won, int seeds);

  /** The evidence does not tell who is first; a phrase of {@link #divided} each. */
  String open(List<String> targets);

  /** "0.5 (a first at 3 of 8 seeds, b at 5)". */
  String divided(String target, String a, int firstA, String b, int firstB, int seeds);

  /** Both need equally many updates at every seed. */
  String same(List<String> targets);

  /** At half of the seeds or more one was stopped before the other got there. */
  String stopped(List<String> targets);

  String noneReaches(List<String> targets);

  /** When somebody is called first. */
  String note();
}
