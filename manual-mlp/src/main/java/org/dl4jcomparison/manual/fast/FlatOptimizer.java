package org.dl4jcomparison.manual.fast;

import java.util.List;
import org.dl4jcomparison.manual.Optimizer;
import org.dl4jcomparison.manual.OptimizerSettings;
import org.dl4jcomparison.manual.ParameterName;

/** {@link Optimizer} on flat arrays: the same bits. */
interface FlatOptimizer {
  /** Announces the next update; every parameter is then stepped once. */
  void beginUpdate();

  /** Steps one parameter against its gradient, in place. */
  void step(ParameterName name, double[] parameter, double[] gradient);

  /** Copies of what is remembered; none if nothing is, or not yet. */
  List<Optimizer.Slot> slots();

  /** For the parameters of a state. */
  static FlatOptimizer of(OptimizerSettings settings, State state) {
    if (settings instanceof OptimizerSettings.OfAdam adam) {
      return new FlatAdam(adam, state);
    }
    return new FlatGradientDescent(settings.learningRate(), state.single);
  }
}
