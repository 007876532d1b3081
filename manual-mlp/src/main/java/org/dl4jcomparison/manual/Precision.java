package org.dl4jcomparison.manual;

/** The width of the numbers in which a network stores its parameters and intermediate results. */
public enum Precision {
  /** IEEE 754 double precision, 53 bits. */
  FLOAT64("float64") {
    @Override
    double round(double value) {
      return value;
    }
  },
  /**
   * IEEE 754 single precision, 24 bits. Every stored number is rounded to it; the sums inside one
   * product of matrices are kept in double until they are stored.
   */
  FLOAT32("float32") {
    @Override
    double round(double value) {
      return (float) value;
    }
  };

  private final String label;

  Precision(String label) {
    this.label = label;
  }

  /** The nearest number of this precision. */
  abstract double round(double value);

  /** The name that the experiment file uses. */
  public String label() {
    return label;
  }
}
