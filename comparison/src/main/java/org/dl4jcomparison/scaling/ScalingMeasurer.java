package org.dl4jcomparison.scaling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.experiment.Dataset;

/**
 * Times the updates of engines, one training at a time. At every size the engines take turns, so
 * that what else the machine does meanwhile does not meet one of them only.
 */
public final class ScalingMeasurer {
  /**
   * The part of an equal share of the time that a size gets in any case, even if others have used
   * more than theirs.
   */
  private static final double LEAST_SHARE = 1 / 3.0;

  private final List<Engine> engines;
  private final ScalingPlan plan;

  /** Of these engines, by this plan. */
  public ScalingMeasurer(Collection<Engine> engines, ScalingPlan plan) {
    this.engines = List.copyOf(engines);
    this.plan = plan;
  }

  /**
   * Takes about the plan's time, and what the engines need to start.
   *
   * @param measured told when all engines have been timed at a size: a point of each
   */
  public Scaling measure(Consumer<List<ScalingPoint>> measured) {
    List<ScalingPoint> points = new ArrayList<>();
    SortedSet<NetworkSize> sizes = plan.sizes();
    double left = plan.time().toMillis() / 1000.0;
    double least = LEAST_SHARE * left / sizes.size();
    int done = 0;
    for (NetworkSize size : sizes) {
      List<TimedEngine> timed = time(size, Math.max(least, left / (sizes.size() - done)));
      List<ScalingPoint> here = timed.stream().map(TimedEngine::point).toList();
      left -= timed.stream().mapToDouble(TimedEngine::counted).sum();
      points.addAll(here);
      done++;
      measured.accept(here);
    }
    return new Scaling(
        plan,
        engines.stream().map(Engine::name).toList(),
        engines.stream()
            .filter(engine -> engine.kind() == Engine.Kind.HAND_WRITTEN)
            .map(Engine::name)
            .findFirst(),
        points);
  }

  private List<TimedEngine> time(NetworkSize size, double seconds) {
    Dataset data = ScalingData.data(size);
    List<TimedEngine> timed =
        engines.stream()
            .map(engine -> new TimedEngine(engine, size, data, seconds / engines.size()))
            .toList();
    timed.forEach(TimedEngine::warmUp);
    while (timed.stream().anyMatch(TimedEngine::wantsMore)) {
      timed.stream().filter(TimedEngine::wantsMore).forEach(TimedEngine::repeat);
    }
    return timed;
  }
}
