package org.dl4jcomparison.text;

/** How a run ended that did not end well. */
interface OutcomeMessages {
  String diverged(int update);

  String failed(String reason);
}
