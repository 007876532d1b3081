package org.dl4jcomparison.manual;

/**
 * Where Adam adds its epsilon. Both forms are in D. P. Kingma and J. Ba, Adam: A Method for
 * Stochastic Optimization, 2015: the first in algorithm 1, the second at the end of section 2.
 */
public enum EpsilonPlacement {
  /** To the bias-corrected root: {@code lr / (1 - b1^t) * m / (sqrt(v) / sqrt(1 - b2^t) + eps)}. */
  PYTORCH("pytorch"),
  /** To the raw root: {@code lr * sqrt(1 - b2^t) / (1 - b1^t) * m / (sqrt(v) + eps)}. */
  DL4J("dl4j");

  private final String label;

  EpsilonPlacement(String label) {
    this.label = label;
  }

  /** The name that the experiment file uses. */
  public String label() {
    return label;
  }
}
