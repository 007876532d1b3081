package org.dl4jcomparison.convergence;

import java.util.List;
import org.dl4jcomparison.evidence.Support;

/**
 * Who of two contenders is first. {@link RaceText} decides from the numbers which of these are
 * said.
 */
public interface RaceMessages {
  /**
   * Who is compared and how: at a number of seeds, or in one run of each.
   *
   * @param twins a phrase of {@link #twin} for each that has one
   */
  String measuredAt(List<String> pair, int seeds, List<String> twins);

  /** At how many seeds a contender was trained on its own engine and at how many on its twin. */
  String twin(String name, int own, int twin);

  /** The contender needs fewer updates to these targets. */
  String fasterTo(String name, List<String> targets);

  String sameAt(List<String> targets);

  String notToldAt(List<String> targets);

  String notKnownAt(List<String> targets);

  String nobodyReaches(List<String> targets);

  /** Whether the second converges faster than the first, as a clause. */
  String verdict(String a, String b, Support verdict);

  /**
   * Several pairs.
   *
   * @param sameForAll whether every pair is compared at as many seeds
   * @param fewest seeds at which a pair is compared
   * @param most seeds at which a pair is compared
   * @param twins a phrase of {@link #twin} for each contender that has one
   * @param verdicts a clause of {@link #verdict} for each pair
   */
  String verdicts(
      boolean sameForAll, int fewest, int most, List<String> twins, List<String> verdicts);
}
