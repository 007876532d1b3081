package org.dl4jcomparison.manual.lanes;

import java.util.Arrays;
import java.util.Optional;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.TrainingOptions;

/**
 * Trains many networks of one shape on the same data, each from a start of its own, as many at once
 * as there are lanes. A network that is done leaves its lane to the next start.
 *
 * <pre>{@code
 * LaneTrainer trainer = new LaneTrainer(x, y, TrainingOptions.notebook(), LaneGoal.curve(5000));
 * trainer.train(LaneStarts.of(starts.iterator()), run -> ...);
 * }</pre>
 *
 * <p>What becomes of a network does not depend on those beside it. Not safe for use by several
 * threads at once; several trainers, each in its thread, may share their starts.
 */
public final class LaneTrainer {
  private final double[][] x;
  private final double[][] y;
  private final TrainingOptions options;
  private final LaneGoal goal;
  private final LaneKernel kernel;

  /** With the quickest kernel that this JVM offers. */
  public LaneTrainer(double[][] x, double[][] y, TrainingOptions options, LaneGoal goal) {
    this(x, y, options, goal, LaneKernel.best());
  }

  /**
   * For these data.
   *
   * @param x rows x inputs
   * @param y labels, rows x 1, each 0 or 1
   * @throws IllegalArgumentException if the data are not of these shapes
   */
  public LaneTrainer(
      double[][] x, double[][] y, TrainingOptions options, LaneGoal goal, LaneKernel kernel) {
    LaneProblem.requireData(x, y);
    this.x = Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
    this.y = Arrays.stream(y).map(double[]::clone).toArray(double[][]::new);
    this.options = options;
    this.goal = goal;
    this.kernel = kernel;
  }

  /**
   * Trains from every start that there is.
   *
   * @throws IllegalArgumentException if a start has not the shape of the first, does not fit the
   *     data or has more than one output
   */
  public void train(LaneStarts starts, LaneSink sink) {
    Optional<LaneStart> first = starts.next();
    if (first.isEmpty()) {
      return;
    }
    LaneProblem problem = LaneProblem.like(first.get().parameters(), x, y, options);
    Lanes lanes = kernel.lanes(problem);
    LaneCurve[] curves = new LaneCurve[lanes.count()];
    Optional<LaneStart> next = first;
    int busy = 0;
    while (busy < curves.length && next.isPresent()) {
      curves[busy] = begin(lanes, busy, problem, next.get());
      busy++;
      next = busy < curves.length ? starts.next() : next;
    }
    while (busy > 0) {
      int updates = Lanes.MOST;
      for (LaneCurve curve : curves) {
        updates = curve == null ? updates : Math.min(updates, curve.toNextLook());
      }
      lanes.advance(updates);
      sink.advanced(updates * busy);
      for (int lane = 0; lane < curves.length; lane++) {
        LaneRun run = curves[lane] == null ? null : curves[lane].advanced(lanes, lane, updates);
        if (run != null) {
          sink.ended(run);
          Optional<LaneStart> another = starts.next();
          if (another.isPresent()) {
            curves[lane] = begin(lanes, lane, problem, another.get());
          } else {
            curves[lane] = null;
            busy--;
            // What trains on there unseen shall not be a network that diverged: those are slower.
            lanes.start(lane, first.get().parameters());
          }
        }
      }
    }
  }

  private LaneCurve begin(Lanes lanes, int lane, LaneProblem problem, LaneStart start) {
    Parameters initial = start.parameters();
    problem.require(initial);
    lanes.start(lane, initial);
    return new LaneCurve(start.seed(), goal, lanes, lane);
  }
}
