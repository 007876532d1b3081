package org.dl4jcomparison.convergence;

import java.util.OptionalDouble;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/**
 * The area under the ROC curve: how probable it is that a row of label 1 gets a larger output than
 * a row of label 0, equal outputs counting half. By the Mann-Whitney statistic of the mean ranks
 * (J. Hanley and B. McNeil, Radiology 143, 1982).
 */
public final class RocAuc {
  private RocAuc() {}

  /**
   * Of outputs against labels, both rows x 1.
   *
   * @return from 0 to 1; empty if there are no rows of one of the labels
   */
  public static OptionalDouble of(double[][] outputs, double[][] y) {
    double[] values = new double[outputs.length];
    long ones = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = outputs[i][0];
      ones += y[i][0] == 1 ? 1 : 0;
    }
    long zeros = values.length - ones;
    if (ones == 0 || zeros == 0) {
      return OptionalDouble.empty();
    }
    double[] ranks = new NaturalRanking(TiesStrategy.AVERAGE).rank(values);
    double sum = 0;
    for (int i = 0; i < ranks.length; i++) {
      sum += y[i][0] == 1 ? ranks[i] : 0;
    }
    return OptionalDouble.of((sum - ones * (ones + 1) / 2.0) / ((double) ones * zeros));
  }
}
