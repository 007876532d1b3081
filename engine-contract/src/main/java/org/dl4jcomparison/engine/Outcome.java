package org.dl4jcomparison.engine;

import java.io.Serializable;
import java.util.Locale;
import org.dl4jcomparison.manual.Parameters;

/** How a training ended. */
public sealed interface Outcome extends Serializable {

  /** What it is in one word, as data files have it: {@code completed}. */
  default String word() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /**
   * It made all its updates.
   *
   * @param outputs of the trained network, rows x outputs
   * @param parameters of the trained network
   */
  record Completed(double[][] outputs, Parameters parameters) implements Outcome {}

  /**
   * It reached the loss at which {@link Watch#stopAtLoss} ended it: no failure, and not censored at
   * that loss or any above it.
   *
   * @param update after how many updates
   */
  record Stopped(int update) implements Outcome {}

  /**
   * Its numbers stopped being finite.
   *
   * @param update the first number of updates after which an output, or at the end a parameter, was
   *     infinite or not a number
   */
  record Diverged(int update) implements Outcome {}

  /**
   * The engine broke.
   *
   * @param reason in one line
   */
  record Failed(String reason) implements Outcome {

    /** With what was thrown and the first line of its message. */
    public static Failed of(Throwable thrown) {
      String message =
          thrown.getMessage() == null
              ? ""
              : ": " + thrown.getMessage().lines().findFirst().orElse("");
      return new Failed(thrown.getClass().getSimpleName() + message);
    }
  }
}
