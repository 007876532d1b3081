package org.dl4jcomparison.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * At which of the measured sizes an engine is faster than another. Faster is what {@link
 * UpdateTime#isClearlyLessThan} says; nothing is said of sizes beyond those measured.
 */
public sealed interface Crossover {

  /** No size was timed on both. */
  record Unknown() implements Crossover {}

  /**
   * It is faster at no size.
   *
   * @param sizes at which both were timed, ascending
   */
  record Nowhere(List<Integer> sizes) implements Crossover {}

  /**
   * It is faster at every size.
   *
   * @param sizes at which both were timed, ascending
   */
  record Everywhere(List<Integer> sizes) implements Crossover {}

  /**
   * At every size from one on, and at none below.
   *
   * @param below the largest size at which it is not faster
   * @param from the next one, at which it is
   * @param crossing where between the two the curves cross, on straight lines in the chart
   */
  record From(int below, int from, double crossing) implements Crossover {}

  /**
   * At every size up to one, and at none above.
   *
   * @param upTo the largest size at which it is faster
   * @param above the next one, at which it is not
   * @param crossing where between the two the curves cross, on straight lines in the chart
   */
  record UpTo(int upTo, int above, double crossing) implements Crossover {}

  /**
   * At some sizes that are not all on one side.
   *
   * @param faster at which it is, ascending
   */
  record Scattered(List<Integer> faster) implements Crossover {}

  /**
   * Compares one engine with another.
   *
   * @param engine its times by size
   * @param baseline the other's times by size
   */
  static Crossover of(
      SortedMap<Integer, UpdateTime> engine, SortedMap<Integer, UpdateTime> baseline) {
    SortedSet<Integer> common = new TreeSet<>(engine.keySet());
    common.retainAll(baseline.keySet());
    List<Integer> sizes = List.copyOf(common);
    List<Integer> faster = new ArrayList<>();
    int changes = 0;
    int change = 0;
    for (int i = 0; i < sizes.size(); i++) {
      if (isFaster(sizes.get(i), engine, baseline)) {
        faster.add(sizes.get(i));
      }
      if (i > 0
          && isFaster(sizes.get(i), engine, baseline)
              != isFaster(sizes.get(i - 1), engine, baseline)) {
        changes++;
        change = i;
      }
    }
    if (sizes.isEmpty()) {
      return new Unknown();
    }
    if (changes > 1) {
      return new Scattered(List.copyOf(faster));
    }
    if (changes == 0) {
      return faster.isEmpty() ? new Nowhere(sizes) : new Everywhere(sizes);
    }
    int low = sizes.get(change - 1);
    int high = sizes.get(change);
    double crossing = crossing(low, high, engine, baseline);
    return faster.contains(high) ? new From(low, high, crossing) : new UpTo(low, high, crossing);
  }

  private static boolean isFaster(
      int size, SortedMap<Integer, UpdateTime> engine, SortedMap<Integer, UpdateTime> baseline) {
    return engine.get(size).isClearlyLessThan(baseline.get(size));
  }

  /**
   * Where straight lines on logarithmic axes cross between two sizes; one of the two sizes if they
   * do not.
   */
  private static double crossing(
      int low,
      int high,
      SortedMap<Integer, UpdateTime> engine,
      SortedMap<Integer, UpdateTime> baseline) {
    double atLow = Math.log(engine.get(low).timesAsFastAs(baseline.get(low)));
    double atHigh = Math.log(engine.get(high).timesAsFastAs(baseline.get(high)));
    double share = Math.min(1, Math.max(0, atLow / (atLow - atHigh)));
    return low * Math.pow((double) high / low, share);
  }
}
