package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.List;
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
record Horizons(List<OptionalDouble> byTarget) {

  static Horizons of(List<Sample> samples, int targets) {
    List<OptionalDouble> byTarget = new ArrayList<>();
    for (int i = 0; i < targets; i++) {
      int target = i;
      byTarget.add(
          of(
              samples.stream()
                  .flatMap(sample -> sample.observations().get(target).stream())
                  .toList()));
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

  OptionalDouble get(int target) {
    return byTarget.get(target);
  }
}
