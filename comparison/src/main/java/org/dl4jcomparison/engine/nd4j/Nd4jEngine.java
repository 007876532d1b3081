package org.dl4jcomparison.engine.nd4j;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.dl4j.Dl4jEnvironment;
import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.SteppedEngine;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.engine.dl4j.Dl4jIsolation;
import org.dl4jcomparison.experiment.Capabilities;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.manual.Adam;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Optimizer;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.nd4j.MlpWeights;
import org.dl4jcomparison.nd4j.Nd4jMlp;
import org.dl4jcomparison.nd4j.Nd4jSettings;
import org.dl4jcomparison.nd4j.Nd4jUpdate;
import org.nd4j.linalg.api.buffer.DataType;

/** The network written with ND4J's arrays. It can do everything that a spec can say. */
public final class Nd4jEngine extends SteppedEngine implements TracedEngine {
  private static final Capabilities CAPABILITIES =
      Capabilities.basic()
          .can(Settings.OPTIMIZER, OptimizerSpec.GradientDescent.LABEL, OptimizerSpec.Adam.LABEL)
          .canAny(Settings.EPSILON)
          .can(Settings.EPSILON_PLACEMENT, EpsilonPlacement.PYTORCH, EpsilonPlacement.DL4J)
          .can(Settings.GRADIENT, GradientReduction.SUM, GradientReduction.MEAN)
          .can(
              Settings.HIDDEN_GRADIENT, HiddenGradient.SAME_WEIGHTS, HiddenGradient.UPDATED_WEIGHTS)
          .can(Settings.PRECISION, Precision.FLOAT64, Precision.FLOAT32);

  @Override
  public String name() {
    return "nd4j";
  }

  @Override
  public Kind kind() {
    return Kind.ARRAY_LIBRARY;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public Optional<Isolation> isolation(Workload workload) {
    return Optional.of(
        Dl4jIsolation.forArrays(workload, Runtime.getRuntime().availableProcessors()));
  }

  @Override
  public Map<String, String> environment() {
    return Dl4jEnvironment.describe();
  }

  @Override
  public TracedSteps start(NetworkSpec spec, Dataset data, Parameters initial) {
    MlpWeights weights = new MlpWeights(initial.w1(), initial.b1(), initial.w2(), initial.b2());
    Nd4jMlp network = new Nd4jMlp(settings(spec), weights, data.x(), data.y());
    final class Training implements RememberingSteps, TracedSteps {
      @Override
      public void update() {
        network.update();
      }

      @Override
      public UpdateTrace tracedUpdate(double[][] labels) {
        Nd4jUpdate update = network.tracedUpdate(labels);
        return new UpdateTrace(
            List.of(update.hidden(), update.outputs()),
            Nd4jEngine.parameters(update.gradient()),
            slots(update),
            parameters());
      }

      @Override
      public double[][] outputsBeforeUpdate() {
        return network.outputsBeforeUpdate();
      }

      @Override
      public double[][] outputs() {
        return network.outputs();
      }

      @Override
      public Parameters parameters() {
        return Nd4jEngine.parameters(network.weights());
      }
    }
    return new Training();
  }

  private static Parameters parameters(MlpWeights weights) {
    return new Parameters(weights.w1(), weights.b1(), weights.w2(), weights.b2());
  }

  private static List<Optimizer.Slot> slots(Nd4jUpdate update) {
    return update.firstMoment().isEmpty()
        ? List.of()
        : Adam.slots(
            parameters(update.firstMoment().get()), parameters(update.secondMoment().get()));
  }

  private static Nd4jSettings settings(NetworkSpec spec) {
    return new Nd4jSettings(
        spec.learningRate(),
        spec.optimizer() instanceof OptimizerSpec.Adam adam
            ? Optional.of(
                new Nd4jSettings.Adam(adam.epsilon(), adam.placement() == EpsilonPlacement.DL4J))
            : Optional.empty(),
        spec.gradient() == GradientReduction.SUM,
        spec.hiddenGradient() == HiddenGradient.UPDATED_WEIGHTS,
        spec.precision() == Precision.FLOAT32 ? DataType.FLOAT : DataType.DOUBLE);
  }
}
