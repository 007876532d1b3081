package org.dl4jcomparison.convergence;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether outputs can be taken for probabilities: rows are put into {@value #BINS} bins of equal
 * width by their output, and in each the mean output is held against the share of rows with label
 * 1.
 *
 * @param bins those that have rows, from the smallest outputs to the largest
 */
public record Calibration(List<Bin> bins) {
  /** How many bins there are. */
  public static final int BINS = 10;

  /**
   * The rows whose outputs are in one stretch.
   *
   * @param rows how many
   * @param meanOutput of them
   * @param shareOfOnes how many of them have label 1, from 0 to 1
   */
  public record Bin(int rows, double meanOutput, double shareOfOnes) {}

  /** Of outputs against labels, both rows x 1. */
  public static Calibration of(double[][] outputs, double[][] y) {
    int[] rows = new int[BINS];
    double[] sum = new double[BINS];
    int[] ones = new int[BINS];
    for (int i = 0; i < outputs.length; i++) {
      int bin = Math.min(BINS - 1, (int) (outputs[i][0] * BINS));
      rows[bin]++;
      sum[bin] += outputs[i][0];
      ones[bin] += y[i][0] == 1 ? 1 : 0;
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (rows[bin] > 0) {
        bins.add(new Bin(rows[bin], sum[bin] / rows[bin], (double) ones[bin] / rows[bin]));
      }
    }
    return new Calibration(List.copyOf(bins));
  }

  /**
   * The expected calibration error: the mean difference of output and share over the rows, from 0
   * to 1 (M. Naeini, G. Cooper and M. Hauskrecht, AAAI 2015; C. Guo and others, ICML 2017).
   */
  public double expectedError() {
    double sum = 0;
    int all = 0;
    for (Bin bin : bins) {
      sum += bin.rows() * Math.abs(bin.meanOutput() - bin.shareOfOnes());
      all += bin.rows();
    }
    return sum / all;
  }
}
