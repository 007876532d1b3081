package org.dl4jcomparison.scaling;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The time of an update of several engines at several sizes.
 *
 * @param plan what was to be measured
 * @param engines names, in the order in which they are shown
 * @param baseline the engine that the others are held against; empty if none is hand-written
 * @param points one for each engine and size
 */
public record Scaling(
    ScalingPlan plan, List<String> engines, Optional<String> baseline, List<ScalingPoint> points) {

  /** Copies the lists. */
  public Scaling {
    engines = List.copyOf(engines);
    points = List.copyOf(points);
  }

  /** An engine's times by the value on an axis. */
  public SortedMap<Integer, UpdateTime> curve(String engine, Axis axis) {
    SortedMap<Integer, UpdateTime> curve = new TreeMap<>();
    for (NetworkSize size : plan.along(axis)) {
      time(engine, size).ifPresent(time -> curve.put(axis.of(size), time));
    }
    return curve;
  }

  /** An engine's time at a size, if there is one. */
  public Optional<UpdateTime> time(String engine, NetworkSize size) {
    return points.stream()
        .filter(point -> point.engine().equals(engine) && point.size().equals(size))
        .findFirst()
        .flatMap(ScalingPoint::time);
  }

  /** The points without a time. */
  public List<ScalingPoint.LeftOut> leftOut() {
    return points.stream()
        .filter(ScalingPoint.LeftOut.class::isInstance)
        .map(ScalingPoint.LeftOut.class::cast)
        .toList();
  }
}
