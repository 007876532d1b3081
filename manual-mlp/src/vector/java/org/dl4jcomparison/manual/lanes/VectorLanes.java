package org.dl4jcomparison.manual.lanes;

import static org.dl4jcomparison.manual.lanes.VectorMath.LANES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.manual.TrainingOptions;

/**
 * Lanes with the Vector API. Every stage of an update is made for all groups of networks before the
 * next: what one group waits for, another one computes meanwhile. Stages are objects of their own
 * classes: in one loop over many of them the JIT compiler inlines none, and compiles each by
 * itself. Inlined into one method they would be more than it takes, and what it leaves out
 * allocates.
 */
final class VectorLanes implements Lanes {
  /** Groups at most, as long as their numbers fit into so many doubles of a first cache. */
  private static final int MOST_GROUPS = 4;

  private static final int CACHE = 6 * 1024;

  private final VectorLayout layout;
  private final boolean single;
  private final VectorScores scores;
  private final VectorSteps steps;
  private final double[] p;
  private final double[] g;
  private final double[] z; // groups x hidden x rows, or groups x rows
  private final double[] s1; // groups x hidden x rows; later delta1
  private final double[] s2; // groups x rows
  private final long[] sizes = new long[LANES];
  private final double[] delta2; // groups x rows
  private final Runnable[] stages;
  private int update;

  VectorLanes(LaneProblem problem) {
    this.layout = new VectorLayout(problem, groups(problem));
    this.single = problem.options().precision() == Precision.FLOAT32;
    int rows = problem.rows();
    double[] x = new double[problem.inputs() * layout.row];
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < problem.inputs(); k++) {
        fill(x, k * rows + i, problem.x()[i][k]);
      }
    }
    this.scores = new VectorScores(layout, problem);
    this.steps = VectorSteps.of(problem.options().optimizer(), layout, single);
    this.p = new double[layout.parameters];
    this.g = new double[layout.parameters];
    // Sigmoids are computed for whole pairs of vectors.
    this.s1 = new double[layout.activations + LANES];
    this.s2 = new double[Math.multiplyExact(layout.groups, layout.row) + LANES];
    this.z = new double[s1.length];
    this.delta2 = new double[s2.length];
    this.stages = stages(problem.options(), x).toArray(Runnable[]::new);
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
    if (single) {
      VectorMath.toSingle(p, 0, p.length);
    }
    steps.start(lane);
  }

  @Override
  public void advance(int updates) {
    for (update = 0; update < updates; update++) {
      for (Runnable stage : stages) {
        stage.run();
      }
    }
    scores.finish(updates);
  }

  /** Every stage of an update, in the readable network's order. */
  private List<Runnable> stages(TrainingOptions options, double[] x) {
    VectorForward forward = new VectorForward(layout, x);
    VectorBackward backward = new VectorBackward(layout, x);
    int activations = layout.activations;
    int outputs = layout.groups * layout.row;
    int output = layout.w1;
    List<Runnable> all = new ArrayList<>();
    all.add(() -> forward.hiddenLogits(p, z));
    round(all, z, 0, activations);
    all.add(() -> VectorSigmoid.apply(z, s1, activations, sizes, single));
    round(all, s1, 0, activations);
    all.add(() -> forward.outputLogits(p, s1, z));
    round(all, z, 0, outputs);
    all.add(() -> VectorSigmoid.apply(z, s2, outputs, sizes, single));
    round(all, s2, 0, outputs);
    all.add(() -> scores.add(update, s2, delta2));
    round(all, delta2, 0, outputs);
    all.add(() -> backward.outputGradient(s1, delta2, g));
    round(all, g, 0, output);
    all.add(steps::beginUpdate);
    Runnable stepOutput = () -> steps.step(p, g, 0, output);
    boolean updatedWeights = options.hiddenGradient() == HiddenGradient.UPDATED_WEIGHTS;
    if (updatedWeights) {
      all.add(stepOutput);
    }
    if (backward.hasTwoInputs() && !single) {
      all.add(() -> backward.gradientOfTwo(delta2, p, s1, g));
    } else {
      all.add(() -> backward.throughSigmoid(delta2, p, s1));
      round(all, s1, 0, activations);
      all.add(() -> backward.hiddenGradient(s1, g));
    }
    if (!updatedWeights) {
      all.add(stepOutput);
    }
    round(all, g, output, g.length);
    all.add(() -> steps.step(p, g, output, g.length));
    return all;
  }

  private void round(List<Runnable> all, double[] numbers, int from, int to) {
    if (single) {
      all.add(() -> VectorMath.toSingle(numbers, from, to));
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
