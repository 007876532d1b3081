package org.dl4jcomparison.manual;

/**
 * The four parameters of the network, by the notebook's names, in the order in which they are
 * drawn.
 */
public enum ParameterName {
  /** Weights into the hidden layer, inputs x hidden. */
  W1("W1"),
  /** Biases of the hidden layer, 1 x hidden. */
  B1("b1"),
  /** Weights into the output layer, hidden x outputs. */
  W2("W2"),
  /** Biases of the output layer, 1 x outputs. */
  B2("b2");

  private final String label;

  ParameterName(String label) {
    this.label = label;
  }

  /** The name as the notebook and the experiment file write it: W1, b1, W2 or b2. */
  public String label() {
    return label;
  }

  @Override
  public String toString() {
    return label;
  }
}
