package org.dl4jcomparison.engine.pytorch;

import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.dl4jcomparison.engine.SteppedEngine;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.experiment.Capabilities;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.manual.Adam;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.Optimizer;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.pytorch.PytorchMlp;
import org.dl4jcomparison.pytorch.PytorchRuntime;
import org.dl4jcomparison.pytorch.PytorchSettings;
import org.dl4jcomparison.pytorch.PytorchUpdate;
import org.dl4jcomparison.pytorch.PytorchWeights;

/** PyTorch's network. */
public final class PytorchEngine extends SteppedEngine implements TracedEngine {
  private static final Capabilities CAPABILITIES =
      Capabilities.basic()
          .can(Settings.OPTIMIZER, OptimizerSpec.GradientDescent.LABEL, OptimizerSpec.Adam.LABEL)
          .canAny(Settings.EPSILON)
          .can(Settings.EPSILON_PLACEMENT, EpsilonPlacement.PYTORCH)
          .can(Settings.GRADIENT, GradientReduction.SUM, GradientReduction.MEAN)
          .can(Settings.PRECISION, Precision.FLOAT64, Precision.FLOAT32);

  @Override
  public String name() {
    return "pytorch";
  }

  @Override
  public Kind kind() {
    return Kind.FRAMEWORK;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public Map<String, String> environment() {
    return PytorchRuntime.describe();
  }

  @Override
  public TracedSteps start(NetworkSpec spec, Dataset data, Parameters initial) {
    PytorchWeights weights =
        new PytorchWeights(initial.w1(), initial.b1(), initial.w2(), initial.b2());
    PytorchMlp network = new PytorchMlp(settings(spec), weights, data.x(), data.y());
    return new TracedSteps() {
      @Override
      public void update() {
        network.update();
      }

      @Override
      public UpdateTrace tracedUpdate(double[][] labels) {
        PytorchUpdate update = network.tracedUpdate(labels);
        return new UpdateTrace(
            List.of(update.hidden(), update.outputs()),
            PytorchEngine.parameters(update.gradient()),
            slots(update),
            parameters());
      }

      @Override
      public double[][] outputs() {
        return network.outputs();
      }

      @Override
      public Parameters parameters() {
        return PytorchEngine.parameters(network.weights());
      }

      @Override
      public void close() {
        network.close();
      }
    };
  }

  private static Parameters parameters(PytorchWeights weights) {
    return new Parameters(weights.w1(), weights.b1(), weights.w2(), weights.b2());
  }

  private static List<Optimizer.Slot> slots(PytorchUpdate update) {
    return update.firstMoment().isEmpty()
        ? List.of()
        : Adam.slots(
            parameters(update.firstMoment().get()), parameters(update.secondMoment().get()));
  }

  private static PytorchSettings settings(NetworkSpec spec) {
    return new PytorchSettings(
        spec.learningRate(),
        spec.optimizer() instanceof OptimizerSpec.Adam adam
            ? OptionalDouble.of(adam.epsilon())
            : OptionalDouble.empty(),
        spec.gradient() == GradientReduction.SUM,
        spec.precision() == Precision.FLOAT32 ? DataType.FLOAT32 : DataType.FLOAT64);
  }
}
