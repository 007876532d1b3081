package org.dl4jcomparison.text;

import java.util.Optional;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.messages.Language;

/** What went wrong with a run, in a few words. */
public final class OutcomeText {
  private OutcomeText() {}

  /** In English; empty if the run completed. */
  public static Optional<String> problem(Outcome outcome) {
    return problem(outcome, Language.english());
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
