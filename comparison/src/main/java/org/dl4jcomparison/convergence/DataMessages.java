package org.dl4jcomparison.convergence;

import java.util.List;

/** The sentences of {@link DataSection}. Names come ready for Markdown. */
interface DataMessages {

  /** Sizes, the share of label 1 with what it stands for, and the loss of guessing. */
  String rows(int training, int test, int inputs, String share, String positive, String guessing);

  String standardized();

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
