package org.dl4jcomparison.testing;

import org.dl4jcomparison.engine.SteppedEngine;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.manual.ManualMlp;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.TrainingOptions;

/** Steps of the hand-written network, for engines of tests. */
public class ManualSteps implements SteppedEngine.Steps {
  private final ManualMlp network;
  private final Dataset data;

  public ManualSteps(NetworkSpec spec, Dataset data, Parameters initial) {
    this.data = data;
    this.network =
        new ManualMlp(
            initial,
            spec.optimizer() instanceof OptimizerSpec.Adam adam
                ? TrainingOptions.adam(
                    spec.learningRate(),
                    adam.epsilon(),
                    adam.placement(),
                    spec.gradient(),
                    spec.hiddenGradient(),
                    spec.precision())
                : TrainingOptions.gradientDescent(
                    spec.learningRate(), spec.gradient(), spec.hiddenGradient(), spec.precision()));
  }

  @Override
  public void update() {
    network.update(data.x(), data.y());
  }

  @Override
  public double[][] outputs() {
    return network.outputs(data.x());
  }

  @Override
  public Parameters parameters() {
    return network.parameters();
  }
}
