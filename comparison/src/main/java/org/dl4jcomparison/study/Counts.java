package org.dl4jcomparison.study;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a contender's runs ended.
 *
 * @param completed made all their updates
 * @param diverged whose numbers stopped being finite
 * @param failures how many failed, by reason
 * @param learnt of the completed ones, those that end with every row right
 */
public record Counts(int completed, int diverged, Map<String, Integer> failures, int learnt) {

  /** Copies the map, in order. */
  public Counts {
    failures = Collections.unmodifiableMap(new TreeMap<>(failures));
  }

  /** Runs whose engine broke. */
  public int failed() {
    return failures.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** All runs. */
  public int runs() {
    return completed + diverged + failed();
  }
}
