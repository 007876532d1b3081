package org.dl4jcomparison.evidence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;

/**
 * A contender's run and what can be read off it.
 *
 * @param contender who
 * @param kind what the contender's engine is an example of
 * @param run what happened
 * @param parameters how many numbers the network adjusts
 * @param accuracy after the last update; empty if the run did not complete
 * @param targets when it reached each target, in the experiment's order
 */
public record Measurement(
    Contender contender,
    Engine.Kind kind,
    TrainingRun run,
    int parameters,
    Optional<Accuracy> accuracy,
    List<TimeToTarget> targets) {

  /** Reads a run. */
  public static Measurement of(
      Experiment experiment, Contender contender, Engine.Kind kind, TrainingRun run) {
    return new Measurement(
        contender,
        kind,
        run,
        run.initial().count(),
        run.outcome() instanceof Outcome.Completed completed
            ? Optional.of(Accuracy.of(completed.outputs(), experiment.data().y()))
            : Optional.empty(),
        experiment.targets().stream().map(target -> TimeToTarget.of(run, target)).toList());
  }

  /** The last loss that was measured, whether or not the run completed; empty if there is none. */
  public OptionalDouble lastLoss() {
    double[] loss = run.loss();
    return loss.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(loss[loss.length - 1]);
  }

  /** Mean time of an update in microseconds; empty if none was made. */
  public OptionalDouble microsecondsPerUpdate() {
    return run.updates() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(run.seconds() * 1e6 / run.updates());
  }
}
