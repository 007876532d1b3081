package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dl4jcomparison.evidence.First;
import org.dl4jcomparison.evidence.Race;
import org.dl4jcomparison.statistics.Estimate;
import org.dl4jcomparison.statistics.FasterAtSameSeed;
import org.dl4jcomparison.statistics.Interval;
import org.dl4jcomparison.statistics.LogRankTest;
import org.dl4jcomparison.statistics.Observation;
import org.dl4jcomparison.statistics.RestrictedMeanDifference;

/**
 * Two contenders, seed by seed.
 *
 * @param a place of the first in the experiment
 * @param b place of the second
 * @param targets in the experiment's order
 */
public record PairEvidence(int a, int b, List<TargetEvidence> targets) {

  /**
   * Two contenders and a target.
   *
   * @param target loss to reach
   * @param times compared in each unit
   */
  public record TargetEvidence(double target, Map<Unit, Comparison> times) {
    private TargetEvidence swapped() {
      Map<Unit, Comparison> other = new EnumMap<>(Unit.class);
      times.forEach((unit, comparison) -> other.put(unit, comparison.swapped()));
      return new TargetEvidence(target, other);
    }
  }

  /**
   * Times to a target compared.
   *
   * @param faster probability that A needs less at the same seed
   * @param logRank test that both need the same; empty if no run gets there
   * @param difference restricted mean of A minus that of B; empty if they are not determined
   */
  public record Comparison(
      FasterAtSameSeed faster,
      Optional<LogRankTest> logRank,
      Optional<RestrictedMeanDifference> difference) {

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
              new Estimate(1 - probability.value(), mirrored(probability.interval(), 1))),
          logRank.map(
              t ->
                  new LogRankTest(
                      t.observedB(),
                      t.expectedB(),
                      t.observedA(),
                      t.expectedA(),
                      t.chiSquared(),
                      t.pValue())),
          difference.map(
              d ->
                  new RestrictedMeanDifference(
                      d.b(), d.a(), -d.value(), mirrored(d.interval(), 0))));
    }

    private static Interval mirrored(Interval interval, double sum) {
      return new Interval(
          sum - interval.high(), sum - interval.low(), interval.level(), interval.method());
    }

    /** Who is first at the same seed, as far as the interval can tell. */
    public First first() {
      if (faster.wins() + faster.losses() + faster.ties() + faster.undecided() == 0) {
        return First.NEITHER;
      }
      if (faster.probability().interval().low() > 0.5) {
        return First.A;
      }
      return faster.probability().interval().high() < 0.5 ? First.B : First.NOT_CLEAR;
    }
  }

  /**
   * Who is first to each target, in a unit.
   *
   * @param seeds at how many seeds each was trained
   */
  public Race race(Unit unit, int seeds) {
    return new Race(
        seeds,
        targets.stream()
            .map(t -> new Race.AtTarget(t.target(), t.times().get(unit).first()))
            .toList());
  }

  /** The same seen from B. */
  public PairEvidence swapped() {
    return new PairEvidence(b, a, targets.stream().map(TargetEvidence::swapped).toList());
  }

  /** Copies the list. */
  public PairEvidence {
    targets = List.copyOf(targets);
  }

  static PairEvidence of(int a, Sample first, int b, Sample second, Horizons horizons) {
    List<TargetEvidence> targets = new ArrayList<>();
    for (int i = 0; i < first.targets().size(); i++) {
      Map<Unit, Comparison> times = new EnumMap<>(Unit.class);
      for (Unit unit : Unit.values()) {
        times.put(
            unit,
            compare(
                first.observations().get(unit).get(i),
                second.observations().get(unit).get(i),
                horizons.get(unit, i)));
      }
      targets.add(new TargetEvidence(first.targets().get(i), times));
    }
    return new PairEvidence(a, b, targets);
  }

  private static Comparison compare(
      List<Observation> a, List<Observation> b, OptionalDouble horizon) {
    return new Comparison(
        FasterAtSameSeed.of(a, b, StudyEvidence.LEVEL),
        LogRankTest.of(a, b),
        horizon.isPresent()
            ? RestrictedMeanDifference.paired(a, b, horizon.getAsDouble(), StudyEvidence.LEVEL)
            : Optional.empty());
  }
}
