package org.dl4jcomparison.chart;

/** What stands on charts of several rooms. */
public interface ChartMessages {
  /** Title of an axis. */
  String updates();

  /** Title of an axis. */
  String loss(boolean logarithmic);

  /** Beside the line at a loss to reach. */
  String target(String target);
}
