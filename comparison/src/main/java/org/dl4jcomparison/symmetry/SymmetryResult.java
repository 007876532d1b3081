package org.dl4jcomparison.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.Snapshot;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.Accuracy;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.CrossEntropy;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.ParameterName;
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
 * @param updateGradientNorms norms of the gradient that the first update uses, in order; empty if
 *     the spec's order gives the gradient of the loss, or the engine does not tell
 * @param escape the first update at which the loss is below that of guessing by more than {@link
 *     #MARGIN}; empty if there is none
 * @param rounding the first checkpoint from which on the run shows nothing but rounding that grew:
 *     in exact arithmetic nothing would have moved, or equal units would have stayed equal; empty
 *     if there is none
 * @param verdict what it amounts to
 */
public record SymmetryResult(
    SymmetryStart start,
    Outcome outcome,
    double[] loss,
    Optional<Accuracy> accuracy,
    int hidden,
    List<SymmetryPoint> points,
    Optional<Map<ParameterName, Double>> updateGradientNorms,
    OptionalInt escape,
    OptionalInt rounding,
    Verdict verdict) {

  /** What became of a start. */
  public enum Verdict {
    /** Every row is right, or as good as can be asked: see {@link #of}. */
    LEARNS,
    /** Better than guessing, but not every row is right. */
    PARTLY,
    /**
     * No better than guessing at the start, and the gradient there is zero, or cannot be told from
     * zero: in exact arithmetic nothing ever moves.
     */
    STATIONARY,
    /** All hidden units are equal, so they count as one for ever; no learning. */
    SYMMETRIC,
    /** The units differ and the gradient is not zero, but its loss ends at that of guessing. */
    STUCK,
    /** Its loss ends above that of guessing, and an output is 0 or 1, and wrong. */
    SATURATED,
    /** It diverged, or its loss ends above that of guessing and {@link #BLOWN_UP} times higher. */
    BLEW_UP,
    /** Its loss ends above that of guessing for another reason. */
    WORSE,
    /** The run failed. */
    BROKEN;

    /** Whether it gets better than guessing. */
    boolean learnsAtAll() {
      return this == LEARNS || this == PARTLY;
    }
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

  /** A training has blown up if its loss ends at more than this many times the one at its start. */
  public static final double BLOWN_UP = 2;

  /** Reads the run from the drawn start, which kept snapshots. */
  public static SymmetryResult of(
      SymmetryStart start, NetworkSpec spec, Dataset data, TrainingRun run) {
    return of(start, spec, data, run, OptionalDouble.empty());
  }

  /**
   * Reads a run that kept snapshots. It learns if every row is right. Where the labels are no
   * function of the inputs that cannot be asked; there it also learns if its loss is below {@link
   * #SHARE} of guessing and it makes at least {@link #WAY} of the improvement that the same network
   * makes as drawn: on most data a network of equal units gets better than guessing, but not that
   * far. What rounding alone did does not count.
   *
   * @param drawnLoss the last loss from the drawn start; empty if that broke off
   */
  public static SymmetryResult of(
      SymmetryStart start,
      NetworkSpec spec,
      Dataset data,
      TrainingRun run,
      OptionalDouble drawnLoss) {
    List<SymmetryPoint> points = new ArrayList<>();
    for (Snapshot snapshot : run.snapshots()) {
      points.add(SymmetryPoint.of(snapshot, run.snapshots().get(0), spec, data));
    }
    Reading reading = new Reading(spec.hidden(), data, run, points, drawnLoss);
    return new SymmetryResult(
        start,
        run.outcome(),
        run.loss(),
        reading.accuracy(),
        spec.hidden(),
        List.copyOf(points),
        otherGradient(spec, run),
        reading.escape(),
        reading.rounding(),
        reading.verdict());
  }

  /** The engine's own at the start, where the error goes back through the W2 just stepped. */
  private static Optional<Map<ParameterName, Double>> otherGradient(
      NetworkSpec spec, TrainingRun run) {
    return spec.hiddenGradient() == HiddenGradient.UPDATED_WEIGHTS
        ? run.snapshots().stream().findFirst().flatMap(Snapshot::gradient).map(SymmetryPoint::norms)
        : Optional.empty();
  }

  /** A run on its way to a verdict. */
  private record Reading(
      int hidden,
      Dataset data,
      TrainingRun run,
      List<SymmetryPoint> points,
      OptionalDouble drawnLoss) {

    /**
     * Whether every row is right; for a run that was stopped, only if its loss leaves no row to be
     * wrong.
     */
    Optional<Accuracy> accuracy() {
      if (run.outcome() instanceof Outcome.Completed completed) {
        return Optional.of(Accuracy.of(completed.outputs(), data.y()));
      }
      boolean settled =
          run.outcome() instanceof Outcome.Stopped
              && run.loss()[run.updates()] <= UntilSettled.allRightBelow(data);
      return settled ? Optional.of(new Accuracy(data.rows(), data.rows())) : Optional.empty();
    }

    OptionalInt escape() {
      for (int update = 0; update < run.loss().length; update++) {
        if (run.loss()[update] < plateau()) {
          return OptionalInt.of(update);
        }
      }
      return OptionalInt.empty();
    }

    private double plateau() {
      return (1 - MARGIN) * data.lossOfGuessing();
    }

    private boolean isStationary() {
      return !points.isEmpty()
          && points.get(0).stationary()
          && run.loss().length > 0
          && run.loss()[0] >= plateau();
    }

    /** Units that are equal in every bit get equal gradients, in whatever order. */
    private boolean startsEqual() {
      return hidden > 1 && !points.isEmpty() && points.get(0).distinctExactly() == 1;
    }

    OptionalInt rounding() {
      boolean stationary = isStationary();
      if (!stationary && !startsEqual()) {
        return OptionalInt.empty();
      }
      return points.stream()
          .filter(point -> stationary ? point.moved() : point.distinct() > 1)
          .mapToInt(SymmetryPoint::update)
          .findFirst();
    }

    Verdict verdict() {
      if (run.outcome() instanceof Outcome.Diverged) {
        return Verdict.BLEW_UP;
      }
      if (accuracy().isEmpty()) {
        return Verdict.BROKEN;
      }
      if (isStationary()) {
        return Verdict.STATIONARY;
      }
      // Where rounding parted equal units, what counts is the last checkpoint before.
      OptionalInt parted = rounding();
      Optional<Snapshot> before =
          run.snapshots().stream()
              .filter(snapshot -> parted.isPresent() && snapshot.update() < parted.getAsInt())
              .reduce((earlier, later) -> later);
      if (before.isPresent()) {
        double[][] outputs = LossGradient.outputs(before.get().parameters(), data);
        return verdict(
            run.loss()[before.get().update()],
            Accuracy.of(outputs, data.y()).all(),
            CrossEntropy.cutOff(outputs, data.y()) > 0);
      }
      boolean saturated =
          run.outcome() instanceof Outcome.Completed completed
              && CrossEntropy.cutOff(completed.outputs(), data.y()) > 0;
      return verdict(run.loss()[run.loss().length - 1], accuracy().get().all(), saturated);
    }

    private Verdict verdict(double last, boolean allRight, boolean saturated) {
      double guessing = data.lossOfGuessing();
      if (allRight || isGoodEnough(last)) {
        return Verdict.LEARNS;
      }
      if (last < plateau()) {
        return Verdict.PARTLY;
      }
      if (last > (1 + MARGIN) * guessing) {
        boolean grew = last > BLOWN_UP * run.loss()[0];
        return saturated ? Verdict.SATURATED : grew ? Verdict.BLEW_UP : Verdict.WORSE;
      }
      return startsEqual() || staysEqual(hidden, points) ? Verdict.SYMMETRIC : Verdict.STUCK;
    }

    private boolean isGoodEnough(double loss) {
      double guessing = data.lossOfGuessing();
      return !data.exact()
          && loss < SHARE * guessing
          && guessing - loss >= WAY * (guessing - drawnLoss.orElse(loss));
    }
  }

  /** Whether the training was ended before its last update, every row being right. */
  public boolean isEndedEarly() {
    return outcome instanceof Outcome.Stopped && accuracy.isPresent();
  }

  /**
   * Whether all hidden units are equal for ever, but for rounding: they are at the start in every
   * bit, or to within rounding at every checkpoint looked at. Never with one unit.
   */
  public boolean staysEqual() {
    return hidden > 1 && first().filter(p -> p.distinctExactly() == 1).isPresent()
        || staysEqual(hidden, points);
  }

  private static boolean staysEqual(int hidden, List<SymmetryPoint> points) {
    return hidden > 1 && !points.isEmpty() && points.stream().allMatch(p -> p.distinct() == 1);
  }

  /** Whether what rounding alone did got better than guessing. */
  public boolean roundingEscapes() {
    return rounding.isPresent() && escape.isPresent() && escape.getAsInt() >= rounding.getAsInt();
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
    return verdict.learnsAtAll();
  }
}
