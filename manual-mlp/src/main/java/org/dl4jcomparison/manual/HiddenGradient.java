package org.dl4jcomparison.manual;

/** Which W2 carries the error back to the hidden layer. */
public enum HiddenGradient {
  /**
   * W2 after this update's step, as the notebook has it: the output layer is stepped first and the
   * hidden layer's gradient is then taken through the new W2. Not exactly the gradient of the loss.
   */
  UPDATED_WEIGHTS("updated-weights"),
  /** W2 as it was in the forward pass: the gradient of the loss, as in textbooks and frameworks. */
  SAME_WEIGHTS("same-weights");

  private final String label;

  HiddenGradient(String label) {
    this.label = label;
  }

  /** The name that the experiment file uses. */
  public String label() {
    return label;
  }
}
