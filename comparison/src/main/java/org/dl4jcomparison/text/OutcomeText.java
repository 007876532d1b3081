package org.dl4jcomparison.text;

import java.util.BitSet;
import java.util.Optional;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.messages.Language;

/** What went wrong with a run, in a few words. */
public final class OutcomeText {
  private OutcomeText() {}

  /** In English; empty if the run completed. */
  public static Optional<String> problem(Outcome outcome) {
    return problem(outcome, Language.english());
  }

  /** Where along its curve the run's loss was cut off; empty if nowhere. */
  public static Optional<String> cutOff(TrainingRun run, Language language) {
    BitSet cutOff = run.cutOff();
    return cutOff.isEmpty()
        ? Optional.empty()
        : Optional.of(
            language
                .say(OutcomeMessages.class)
                .cutOff(cutOff.cardinality(), cutOff.nextSetBit(0), cutOff.length() - 1));
  }

  /** Empty if the run completed. */
  public static Optional<String> problem(Outcome outcome, Language language) {
    OutcomeMessages messages = language.say(OutcomeMessages.class);
    if (outcome instanceof Outcome.Diverged diverged) {
      return Optional.of(messages.diverged(diverged.update()));
    }
    if (outcome instanceof Outcome.Failed failed) {
      return Optional.of(messages.failed(failed.reason()));
    }
    return Optional.empty();
  }
}
