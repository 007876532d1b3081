package org.dl4jcomparison.experiment;

/** The initializers that an experiment file can name. */
public enum InitializerKind {
  /** Weights and biases uniform in [0, 1): the notebook's. */
  UNIFORM_0_1("uniform-0-1"),
  /** Weights and biases uniform in ±1/sqrt(fan-in): PyTorch's for linear layers. */
  UNIFORM_FAN_IN("uniform-fan-in"),
  /** Weights uniform in ±sqrt(6/(fan-in + fan-out)), biases zero. */
  XAVIER_UNIFORM("xavier-uniform"),
  /** Everything zero. */
  ZEROS("zeros"),
  /** Everything the same number. */
  CONSTANT("constant");

  private final String label;

  InitializerKind(String label) {
    this.label = label;
  }

  /** The name that the experiment file uses. */
  public String label() {
    return label;
  }
}
