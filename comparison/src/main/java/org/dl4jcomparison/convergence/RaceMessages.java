package org.dl4jcomparison.convergence;

import java.util.List;

/**
 * Who of two contenders is first. {@link RaceText} decides from the numbers which of these are
 * said.
 */
public interface RaceMessages {
  /** How it was measured: at a number of seeds, or in one run of each contender. */
  String measuredAt(int seeds);

  /** The contender needs fewer updates to these targets. */
  String fasterTo(String name, List<String> targets);

  String sameAt(List<String> targets);

  String notToldAt(List<String> targets);

  String notKnownAt(List<String> targets);

  String nobodyReaches(List<String> targets);
}
