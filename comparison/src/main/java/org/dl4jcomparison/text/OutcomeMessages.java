package org.dl4jcomparison.text;

/** How a run ended that did not end well. */
public interface OutcomeMessages {
  String diverged(int update);

  String failed(String reason);

  /** The loss of so many rows is cut off, as their output is 0 or 1 and wrong. */
  String clipped(int rows);

  /** The loss was cut off after so many of the updates, between the first and the last of them. */
  String cutOff(int updates, int first, int last);
}
