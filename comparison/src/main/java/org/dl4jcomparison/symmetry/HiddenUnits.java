package org.dl4jcomparison.symmetry;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;

/** How many hidden units of a network are different from each other. */
public final class HiddenUnits {
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

  /**
   * How far two parameters that are equal in exact arithmetic are expected to be apart. Each update
   * adds to a parameter a sum over the rows, and what these operations round away adds up like a
   * random walk: to the square root of their number times half a unit in the last place of the
   * largest parameter.
   *
   * @param updates made
   * @param rows in the sum
   * @param precision in which the engine computes
   */
  public static double rounding(Parameters parameters, int updates, int rows, Precision precision) {
    double unit = (precision == Precision.FLOAT32 ? Math.ulp(1f) : Math.ulp(1.0)) / 2;
    double largest = parameters.values().map(Math::abs).max().orElse(0);
    return Math.sqrt((double) updates * (rows + 1)) * unit * largest;
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
