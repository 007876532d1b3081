package org.dl4jcomparison.convergence;

import java.util.OptionalDouble;
import org.dl4jcomparison.evidence.Accuracy;
import org.dl4jcomparison.experiment.Rows;
import org.dl4jcomparison.manual.CrossEntropy;

/**
 * How good a network's outputs are on some rows.
 *
 * @param loss mean binary cross-entropy, in nats; what a row adds to it is at most about 34.5, as
 *     outputs are clipped (see {@link CrossEntropy#CLIP})
 * @param clipped rows for which it would be more: their output is within that of 0 or 1, and wrong
 * @param accuracy rows classified right
 * @param balancedAccuracy mean of the share that is right of the rows of label 1 and of those of
 *     label 0; if there are only rows of one label, the share of those
 * @param auc area under the ROC curve; empty if there are only rows of one label
 * @param calibration how well outputs agree with frequencies
 */
public record Scores(
    double loss,
    int clipped,
    Accuracy accuracy,
    double balancedAccuracy,
    OptionalDouble auc,
    Calibration calibration) {

  /**
   * Of outputs against the rows' labels.
   *
   * @param outputs rows x 1, each in [0, 1]
   * @param rows at least one
   */
  public static Scores of(double[][] outputs, Rows rows) {
    return new Scores(
        CrossEntropy.mean(outputs, rows.y()),
        CrossEntropy.cutOff(outputs, rows.y()),
        Accuracy.of(outputs, rows.y()),
        balanced(outputs, rows),
        RocAuc.of(outputs, rows.y()),
        Calibration.of(outputs, rows.y()));
  }

  private static double balanced(double[][] outputs, Rows rows) {
    int[] right = new int[2];
    int[] all = new int[2];
    for (int i = 0; i < outputs.length; i++) {
      int label = (int) rows.y()[i][0];
      all[label]++;
      right[label] += outputs[i][0] >= Accuracy.THRESHOLD == (label == 1) ? 1 : 0;
    }
    if (all[0] == 0 || all[1] == 0) {
      return (double) (right[0] + right[1]) / outputs.length;
    }
    return ((double) right[0] / all[0] + (double) right[1] / all[1]) / 2;
  }
}
