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

  /**
   * A contender whose further seeds were trained on its twin.
   *
   * @param own seeds on its own engine, on which the twin was trained as well
   * @param twin further seeds
   * @param loss the largest difference of two losses there
   * @param updates the largest difference in the updates to a target there
   */
  String twin(String name, int own, int twin, String loss, int updates);

  /** A contender whose twin turned out to differ from it. */
  String twinDiffers(String name, int own);

  /** Of the table of seeds and updates. */
  List<String> header();

  /** A contender as far as it is compared with another one, in the table. */
  String compared(String name, String other);

  /** The contenders make different numbers of updates; a phrase of {@link #budget} each. */
  String budgets(List<String> followed);

  /** A contender and its updates. */
  String budget(String name, int updates);

  /** A contender that was trained at fewer seeds than others. */
  String fewer(String name, int seeds);
}
