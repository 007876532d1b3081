package org.dl4jcomparison.convergence;

import java.util.List;
import org.dl4jcomparison.experiment.MissingValues;

/** The sentences of {@link DataSection}. Names come ready for Markdown. */
interface DataMessages {

  /** Sizes, the share of label 1 with what it stands for, and the loss of guessing. */
  String rows(int training, int test, int inputs, String share, String positive, String guessing);

  String standardized();

  /** So many rows were left out because something was missing in them. */
  String dropped(int rows);

  /**
   * Values that stand in for missing ones.
   *
   * @param columns each with the number of its rows
   */
  String filled(MissingValues how, List<String> columns);

  /** A column and in how many rows a value stands in. */
  String filledColumn(String column, int rows);

  /** Columns of words, each of which became several inputs. */
  String encoded(List<String> columns);

  /** Columns that number the rows. */
  String counting(List<String> columns);

  /** Inputs that are the same in every training row. */
  String constant(List<String> inputs);

  String onTestRows(String name, int right, int rows, String testLoss, String trainingLoss);

  String worseThanGuessing();

  String trainingColumn(String name);

  String testColumn(String name);

  /** Heads the column of {@link #scores}. */
  String scoreHeader();

  /** Loss, accuracy, balanced accuracy, AUC, calibration error. */
  List<String> scores();
}
