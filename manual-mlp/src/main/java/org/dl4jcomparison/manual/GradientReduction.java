package org.dl4jcomparison.manual;

/** How the gradients of the rows become one gradient. */
public enum GradientReduction {
  /** Added up, as the notebook does: the step grows with the number of rows. */
  SUM("sum"),
  /** Averaged, as frameworks do by default: the step does not depend on the number of rows. */
  MEAN("mean");

  private final String label;

  GradientReduction(String label) {
    this.label = label;
  }

  /** The name that the experiment file uses. */
  public String label() {
    return label;
  }
}
