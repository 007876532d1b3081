package org.dl4jcomparison.evidence;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;

/**
 * What became of a contender from one start.
 *
 * @param start which one
 * @param lastLoss the last loss measured; empty if there is none
 * @param accuracy after training; empty if the run did not complete
 * @param hidden width of the hidden layer
 * @param distinctBefore distinct hidden units before training
 * @param distinctAfter distinct hidden units after training; empty if the run did not complete
 * @param learning what it amounts to
 */
public record ZeroStartResult(
    ZeroStart start,
    OptionalDouble lastLoss,
    Optional<Accuracy> accuracy,
    int hidden,
    int distinctBefore,
    OptionalInt distinctAfter,
    Learning learning) {

  /** How far a training got. */
  public enum Learning {
    /** Every row is right. */
    LEARNS,
    /** Better than guessing, but not every row is right. */
    PARTLY,
    /** No better than guessing by more than a hundredth of that loss. */
    NOT,
    /** The run diverged or failed. */
    BROKEN
  }

  /** Within this share of the loss of guessing, a network is said to guess. */
  public static final double MARGIN = 0.01;

  /** Reads a run. */
  public static ZeroStartResult of(
      ZeroStart start, Contender contender, Dataset data, TrainingRun run) {
    double[] loss = run.loss();
    OptionalDouble last =
        loss.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(loss[loss.length - 1]);
    int before = HiddenUnits.distinct(run.initial());
    if (!(run.outcome() instanceof Outcome.Completed completed)) {
      return new ZeroStartResult(
          start,
          last,
          Optional.empty(),
          contender.spec().hidden(),
          before,
          OptionalInt.empty(),
          Learning.BROKEN);
    }
    Accuracy accuracy = Accuracy.of(completed.outputs(), data.y());
    return new ZeroStartResult(
        start,
        last,
        Optional.of(accuracy),
        contender.spec().hidden(),
        before,
        OptionalInt.of(HiddenUnits.distinct(completed.parameters())),
        learning(accuracy, last.getAsDouble(), data.lossOfGuessing()));
  }

  private static Learning learning(Accuracy accuracy, double loss, double guessing) {
    if (accuracy.all()) {
      return Learning.LEARNS;
    }
    return loss < (1 - MARGIN) * guessing ? Learning.PARTLY : Learning.NOT;
  }

  /** Whether all hidden units were equal before training and still are; never with one unit. */
  public boolean staysEqual() {
    return hidden > 1 && distinctBefore == 1 && distinctAfter.orElse(0) == 1;
  }
}
