package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.TimeToTarget;

/**
 * A contender's runs held against its twin's at the seeds at which both were trained.
 *
 * @param seeds at how many
 * @param loss the largest difference of two losses, relative to losses above 1; infinite where one
 *     run ended before the other
 * @param updates the largest difference in the updates to a target; empty where one run got to a
 *     target and the other did not
 * @param tolerance that the losses are held against
 */
public record TwinCheck(int seeds, double loss, Optional<Integer> updates, double tolerance) {

  /** Nothing compared yet. */
  static TwinCheck none(double tolerance) {
    return new TwinCheck(0, 0, Optional.of(0), tolerance);
  }

  /** One more seed. */
  TwinCheck and(TrainingRun own, TrainingRun twin, List<Double> targets) {
    return new TwinCheck(
        seeds + 1, Math.max(loss, losses(own, twin)), later(times(own, twin, targets)), tolerance);
  }

  private Optional<Integer> later(Optional<Integer> more) {
    return updates.flatMap(before -> more.map(now -> Math.max(before, now)));
  }

  private static double losses(TrainingRun own, TrainingRun twin) {
    double[] a = own.loss();
    double[] b = twin.loss();
    double largest = a.length == b.length ? 0 : Double.POSITIVE_INFINITY;
    for (int update = 0; update < Math.min(a.length, b.length); update++) {
      double size = Math.max(1, Math.max(Math.abs(a[update]), Math.abs(b[update])));
      largest = Math.max(largest, Math.abs(a[update] - b[update]) / size);
    }
    return largest;
  }

  private static Optional<Integer> times(TrainingRun own, TrainingRun twin, List<Double> targets) {
    List<Integer> differences = new ArrayList<>();
    for (double target : targets) {
      Optional<TimeToTarget.Reached> a = TimeToTarget.of(own, target).reached();
      Optional<TimeToTarget.Reached> b = TimeToTarget.of(twin, target).reached();
      if (a.isPresent() != b.isPresent()) {
        return Optional.empty();
      }
      a.ifPresent(of -> differences.add(Math.abs(of.update() - b.orElseThrow().update())));
    }
    return differences.stream().max(Integer::compare).or(() -> Optional.of(0));
  }

  /** Whether the twin may stand for the contender. */
  public boolean agrees() {
    return loss <= tolerance && updates.isPresent();
  }
}
