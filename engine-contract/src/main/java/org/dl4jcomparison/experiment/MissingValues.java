package org.dl4jcomparison.experiment;

import java.util.Locale;

/** What is done about rows in which a value is missing. */
public enum MissingValues {
  /** The data are refused, and it is told where values are missing. */
  REFUSE,
  /** Such rows are left out. */
  DROP_ROWS,
  /** The column's mean in the training rows stands in; of words, the most frequent. */
  MEAN,
  /** The column's median in the training rows stands in; of words, the most frequent. */
  MEDIAN;

  /** As experiment files write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
