package org.dl4jcomparison.symmetry;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.manual.Parameters;

/** How many hidden units of a network are different from each other. */
public final class HiddenUnits {
  /** Two units whose parameters differ by no more than this count as one. */
  public static final double TOLERANCE = 1e-12;

  private HiddenUnits() {}

  /**
   * Number of distinct hidden units: 1 if they all compute the same, the width if none repeats
   * another. A unit is its incoming weights, its bias and its outgoing weights.
   *
   * @param tolerance two units whose parameters differ by no more than this count as one; 0 for
   *     units that are exactly equal
   */
  public static int distinct(Parameters parameters, double tolerance) {
    List<double[]> seen = new ArrayList<>();
    for (double[] unit : units(parameters)) {
      if (seen.stream().noneMatch(other -> same(unit, other, tolerance))) {
        seen.add(unit);
      }
    }
    return seen.size();
  }

  /** Number of distinct hidden units to within {@link #TOLERANCE}. */
  public static int distinct(Parameters parameters) {
    return distinct(parameters, TOLERANCE);
  }

  private static double[][] units(Parameters p) {
    double[][] w1 = p.w1();
    double[][] b1 = p.b1();
    double[][] w2 = p.w2();
    double[][] units = new double[p.hidden()][p.inputs() + 1 + p.outputs()];
    for (int j = 0; j < units.length; j++) {
      for (int i = 0; i < w1.length; i++) {
        units[j][i] = w1[i][j];
      }
      units[j][w1.length] = b1[0][j];
      System.arraycopy(w2[j], 0, units[j], w1.length + 1, w2[j].length);
    }
    return units;
  }

  private static boolean same(double[] a, double[] b, double tolerance) {
    for (int i = 0; i < a.length; i++) {
      if (!(Math.abs(a[i] - b[i]) <= tolerance)) {
        return false;
      }
    }
    return true;
  }
}
