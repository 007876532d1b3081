package org.dl4jcomparison.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Two contenders' times to a target, compared seed by seed up to a horizon. What can be told is
 * told apart: at how many seeds each gets there, and how much time lies between them where both do.
 *
 * <p>A single mean over all seeds would have to count a run that never gets there as something. If
 * one run in twenty does not, two samples of eight in three hold none of those, and no interval
 * that is made of such a sample can know of them.
 *
 * @param horizon up to which runs are looked at, in the unit of the times
 * @param seeds seeds by which of the two get there, every kind with its number
 * @param difference mean of B's time minus A's at the seeds where both get there, so negative if B
 *     is quicker; empty if there is no such seed
 */
public record PairedTimes(
    double horizon, Map<ReachedBy, Integer> seeds, Optional<SampleMean> difference) {

  /** Copies the map, in order. */
  public PairedTimes {
    seeds = Collections.unmodifiableMap(new EnumMap<>(seeds));
  }

  /**
   * Compares.
   *
   * @param a runs of A
   * @param b runs of B, as many, in the same order of seeds
   * @param horizon greater than 0, finite
   * @param level level of the interval
   */
  public static PairedTimes of(
      List<Observation> a, List<Observation> b, double horizon, double level) {
    if (!(horizon > 0) || Double.isInfinite(horizon)) {
      throw new IllegalArgumentException(
          "Horizon " + horizon + " is not a finite number greater than 0");
    }
    List<ReachedBy> kinds = kinds(a, b, horizon);
    Map<ReachedBy, Integer> seeds = new EnumMap<>(ReachedBy.class);
    for (ReachedBy kind : ReachedBy.values()) {
      seeds.put(kind, Collections.frequency(kinds, kind));
    }
    double[] differences =
        IntStream.range(0, a.size())
            .filter(i -> kinds.get(i) == ReachedBy.BOTH)
            .mapToDouble(i -> b.get(i).time() - a.get(i).time())
            .toArray();
    return new PairedTimes(
        horizon,
        seeds,
        differences.length == 0
            ? Optional.empty()
            : Optional.of(SampleMean.of(differences, -horizon, horizon, level)));
  }

  /** Which of two get there, seed by seed; parameters as in {@link #of}. */
  public static List<ReachedBy> kinds(List<Observation> a, List<Observation> b, double horizon) {
    if (a.size() != b.size()) {
      throw new IllegalArgumentException(
          "Runs of A and B do not pair up: " + a.size() + " and " + b.size());
    }
    return IntStream.range(0, a.size())
        .mapToObj(i -> ReachedBy.of(a.get(i), b.get(i), horizon))
        .toList();
  }

  /** The same seen from B. */
  public PairedTimes swapped() {
    Map<ReachedBy, Integer> swapped = new EnumMap<>(ReachedBy.class);
    seeds.forEach((kind, count) -> swapped.put(kind.swapped(), count));
    return new PairedTimes(horizon, swapped, difference.map(SampleMean::negated));
  }

  /** Number of seeds of a kind. */
  public int count(ReachedBy kind) {
    return seeds.get(kind);
  }

  /** Number of seeds. */
  public int all() {
    return seeds.values().stream().mapToInt(Integer::intValue).sum();
  }
}
