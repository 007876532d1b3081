package org.dl4jcomparison.convergence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.Accuracy;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.OutcomeMessages;
import org.dl4jcomparison.text.OutcomeText;

/**
 * A contender's run and what can be read off it.
 *
 * @param contender who
 * @param kind what the contender's engine is an example of
 * @param run what happened
 * @param warm whether the engine was warm, so that its times can be compared with those of others
 * @param parameters how many numbers the network adjusts
 * @param training scores on the training rows after the last update; empty if the run did not
 *     complete
 * @param test scores on the test rows after the last update; empty if the run did not complete or
 *     there are no such rows
 * @param targets when it reached each target, in the experiment's order
 */
public record Measurement(
    Contender contender,
    Engine.Kind kind,
    TrainingRun run,
    boolean warm,
    int parameters,
    Optional<Scores> training,
    Optional<Scores> test,
    List<TimeToTarget> targets) {

  /** Reads a run. */
  public static Measurement of(
      Experiment experiment, Contender contender, Engine.Kind kind, TrainingRun run, boolean warm) {
    Optional<Outcome.Completed> completed =
        run.outcome() instanceof Outcome.Completed c ? Optional.of(c) : Optional.empty();
    Dataset data = experiment.data();
    return new Measurement(
        contender,
        kind,
        run,
        warm,
        run.initial().count(),
        completed.map(c -> Scores.of(c.outputs(), data.training())),
        completed
            .filter(c -> data.hasTest())
            .map(c -> Scores.of(ForwardPass.outputs(c.parameters(), data.test().x()), data.test())),
        experiment.targets().stream().map(target -> TimeToTarget.of(run, target)).toList());
  }

  /** Training rows classified right after the last update; empty if the run did not complete. */
  public Optional<Accuracy> accuracy() {
    return training.map(Scores::accuracy);
  }

  /** What is wrong with the run or with its loss, in a few words. */
  public Optional<String> problem(Language language) {
    List<String> problems =
        Stream.of(
                OutcomeText.problem(run.outcome(), language),
                training
                    .filter(scores -> scores.clipped() > 0)
                    .map(s -> language.say(OutcomeMessages.class).clipped(s.clipped())),
                OutcomeText.cutOff(run, language))
            .flatMap(Optional::stream)
            .toList();
    return problems.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", problems));
  }

  /**
   * Updates, in order, at which to mark that the loss was cut off: the first, the last and some
   * between.
   *
   * @param most how many, at least 2
   */
  List<Integer> cutOffMarks(int most) {
    int[] all = run.cutOff().stream().toArray();
    int shown = Math.min(most, all.length);
    return IntStream.range(0, shown)
        .mapToObj(i -> all[shown == 1 ? 0 : (int) ((long) i * (all.length - 1) / (shown - 1))])
        .toList();
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
