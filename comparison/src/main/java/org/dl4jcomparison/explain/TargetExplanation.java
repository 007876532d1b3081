package org.dl4jcomparison.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * The explanation of one target.
 *
 * @param target the loss to reach
 * @param combinations all of them, by mask
 * @param decomposition of the difference of restricted mean times
 * @param finding what follows
 */
public record TargetExplanation(
    double target, List<Combination> combinations, Decomposition decomposition, Finding finding) {

  /**
   * Reads the runs.
   *
   * @param horizon the restricted time of a run that did not get there
   * @param ends combinations x seeds
   */
  static TargetExplanation of(double target, int horizon, List<List<RunEnd>> ends) {
    long[][] values = new long[ends.get(0).size()][ends.size()];
    for (int mask = 0; mask < ends.size(); mask++) {
      for (int seed = 0; seed < values.length; seed++) {
        values[seed][mask] = ends.get(mask).get(seed).restricted();
      }
    }
    SeedValues restricted = SeedValues.upTo(horizon, values);
    List<Combination> combinations = new ArrayList<>();
    for (int mask = 0; mask < ends.size(); mask++) {
      combinations.add(
          Combination.of(
              mask, ends.get(mask), Contrast.value(restricted.factors(), mask).over(restricted)));
    }
    Decomposition decomposition = Decomposition.of(restricted);
    return new TargetExplanation(
        target, List.copyOf(combinations), decomposition, Finding.of(decomposition, combinations));
  }

  /** The combination that is the first contender. */
  public Combination a() {
    return combinations.get(0);
  }

  /** The combination that is the second contender. */
  public Combination b() {
    return combinations.get(combinations.size() - 1);
  }

  /** Runs of all combinations that never reached the target. */
  public int missed() {
    return combinations.stream().mapToInt(Combination::missed).sum();
  }

  /** Those of them whose numbers stopped being finite. */
  public int diverged() {
    return combinations.stream().mapToInt(Combination::diverged).sum();
  }

  /** Those of them that the engine broke off. */
  public int failed() {
    return combinations.stream().mapToInt(Combination::failed).sum();
  }

  /** Runs of all combinations. */
  public int runs() {
    return combinations.stream().mapToInt(Combination::runs).sum();
  }
}
