package org.dl4jcomparison.manual.lanes;

import static org.dl4jcomparison.manual.lanes.VectorMath.LANES;
import static org.dl4jcomparison.manual.lanes.VectorMath.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;

/**
 * Lanes with the Vector API. Every stage of an update is made for all groups of networks before the
 * next: what one group waits for, another one computes meanwhile.
 */
final class VectorLanes implements Lanes {
  /** Groups at most, as long as their numbers fit into so many doubles of a first cache. */
  private static final int MOST_GROUPS = 2;

  private static final int CACHE = 6 * 1024;

  private final VectorLayout layout;
  private final boolean single;
  private final boolean updatedWeights;
  private final VectorForward forward;
  private final VectorBackward backward;
  private final VectorScores scores;
  private final VectorSteps steps;
  private final double[] y; // rows
  private final double[] share = new double[LANES];
  private final double[] p;
  private final double[] g;
  private final double[] z; // groups x hidden x rows, or groups x rows
  private final double[] s1; // groups x hidden x rows; later delta1
  private final double[] s2; // groups x rows
  private final long[] sizes = new long[LANES];
  private final double[] delta2; // groups x rows

  VectorLanes(LaneProblem problem) {
    this.layout = new VectorLayout(problem, groups(problem));
    this.single = problem.options().precision() == Precision.FLOAT32;
    this.updatedWeights = problem.options().hiddenGradient() == HiddenGradient.UPDATED_WEIGHTS;
    int rows = problem.rows();
    double[] x = new double[problem.inputs() * layout.row];
    double[] others = new double[layout.row];
    this.y = new double[layout.row];
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < problem.inputs(); k++) {
        fill(x, k * rows + i, problem.x()[i][k]);
      }
      fill(y, i, problem.y()[i][0]);
      fill(others, i, 1 - problem.y()[i][0]);
    }
    fill(share, 0, problem.options().reduction() == GradientReduction.MEAN ? 1.0 / rows : 1);
    this.forward = new VectorForward(layout, x);
    this.backward = new VectorBackward(layout, x);
    this.scores = new VectorScores(layout, others);
    this.steps = VectorSteps.of(problem.options().optimizer(), layout, single);
    this.p = new double[layout.parameters];
    this.g = new double[layout.parameters];
    // Sigmoids are computed for whole pairs of vectors.
    this.s1 = new double[layout.activations + LANES];
    this.s2 = new double[Math.multiplyExact(layout.groups, layout.row) + LANES];
    this.z = new double[s1.length];
    this.delta2 = new double[s2.length];
  }

  private static int groups(LaneProblem problem) {
    VectorLayout one = new VectorLayout(problem, 1);
    int numbers = 5 * one.parameters + 2 * one.activations + 2 * one.row;
    return Math.max(1, Math.min(MOST_GROUPS, CACHE / numbers));
  }

  /** The same number in every lane of a vector. */
  private static void fill(double[] array, int vector, double value) {
    Arrays.fill(array, vector * LANES, (vector + 1) * LANES, value);
  }

  @Override
  public int count() {
    return layout.groups * LANES;
  }

  @Override
  public void start(int lane, Parameters initial) {
    layout.put(initial, lane, p);
    round(p, 0, p.length);
    steps.start(lane);
  }

  @Override
  public void advance(int updates) {
    for (int update = 0; update < updates; update++) {
      forward();
      scores.add(update, s2);
      update();
    }
    scores.finish(updates);
  }

  private void forward() {
    forward.hiddenLogits(p, z);
    sigmoid(s1, layout.activations);
    forward.outputLogits(p, s1, z);
    sigmoid(s2, layout.groups * layout.row);
  }

  private void sigmoid(double[] s, int length) {
    round(z, 0, length);
    VectorMath.sigmoid(z, s, length, sizes);
    round(s, 0, length);
  }

  private void update() {
    int output = layout.w1;
    for (int group = 0; group < layout.groups; group++) {
      errors(s2, group * layout.row, layout.row, y, share, delta2);
    }
    round(delta2, 0, delta2.length);
    backward.outputGradient(s1, delta2, g);
    round(g, 0, output);
    steps.beginUpdate();
    if (updatedWeights) {
      steps.step(p, g, 0, output);
      backward.throughSigmoid(delta2, p, s1);
    } else {
      backward.throughSigmoid(delta2, p, s1);
      steps.step(p, g, 0, output);
    }
    round(s1, 0, s1.length);
    backward.hiddenGradient(s1, g);
    round(g, output, g.length);
    steps.step(p, g, output, g.length);
  }

  /** {@code (S2 - y) * share}. */
  private static void errors(
      double[] s2, int from, int row, double[] y, double[] share, double[] delta2) {
    DoubleVector factor = DoubleVector.fromArray(SPECIES, share, 0);
    for (int i = 0; i < row; i += LANES) {
      DoubleVector output = DoubleVector.fromArray(SPECIES, s2, from + i);
      output.sub(DoubleVector.fromArray(SPECIES, y, i)).mul(factor).intoArray(delta2, from + i);
    }
  }

  private void round(double[] numbers, int from, int to) {
    if (single) {
      VectorMath.toSingle(numbers, from, to);
    }
  }

  @Override
  public double[] losses() {
    return scores.losses();
  }

  @Override
  public double[][] outputs(int lane) {
    double[][] outputs = new double[layout.rows][1];
    int at = lane / LANES * layout.row + lane % LANES;
    for (int i = 0; i < layout.rows; i++) {
      outputs[i][0] = s2[at + i * LANES];
    }
    return outputs;
  }

  @Override
  public Parameters parameters(int lane) {
    return layout.get(p, lane);
  }
}
