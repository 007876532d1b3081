package org.dl4jcomparison.evidence.parity;

/** What an update computes, in the order in which it is computed. */
public enum Stage {
  /** Activations of the hidden layer. */
  HIDDEN("hidden-activations"),
  /** Outputs of the network. */
  OUTPUTS("outputs"),
  /** Mean binary cross-entropy of the outputs. */
  LOSS("loss"),
  /** Gradient of each parameter, as the optimizer takes it. */
  GRADIENT("gradient"),
  /** Adam's mean of the gradients. */
  FIRST_MOMENT("first-moment"),
  /** Adam's mean of the squared gradients. */
  SECOND_MOMENT("second-moment"),
  /** The parameters after the step. */
  PARAMETERS("parameters");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  /** The name in data files. */
  public String label() {
    return label;
  }
}
