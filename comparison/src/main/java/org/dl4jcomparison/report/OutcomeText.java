package org.dl4jcomparison.report;

import java.util.Optional;
import org.dl4jcomparison.engine.Outcome;

/** What went wrong with a run, in English and in a few words. */
public final class OutcomeText {
  private OutcomeText() {}

  /** The outcome in one word. */
  public static String word(Outcome outcome) {
    if (outcome instanceof Outcome.Diverged) {
      return "diverged";
    }
    if (outcome instanceof Outcome.Failed) {
      return "failed";
    }
    return outcome instanceof Outcome.Stopped ? "stopped" : "completed";
  }

  /** Empty if the run completed. */
  public static Optional<String> problem(Outcome outcome) {
    if (outcome instanceof Outcome.Diverged diverged) {
      return Optional.of("diverged at update " + diverged.update());
    }
    if (outcome instanceof Outcome.Failed failed) {
      return Optional.of("failed: " + failed.reason());
    }
    return Optional.empty();
  }
}
