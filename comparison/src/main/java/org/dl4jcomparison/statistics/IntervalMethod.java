package org.dl4jcomparison.statistics;

/** How an interval was made. */
public enum IntervalMethod {
  /** Score interval of a proportion (Wilson 1927). */
  WILSON("Wilson score"),

  /**
   * Pointwise band of a Kaplan-Meier curve: Greenwood's variance, log(-log) transform (Kalbfleisch
   * and Prentice 1980); Wilson's interval where the curve is 1 or 0 and the variance says nothing.
   */
  GREENWOOD_LOG_LOG("Greenwood, log-log"),

  /** All times at which the log-log band holds one half (Brookmeyer and Crowley 1982). */
  BROOKMEYER_CROWLEY("Brookmeyer-Crowley, log-log"),

  /** Student's t (1908), for a mean of independent values. */
  STUDENT("Student t"),

  /**
   * Percentile bootstrap whose tail areas are widened for the size of the sample (Hesterberg 2015).
   */
  BOOTSTRAP("bootstrap, expanded percentile"),

  /** Score interval of a difference of paired proportions (Tango 1998). */
  TANGO("Tango score");

  private final String label;

  IntervalMethod(String label) {
    this.label = label;
  }

  /** The method's name in the literature, the same in every language. */
  public String label() {
    return label;
  }
}
