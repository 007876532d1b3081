package org.dl4jcomparison.evidence.parity;

/** A convention in which two implementations of one network may differ. */
public enum Change {
  /** Where Adam adds its epsilon. */
  EPSILON_PLACEMENT("epsilon-placement"),
  /** Whether outputs are kept away from 0 and 1 before the gradient of the loss is taken. */
  LOSS_CLIPPING("loss-clipping"),
  /** Whether the rows' gradients are added or averaged. */
  GRADIENT("gradient"),
  /** Which W2 carries the error back to the hidden layer. */
  HIDDEN_GRADIENT("hidden-gradient"),
  /** The precision of the arithmetic. */
  PRECISION("precision"),
  /** In which order the numbers of a weight matrix are read. */
  WEIGHT_LAYOUT("weight-layout"),
  /** The same, the matrices being also written in that order. */
  WEIGHT_LAYOUT_BOTH_WAYS("weight-layout-both-ways");

  private final String label;

  Change(String label) {
    this.label = label;
  }

  /** The name in data files; the experiment file's key if it has one. */
  public String label() {
    return label;
  }
}
