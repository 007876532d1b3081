package org.dl4jcomparison.manual.lanes;

import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.fast.FastMlp;
import org.dl4jcomparison.manual.fast.FlatMatrix;
import org.dl4jcomparison.manual.fast.Kernels;

/** One lane, in plain Java. */
final class ScalarLanes implements Lanes {
  private final LaneProblem problem;
  private final FlatMatrix x;
  private final FlatMatrix y;
  private final Kernels kernels = Kernels.scalar();
  private final double[] losses = new double[MOST];
  private FastMlp network;

  ScalarLanes(LaneProblem problem) {
    this.problem = problem;
    this.x = FlatMatrix.of(problem.x());
    this.y = FlatMatrix.of(problem.y());
  }

  @Override
  public int count() {
    return 1;
  }

  @Override
  public void start(int lane, Parameters initial) {
    network = new FastMlp(initial, problem.options(), kernels, 1);
  }

  @Override
  public void advance(int updates) {
    for (int update = 0; update < updates; update++) {
      losses[update] = network.loss(x, y);
      network.update(x, y);
    }
  }

  @Override
  public double[] losses() {
    return losses;
  }

  @Override
  public double[][] outputs(int lane) {
    return network.outputsBeforeUpdate();
  }

  @Override
  public Parameters parameters(int lane) {
    return network.parameters();
  }
}
