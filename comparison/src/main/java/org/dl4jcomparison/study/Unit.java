package org.dl4jcomparison.study;

/** What time to target is measured in. */
public enum Unit {
  /** Optimizer steps: the same on every machine. */
  UPDATES("updates"),
  /** Seconds spent in updates: of this machine. */
  SECONDS("seconds");

  private final String label;

  Unit(String label) {
    this.label = label;
  }

  /** The unit's name in data files. */
  public String label() {
    return label;
  }
}
