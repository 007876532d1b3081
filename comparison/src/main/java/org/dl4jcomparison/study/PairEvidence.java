package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dl4jcomparison.evidence.First;
import org.dl4jcomparison.evidence.Race;
import org.dl4jcomparison.evidence.SeedCount;
import org.dl4jcomparison.statistics.Estimate;
import org.dl4jcomparison.statistics.FasterAtSameSeed;
import org.dl4jcomparison.statistics.Holm;
import org.dl4jcomparison.statistics.Interval;
import org.dl4jcomparison.statistics.LogRankTest;
import org.dl4jcomparison.statistics.Observation;
import org.dl4jcomparison.statistics.PairedTimes;
import org.dl4jcomparison.statistics.SignTest;

/**
 * Two contenders, seed by seed.
 *
 * @param a place of the first in the experiment
 * @param b place of the second
 * @param seedsOfA who trained the first at the seeds at which they are compared: the first ones,
 *     which both have, and not those at which one's twin is the other's own training
 * @param seedsOfB who trained the second at the same ones
 * @param targets in the experiment's order
 */
public record PairEvidence(
    int a, int b, SeedCount seedsOfA, SeedCount seedsOfB, List<TargetEvidence> targets) {

  /**
   * Two contenders and a target.
   *
   * @param target loss to reach
   * @param updates to it compared
   */
  public record TargetEvidence(double target, Comparison updates) {
    private TargetEvidence swapped() {
      return new TargetEvidence(target, updates.swapped());
    }
  }

  /**
   * Updates to a target compared.
   *
   * @param faster probability that A needs less at the same seed
   * @param signTest exact p-value of the hypothesis that both are first equally often
   * @param adjusted the same, corrected by Holm for all targets
   * @param logRank test that both need the same; empty if no run gets there
   * @param times at how many seeds each gets there, and what lies between them where both do, up to
   *     where both are followed
   */
  public record Comparison(
      FasterAtSameSeed faster,
      double signTest,
      double adjusted,
      Optional<LogRankTest> logRank,
      PairedTimes times) {

    /** The same seen from B. */
    public Comparison swapped() {
      Estimate probability = faster.probability();
      return new Comparison(
          new FasterAtSameSeed(
              faster.losses(),
              faster.wins(),
              faster.ties(),
              faster.neither(),
              faster.undecided(),
              new Estimate(1 - probability.value(), mirrored(probability.interval()))),
          signTest,
          adjusted,
          logRank.map(
              t ->
                  new LogRankTest(
                      t.observedB(),
                      t.expectedB(),
                      t.observedA(),
                      t.expectedA(),
                      t.chiSquared(),
                      t.pValue())),
          times.swapped());
    }

    private static Interval mirrored(Interval interval) {
      return new Interval(
          1 - interval.high(), 1 - interval.low(), interval.level(), interval.method());
    }

    /**
     * Who is first at the same seed. Somebody is where the corrected test is clear, so that of all
     * studies of two contenders that do not differ at most one in twenty names one at any target.
     */
    public First first() {
      int decided = faster.wins() + faster.losses() + faster.ties();
      if (decided + faster.undecided() == 0) {
        return First.NEITHER;
      }
      if (adjusted <= 1 - StudyEvidence.LEVEL) {
        return faster.wins() > faster.losses() ? First.A : First.B;
      }
      if (faster.undecided() >= decided + faster.neither()) {
        return First.NOT_KNOWN;
      }
      boolean equal = faster.wins() + faster.losses() + faster.undecided() == 0;
      return equal ? First.SAME : First.NOT_CLEAR;
    }
  }

  /** At how many seeds they are compared. */
  public int seeds() {
    return seedsOfA.all();
  }

  /** Who is first to each target. */
  public Race race() {
    return new Race(
        seedsOfA,
        seedsOfB,
        targets.stream().map(t -> new Race.AtTarget(t.target(), t.updates().first())).toList());
  }

  /** The same seen from B. */
  public PairEvidence swapped() {
    return new PairEvidence(
        b, a, seedsOfB, seedsOfA, targets.stream().map(TargetEvidence::swapped).toList());
  }

  /** Copies the list. */
  public PairEvidence {
    targets = List.copyOf(targets);
  }

  static PairEvidence of(int a, Sample first, int b, Sample second, int seeds) {
    List<List<Observation>> ofA = first.first(seeds);
    List<List<Observation>> ofB = second.first(seeds);
    List<FasterAtSameSeed> faster =
        IntStream.range(0, ofA.size())
            .mapToObj(i -> FasterAtSameSeed.of(ofA.get(i), ofB.get(i), StudyEvidence.LEVEL))
            .toList();
    double[] tests =
        faster.stream()
            .mapToDouble(f -> SignTest.pValue(f.wins(), f.losses(), f.undecided()))
            .toArray();
    double[] adjusted = Holm.adjusted(tests);
    int horizon = Math.min(first.contender().spec().updates(), second.contender().spec().updates());
    List<TargetEvidence> targets = new ArrayList<>();
    for (int i = 0; i < faster.size(); i++) {
      targets.add(
          new TargetEvidence(
              first.targets().get(i),
              new Comparison(
                  faster.get(i),
                  tests[i],
                  adjusted[i],
                  LogRankTest.of(ofA.get(i), ofB.get(i)),
                  PairedTimes.of(ofA.get(i), ofB.get(i), horizon, StudyEvidence.LEVEL))));
    }
    return new PairEvidence(a, b, first.seeds().first(seeds), second.seeds().first(seeds), targets);
  }
}
