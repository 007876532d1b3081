package org.dl4jcomparison.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dl4jcomparison.statistics.Observation;
import org.dl4jcomparison.statistics.PairedTimes;
import org.dl4jcomparison.statistics.ReachedBy;

/**
 * The explanation of one target. What is explained is the difference at the seeds where both
 * contenders get there; or, if there are more of those, where only one of them does. Seeds of
 * different kinds are not averaged: whether a contender gets there is told by counting.
 *
 * @param target the loss to reach
 * @param times at how many seeds each of the two gets there, and what lies between them
 * @param explained the kind of seeds whose difference is explained; neither, if at fewer than two
 *     of them any gets there
 * @param combinations all of them, by mask
 * @param decomposition of the difference of restricted mean times at those seeds; empty if there
 *     are none
 * @param finding what follows
 */
public record TargetExplanation(
    double target,
    PairedTimes times,
    ReachedBy explained,
    List<Combination> combinations,
    Optional<Decomposition> decomposition,
    Finding finding) {

  /**
   * Reads the runs.
   *
   * @param horizon the restricted time of a run that did not get there
   * @param ends combinations x seeds
   */
  static TargetExplanation of(double target, int horizon, List<List<RunEnd>> ends) {
    List<Observation> a = observations(ends.get(0));
    List<Observation> b = observations(ends.get(ends.size() - 1));
    PairedTimes times = PairedTimes.of(a, b, horizon, Effect.CONFIDENCE);
    ReachedBy explained = explained(times);
    List<ReachedBy> kinds = PairedTimes.kinds(a, b, horizon);
    int[] seeds = IntStream.range(0, kinds.size()).filter(i -> kinds.get(i) == explained).toArray();
    if (explained == ReachedBy.NEITHER) {
      return new TargetExplanation(
          target,
          times,
          explained,
          combinations(ends, new int[0], Optional.empty()),
          Optional.empty(),
          Finding.none(ends.stream().flatMap(List::stream).anyMatch(RunEnd::reached)));
    }
    long[][] values = new long[seeds.length][ends.size()];
    for (int i = 0; i < seeds.length; i++) {
      for (int mask = 0; mask < ends.size(); mask++) {
        values[i][mask] = ends.get(mask).get(seeds[i]).restricted();
      }
    }
    SeedValues restricted = SeedValues.upTo(horizon, values);
    Decomposition decomposition = Decomposition.of(restricted);
    return new TargetExplanation(
        target,
        times,
        explained,
        combinations(ends, seeds, Optional.of(restricted)),
        Optional.of(decomposition),
        Finding.of(decomposition));
  }

  private static List<Observation> observations(List<RunEnd> ends) {
    return ends.stream().map(RunEnd::observation).toList();
  }

  /** The kind with most seeds of those at which any of the two gets there. */
  private static ReachedBy explained(PairedTimes times) {
    int fewest = Math.min(2, times.all());
    return Stream.of(ReachedBy.BOTH, ReachedBy.ONLY_A, ReachedBy.ONLY_B)
        .filter(kind -> times.count(kind) >= fewest)
        .min(Comparator.comparing(kind -> -times.count(kind)))
        .orElse(ReachedBy.NEITHER);
  }

  private static List<Combination> combinations(
      List<List<RunEnd>> ends, int[] seeds, Optional<SeedValues> restricted) {
    List<Combination> combinations = new ArrayList<>();
    for (int mask = 0; mask < ends.size(); mask++) {
      int combination = mask;
      combinations.add(
          Combination.of(
              mask,
              ends.get(mask),
              seeds,
              restricted.map(v -> Contrast.value(v.factors(), combination).meanOver(v))));
    }
    return List.copyOf(combinations);
  }

  /** The decomposition, where there is one. */
  public Decomposition decomposed() {
    return decomposition.orElseThrow();
  }

  /** Number of seeds whose difference is explained. */
  public int seeds() {
    return decomposition.isEmpty() ? 0 : times.count(explained);
  }

  /** The combination that is the first contender. */
  public Combination a() {
    return combinations.get(0);
  }

  /** The combination that is the second contender. */
  public Combination b() {
    return combinations.get(combinations.size() - 1);
  }

  /** Runs of all combinations at the explained seeds that count as the horizon. */
  public int capped() {
    return combinations.stream().mapToInt(Combination::capped).sum();
  }

  /** Runs of all combinations, at all seeds, whose numbers stopped being finite. */
  public int diverged() {
    return combinations.stream().mapToInt(Combination::diverged).sum();
  }

  /** Runs of all combinations, at all seeds, that the engine broke off. */
  public int failed() {
    return combinations.stream().mapToInt(Combination::failed).sum();
  }

  /** Runs of all combinations at the explained seeds. */
  public int runs() {
    return seeds() * combinations.size();
  }
}
