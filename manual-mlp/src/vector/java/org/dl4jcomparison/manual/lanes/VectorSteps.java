package org.dl4jcomparison.manual.lanes;

import org.dl4jcomparison.manual.OptimizerSettings;

/** Steps parameters against their gradients. */
interface VectorSteps {
  /** A network before its first update is in this lane. */
  void start(int lane);

  /** Announces the next update. */
  void beginUpdate();

  /** Steps the parameters of a layer in every group. */
  void step(double[] p, double[] g, int from, int to);

  static VectorSteps of(OptimizerSettings settings, VectorLayout layout, boolean single) {
    if (settings instanceof OptimizerSettings.OfAdam adam) {
      return new VectorAdam(adam, layout, single);
    }
    return new VectorDescent(settings.learningRate(), single);
  }
}
