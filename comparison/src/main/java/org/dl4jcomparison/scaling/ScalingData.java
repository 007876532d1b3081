package org.dl4jcomparison.scaling;

import java.util.SplittableRandom;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.manual.Adam;

/** What is trained to be timed: something that any engine can do, of any size. */
final class ScalingData {
  private static final long SEED = 1;
  private static final double LEARNING_RATE = 0.001;

  private ScalingData() {}

  /** Uniform inputs in ±1; the label is 1 where they add up to more than 0. */
  static Dataset data(NetworkSize size) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[][] x = new double[size.rows()][size.inputs()];
    double[][] y = new double[size.rows()][1];
    for (int row = 0; row < size.rows(); row++) {
      double sum = 0;
      for (int input = 0; input < size.inputs(); input++) {
        x[row][input] = 2 * random.nextDouble() - 1;
        sum += x[row][input];
      }
      y[row][0] = sum > 0 ? 1 : 0;
    }
    return new Dataset("random", x, y);
  }

  /** Adam on the mean gradient in double precision, epsilon where the engine has it by itself. */
  static NetworkSpec spec(NetworkSize size, Engine engine, int updates) {
    return NetworkSpec.PLAIN
        .withHidden(size.hidden())
        .withInitialization(Initialization.Draw.of(InitializerKind.UNIFORM_FAN_IN))
        .withOptimizer(
            new OptimizerSpec.Adam(
                Adam.DEFAULT_EPSILON, engine.capabilities().own(Settings.EPSILON_PLACEMENT)))
        .withLearningRate(LEARNING_RATE)
        .withUpdates(updates)
        .withSeed(SEED);
  }
}
