package org.dl4jcomparison.convergence;

import java.util.List;

/** What stands in the table that the program prints at its end. */
public interface SummaryMessages {
  /** Contender, parameters, final loss, accuracy. */
  List<String> header();

  /** On test rows: loss, accuracy, balanced accuracy, AUC, calibration error. */
  List<String> scores();

  String target(String target);

  String time();

  /** Instead of seconds: they were those of an engine that was not warm yet. */
  String notWarm();

  /** What {@link #target} means. */
  String note();
}
