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

  /** Instead of seconds: the engine was not warm yet, or others kept the machine busy. */
  String noTime(boolean warm);

  /** What {@link #target} means. */
  String note();
}
