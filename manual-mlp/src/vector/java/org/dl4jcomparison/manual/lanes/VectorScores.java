package org.dl4jcomparison.manual.lanes;

import static org.dl4jcomparison.manual.lanes.VectorMath.LANES;
import static org.dl4jcomparison.manual.lanes.VectorMath.SPECIES;
import static org.dl4jcomparison.manual.lanes.VectorMath.bits;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import org.dl4jcomparison.manual.CrossEntropy;
import org.dl4jcomparison.manual.GradientReduction;

/**
 * The losses of some updates, and the errors that these start from. What a row adds to the loss is
 * the logarithm of the probability that its label had. Logarithms are costly, so those
 * probabilities are multiplied, sixteen of them at most: clipped as they are, their product is a
 * normal number.
 */
final class VectorScores {
  /** Numbers above zero are in the order of their bits, which are quicker to compare. */
  private static final LongVector CLIP = bits(CrossEntropy.CLIP);

  private static final LongVector ONE_LESS_CLIP = bits(1 - CrossEntropy.CLIP);
  private static final int FACTORS = 16;

  private final int row;
  private final int groups;
  private final int width; // groups x lanes
  private final int products; // per update and group
  private final double[] logs; // products x updates x groups
  private final double[] losses; // updates x groups
  private final double[] divisor = new double[LANES];
  private final double[] share = new double[LANES];
  private final double[] labels; // rows
  private final double[] others; // rows: what the label is not

  VectorScores(VectorLayout layout, LaneProblem problem) {
    this.row = layout.row;
    this.groups = layout.groups;
    this.width = groups * LANES;
    this.products = (layout.rows + FACTORS - 1) / FACTORS;
    this.losses = new double[Lanes.MOST * width];
    this.logs = new double[Math.multiplyExact(products, losses.length)];
    this.labels = new double[row];
    this.others = new double[row];
    for (int i = 0; i < layout.rows; i++) {
      double label = problem.y()[i][0];
      Arrays.fill(labels, i * LANES, (i + 1) * LANES, label);
      Arrays.fill(others, i * LANES, (i + 1) * LANES, 1 - label);
    }
    boolean mean = problem.options().reduction() == GradientReduction.MEAN;
    Arrays.fill(share, mean ? 1.0 / layout.rows : 1);
    Arrays.fill(divisor, -layout.rows);
  }

  /** Takes the outputs before an update; and delta2 is {@code (S2 - y) * share}. */
  void add(int update, double[] s2, double[] delta2) {
    for (int product = 0; product < products; product++) {
      int from = product * FACTORS * LANES;
      int to = Math.min(row, from + FACTORS * LANES);
      int at = product * losses.length + update * width;
      for (int group = 0; group < groups; group++) {
        int offset = group * row;
        multiply(labels, others, share, from, to, s2, offset, delta2, logs, at + group * LANES);
      }
    }
  }

  private static void multiply(
      double[] labels,
      double[] others,
      double[] share,
      int from,
      int to,
      double[] s2,
      int offset,
      double[] delta2,
      double[] logs,
      int at) {
    DoubleVector factor = DoubleVector.fromArray(SPECIES, share, 0);
    DoubleVector all = DoubleVector.broadcast(SPECIES, 1);
    DoubleVector sum = DoubleVector.zero(SPECIES);
    for (int i = from; i < to; i += LANES) {
      DoubleVector output = DoubleVector.fromArray(SPECIES, s2, offset + i);
      output
          .sub(DoubleVector.fromArray(SPECIES, labels, i))
          .mul(factor)
          .intoArray(delta2, offset + i);
      sum = sum.add(output);
      DoubleVector a =
          output.reinterpretAsLongs().max(CLIP).min(ONE_LESS_CLIP).reinterpretAsDoubles();
      // a for a label of 1, 1 - a for one of 0.
      all = all.mul(DoubleVector.fromArray(SPECIES, others, i).sub(a).abs());
    }
    // The clip makes numbers of NaNs.
    all.add(sum.sub(sum)).intoArray(logs, at);
  }

  /** Turns what was taken for so many updates into losses. */
  void finish(int updates) {
    int length = updates * width;
    for (int product = 0; product < products; product++) {
      int from = product * losses.length;
      VectorMath.log(logs, from, from + length);
    }
    average(logs, products, losses.length, divisor, losses, length);
  }

  private static void average(
      double[] logs, int products, int stride, double[] divisor, double[] losses, int length) {
    DoubleVector rows = DoubleVector.fromArray(SPECIES, divisor, 0);
    for (int i = 0; i < length; i += LANES) {
      DoubleVector sum = DoubleVector.fromArray(SPECIES, logs, i);
      for (int product = 1; product < products; product++) {
        sum = sum.add(DoubleVector.fromArray(SPECIES, logs, product * stride + i));
      }
      sum.div(rows).intoArray(losses, i);
    }
  }

  /** Before each update, updates x lanes. */
  double[] losses() {
    return losses;
  }
}
