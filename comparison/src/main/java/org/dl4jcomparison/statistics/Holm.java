package org.dl4jcomparison.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The correction of Holm (1979) for several tests: if every hypothesis is true whose adjusted p is
 * compared with a level, the probability that any of them falls below is at most that level,
 * whatever the tests have in common.
 */
public final class Holm {
  private Holm() {}

  /**
   * Adjusts p-values.
   *
   * @param pValues one for each hypothesis
   * @return as many, in the same order, each at least as large and at most 1
   */
  public static double[] adjusted(double[] pValues) {
    List<Integer> ascending =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .toList();
    double[] adjusted = new double[pValues.length];
    double largest = 0;
    for (int rank = 0; rank < pValues.length; rank++) {
      int i = ascending.get(rank);
      largest = Math.max(largest, Math.min(1, (pValues.length - rank) * pValues[i]));
      adjusted[i] = largest;
    }
    return adjusted;
  }
}
