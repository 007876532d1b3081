package org.dl4jcomparison.engine.manual;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.engine.SteppedEngine;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.ManualMlp;
import org.dl4jcomparison.manual.Optimizer;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.TrainingOptions;

/** The hand-written network. It can do everything that a spec can say. */
public final class ManualEngine extends SteppedEngine {
  @Override
  public String name() {
    return "manual";
  }

  @Override
  public Kind kind() {
    return Kind.HAND_WRITTEN;
  }

  @Override
  public EpsilonPlacement epsilonPlacement() {
    return EpsilonPlacement.PYTORCH;
  }

  @Override
  public List<Unsupported> unsupported(NetworkSpec spec) {
    return List.of();
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("implementation", "plain Java loops, one thread");
  }

  @Override
  protected Steps start(NetworkSpec spec, Dataset data, Parameters initial) {
    ManualMlp network = new ManualMlp(initial, options(spec));
    return new Steps() {
      @Override
      public void update() {
        network.update(data.x(), data.y());
      }

      @Override
      public UpdateTrace tracedUpdate() {
        return tracedUpdate(data.y());
      }

      @Override
      public UpdateTrace tracedUpdate(double[][] labels) {
        ManualMlp.Update update = network.update(data.x(), labels);
        Optional<Optimizer.Moments> moments = network.moments();
        return new UpdateTrace(
            update.hidden(),
            update.outputs(),
            update.gradient(),
            moments.map(Optimizer.Moments::first),
            moments.map(Optimizer.Moments::second),
            network.parameters());
      }

      @Override
      public double[][] outputs() {
        return network.outputs(data.x());
      }

      @Override
      public Parameters parameters() {
        return network.parameters();
      }
    };
  }

  private static TrainingOptions options(NetworkSpec spec) {
    if (spec.optimizer() instanceof OptimizerSpec.Adam adam) {
      return TrainingOptions.adam(
          spec.learningRate(),
          adam.epsilon(),
          adam.placement(),
          spec.gradient(),
          spec.hiddenGradient(),
          spec.precision());
    }
    return TrainingOptions.gradientDescent(
        spec.learningRate(), spec.gradient(), spec.hiddenGradient(), spec.precision());
  }
}
