package org.dl4jcomparison.symmetry;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.Accuracy;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.runner.UntilSettled;

/**
 * What became of a network from one start.
 *
 * @param start which one
 * @param outcome how the training ended
 * @param loss the curve, as far as it got
 * @param accuracy after training; empty if the run broke off
 * @param hidden width of the hidden layer
 * @param points its symmetry at the start, at some checkpoints on the way and at the end
 * @param escape the first update at which the loss is below that of guessing by more than {@link
 *     #MARGIN}; empty if there is none
 * @param verdict what it amounts to
 */
public record SymmetryResult(
    SymmetryStart start,
    Outcome outcome,
    double[] loss,
    Optional<Accuracy> accuracy,
    int hidden,
    List<SymmetryPoint> points,
    OptionalInt escape,
    Verdict verdict) {

  /** What became of a start. */
  public enum Verdict {
    /** Every row is right, or as good as can be asked: see {@link #of}. */
    LEARNS,
    /** Better than guessing, but not every row is right. */
    PARTLY,
    /** The gradient is exactly zero at the start, so nothing ever moves. */
    STATIONARY,
    /** All hidden units are equal from the start to the end, so they count as one; no learning. */
    SYMMETRIC,
    /** The units differ and the gradient is not zero, but its loss stays near that of guessing. */
    STUCK,
    /** Its loss ends above that of guessing: it blew up, or its outputs saturated. */
    WORSE,
    /** The run diverged or failed. */
    BROKEN
  }

  /**
   * The share of the loss of guessing by which a loss must be lower to count as better than
   * guessing.
   */
  public static final double MARGIN = 0.01;

  /**
   * The share of the loss of guessing below which a network learns, where not every row can be
   * right.
   */
  public static final double SHARE = 0.5;

  /**
   * How far such a network must also come from the loss of guessing to the loss that it reaches as
   * drawn.
   */
  public static final double WAY = 0.9;

  /** Reads the run from the drawn start, which kept snapshots. */
  public static SymmetryResult of(SymmetryStart start, int hidden, Dataset data, TrainingRun run) {
    return of(start, hidden, data, run, OptionalDouble.empty());
  }

  /**
   * Reads a run that kept snapshots. It learns if every row is right. Where the labels are no
   * function of the inputs that cannot be asked; there it also learns if its loss is below {@link
   * #SHARE} of guessing and it makes at least {@link #WAY} of the improvement that the same network
   * makes as drawn: on most data a network of equal units gets better than guessing, but not that
   * far.
   *
   * @param drawnLoss the last loss from the drawn start; empty if that broke off
   */
  public static SymmetryResult of(
      SymmetryStart start, int hidden, Dataset data, TrainingRun run, OptionalDouble drawnLoss) {
    List<SymmetryPoint> points =
        run.snapshots().stream()
            .map(snapshot -> SymmetryPoint.of(snapshot, run.snapshots().get(0)))
            .toList();
    Optional<Accuracy> accuracy = accuracy(run, data);
    return new SymmetryResult(
        start,
        run.outcome(),
        run.loss(),
        accuracy,
        hidden,
        points,
        escape(run.loss(), data),
        verdict(run.loss(), accuracy, hidden, points, data, drawnLoss));
  }

  /**
   * Whether every row is right; for a run that was stopped, only if its loss leaves no row to be
   * wrong.
   */
  private static Optional<Accuracy> accuracy(TrainingRun run, Dataset data) {
    if (run.outcome() instanceof Outcome.Completed completed) {
      return Optional.of(Accuracy.of(completed.outputs(), data.y()));
    }
    boolean settled =
        run.outcome() instanceof Outcome.Stopped
            && run.loss()[run.updates()] <= UntilSettled.allRightBelow(data);
    return settled ? Optional.of(new Accuracy(data.rows(), data.rows())) : Optional.empty();
  }

  /** Whether the training was ended before its last update, every row being right. */
  public boolean isEndedEarly() {
    return outcome instanceof Outcome.Stopped && accuracy.isPresent();
  }

  private static OptionalInt escape(double[] loss, Dataset data) {
    for (int update = 0; update < loss.length; update++) {
      if (loss[update] < plateau(data)) {
        return OptionalInt.of(update);
      }
    }
    return OptionalInt.empty();
  }

  private static double plateau(Dataset data) {
    return (1 - MARGIN) * data.lossOfGuessing();
  }

  private static Verdict verdict(
      double[] loss,
      Optional<Accuracy> accuracy,
      int hidden,
      List<SymmetryPoint> points,
      Dataset data,
      OptionalDouble drawnLoss) {
    if (accuracy.isEmpty()) {
      return Verdict.BROKEN;
    }
    double last = loss[loss.length - 1];
    if (accuracy.get().all() || isGoodEnough(last, data, drawnLoss)) {
      return Verdict.LEARNS;
    }
    if (isStationary(points)) {
      return Verdict.STATIONARY;
    }
    if (last < plateau(data)) {
      return Verdict.PARTLY;
    }
    if (last > (1 + MARGIN) * data.lossOfGuessing()) {
      return Verdict.WORSE;
    }
    return equalThroughout(hidden, points) ? Verdict.SYMMETRIC : Verdict.STUCK;
  }

  private static boolean isGoodEnough(double loss, Dataset data, OptionalDouble drawnLoss) {
    double guessing = data.lossOfGuessing();
    return !data.exact()
        && loss < SHARE * guessing
        && guessing - loss >= WAY * (guessing - drawnLoss.orElse(loss));
  }

  /**
   * Decided by the gradient at the start; if the engine does not tell it, by whether anything
   * moved.
   */
  private static boolean isStationary(List<SymmetryPoint> points) {
    return !points.isEmpty()
        && points.get(0).isStationary().orElse(points.stream().noneMatch(SymmetryPoint::moved));
  }

  /** Whether all hidden units were equal at every checkpoint looked at; never with one unit. */
  public boolean staysEqual() {
    return equalThroughout(hidden, points);
  }

  private static boolean equalThroughout(int hidden, List<SymmetryPoint> points) {
    return hidden > 1 && !points.isEmpty() && points.stream().allMatch(p -> p.distinct() == 1);
  }

  /** The last loss measured; empty if there is none. */
  public OptionalDouble lastLoss() {
    return loss.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(loss[loss.length - 1]);
  }

  /** The symmetry at the start; empty if the training broke before. */
  public Optional<SymmetryPoint> first() {
    return points.isEmpty() ? Optional.empty() : Optional.of(points.get(0));
  }

  /** The symmetry at the last checkpoint looked at. */
  public Optional<SymmetryPoint> last() {
    return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
  }

  /** Whether it gets better than guessing. */
  public boolean learnsAtAll() {
    return verdict == Verdict.LEARNS || verdict == Verdict.PARTLY;
  }
}
