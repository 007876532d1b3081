package org.dl4jcomparison.manual.lanes;

import static org.dl4jcomparison.manual.lanes.VectorMath.LANES;
import static org.dl4jcomparison.manual.lanes.VectorMath.SPECIES;
import static org.dl4jcomparison.manual.lanes.VectorMath.everywhere;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import org.dl4jcomparison.manual.CrossEntropy;

/**
 * The losses of some updates. What a row adds to the loss is the logarithm of the probability that
 * its label had. Logarithms are costly, so those probabilities are multiplied, sixteen of them at
 * most: clipped as they are, their product is a normal number.
 */
final class VectorScores {
  private static final DoubleVector CLIP = everywhere(CrossEntropy.CLIP);
  private static final DoubleVector ONE_LESS_CLIP = everywhere(1 - CrossEntropy.CLIP);
  private static final int FACTORS = 16;

  private final int row;
  private final int groups;
  private final int products; // per update and group
  private final double[] logs; // updates x products x groups
  private final double[] losses; // updates x groups
  private final double[] divisor = new double[LANES];
  private final double[] others; // rows: what the label is not

  VectorScores(VectorLayout layout, double[] others) {
    this.row = layout.row;
    this.groups = layout.groups;
    this.products = (layout.rows + FACTORS - 1) / FACTORS;
    this.logs = new double[Lanes.MOST * products * groups * LANES];
    this.losses = new double[Lanes.MOST * groups * LANES];
    this.others = others;
    Arrays.fill(divisor, -layout.rows);
  }

  /** Takes the outputs before an update. */
  void add(int update, double[] s2) {
    for (int product = 0; product < products; product++) {
      int from = product * FACTORS * LANES;
      int to = Math.min(row, from + FACTORS * LANES);
      int at = (update * products + product) * groups * LANES;
      for (int group = 0; group < groups; group++) {
        multiply(others, from, to, s2, group * row, logs, at + group * LANES);
      }
    }
  }

  private static void multiply(
      double[] others, int from, int to, double[] s2, int offset, double[] logs, int at) {
    DoubleVector all = DoubleVector.broadcast(SPECIES, 1);
    for (int i = from; i < to; i += LANES) {
      DoubleVector output = DoubleVector.fromArray(SPECIES, s2, offset + i);
      DoubleVector a = output.blend(CLIP, output.compare(VectorOperators.LT, CLIP));
      a = a.blend(ONE_LESS_CLIP, output.compare(VectorOperators.GT, ONE_LESS_CLIP));
      // a for a label of 1, 1 - a for one of 0.
      all = all.mul(DoubleVector.fromArray(SPECIES, others, i).sub(a).abs());
    }
    all.intoArray(logs, at);
  }

  /** Turns what was taken for so many updates into losses. */
  void finish(int updates) {
    int length = updates * groups * LANES;
    VectorMath.log(logs, length * products);
    for (int update = 0; update < updates; update++) {
      int from = update * products * groups * LANES;
      average(logs, from, products, groups * LANES, divisor, losses, update * groups * LANES);
    }
  }

  private static void average(
      double[] logs, int from, int products, int lanes, double[] divisor, double[] losses, int to) {
    DoubleVector rows = DoubleVector.fromArray(SPECIES, divisor, 0);
    for (int lane = 0; lane < lanes; lane += LANES) {
      DoubleVector sum = DoubleVector.zero(SPECIES);
      for (int product = 0; product < products; product++) {
        sum = sum.add(DoubleVector.fromArray(SPECIES, logs, from + product * lanes + lane));
      }
      sum.div(rows).intoArray(losses, to + lane);
    }
  }

  /** Before each update, updates x lanes. */
  double[] losses() {
    return losses;
  }
}
