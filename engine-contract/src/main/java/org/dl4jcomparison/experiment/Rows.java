package org.dl4jcomparison.experiment;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Some rows with their labels.
 *
 * @param x inputs, rows x inputs
 * @param y labels, rows x 1, each 0 or 1
 */
public record Rows(double[][] x, double[][] y) implements Serializable {

  /** No rows. */
  public static Rows none() {
    return new Rows(new double[0][], new double[0][]);
  }

  /** How many. */
  public int count() {
    return x.length;
  }

  /** How many have label 1. */
  public int positives() {
    return (int) Arrays.stream(y).filter(label -> label[0] == 1).count();
  }
}
