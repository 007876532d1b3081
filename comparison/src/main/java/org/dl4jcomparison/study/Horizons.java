package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.dl4jcomparison.statistics.Observation;

/**
 * Up to where times to a target are averaged: for every contender the same, or their means could
 * not be compared. It is the longest time up to which it is known of every run of every contender
 * whether it is there: the shortest that a run was followed in vain, or, if all runs that can get
 * there did, the time of the last one.
 *
 * @param byTarget in the targets' order; empty if no run says anything
 */
record Horizons(Map<Unit, List<OptionalDouble>> byTarget) {

  static Horizons of(List<Sample> samples, int targets) {
    Map<Unit, List<OptionalDouble>> byTarget = new EnumMap<>(Unit.class);
    for (Unit unit : Unit.values()) {
      List<OptionalDouble> horizons = new ArrayList<>();
      for (int i = 0; i < targets; i++) {
        int target = i;
        horizons.add(
            of(
                samples.stream()
                    .flatMap(sample -> sample.observations().get(unit).get(target).stream())
                    .toList()));
      }
      byTarget.put(unit, horizons);
    }
    return new Horizons(byTarget);
  }

  private static OptionalDouble of(List<Observation> all) {
    OptionalDouble inVain =
        all.stream()
            .filter(run -> !run.reached() && Double.isFinite(run.time()))
            .mapToDouble(Observation::time)
            .min();
    OptionalDouble horizon =
        inVain.isPresent()
            ? inVain
            : all.stream().filter(Observation::reached).mapToDouble(Observation::time).max();
    return horizon.isPresent() && horizon.getAsDouble() > 0 ? horizon : OptionalDouble.empty();
  }

  OptionalDouble get(Unit unit, int target) {
    return byTarget.get(unit).get(target);
  }
}
