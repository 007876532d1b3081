package org.dl4jcomparison.engine.dl4j;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.dl4j.Dl4jEnvironment;
import org.dl4jcomparison.dl4j.Dl4jMlp;
import org.dl4jcomparison.dl4j.Dl4jSettings;
import org.dl4jcomparison.dl4j.Dl4jUpdate;
import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.SteppedEngine;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.engine.Workload;
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
import org.dl4jcomparison.nd4j.MlpWeights;
import org.nd4j.linalg.api.buffer.DataType;

/** DeepLearning4J's network. */
public final class Dl4jEngine extends SteppedEngine implements TracedEngine {
  private static final Capabilities CAPABILITIES =
      Capabilities.basic()
          .can(Settings.OPTIMIZER, OptimizerSpec.GradientDescent.LABEL, OptimizerSpec.Adam.LABEL)
          .canAny(Settings.EPSILON)
          .can(Settings.EPSILON_PLACEMENT, EpsilonPlacement.DL4J)
          .can(Settings.GRADIENT, GradientReduction.SUM, GradientReduction.MEAN)
          .can(Settings.PRECISION, Precision.FLOAT64, Precision.FLOAT32);

  @Override
  public String name() {
    return "dl4j";
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
  public Optional<Isolation> isolation(Workload workload) {
    return Optional.of(Dl4jIsolation.of(workload, Runtime.getRuntime().availableProcessors()));
  }

  @Override
  public Map<String, String> environment() {
    return Dl4jEnvironment.describe();
  }

  @Override
  public TracedSteps start(NetworkSpec spec, Dataset data, Parameters initial) {
    MlpWeights weights = new MlpWeights(initial.w1(), initial.b1(), initial.w2(), initial.b2());
    Dl4jMlp network = new Dl4jMlp(settings(spec), weights, data.x(), data.y());
    final class Training implements RememberingSteps, TracedSteps {
      @Override
      public void update() {
        network.update();
      }

      @Override
      public UpdateTrace tracedUpdate(double[][] labels) {
        Dl4jUpdate update = network.tracedUpdate(labels);
        return new UpdateTrace(
            List.of(update.hidden(), update.outputs()),
            Dl4jEngine.parameters(update.gradient()),
            update.moments().map(Dl4jEngine::slots).orElse(List.of()),
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
        return Dl4jEngine.parameters(network.weights());
      }
    }
    return new Training();
  }

  private static Parameters parameters(MlpWeights weights) {
    return new Parameters(weights.w1(), weights.b1(), weights.w2(), weights.b2());
  }

  private static List<Optimizer.Slot> slots(Dl4jUpdate.Moments moments) {
    return Adam.slots(parameters(moments.first()), parameters(moments.second()));
  }

  private static Dl4jSettings settings(NetworkSpec spec) {
    return new Dl4jSettings(
        spec.optimizer() instanceof OptimizerSpec.Adam adam
            ? Dl4jSettings.adam(spec.learningRate(), adam.epsilon())
            : Dl4jSettings.gradientDescent(spec.learningRate()),
        spec.gradient() == GradientReduction.SUM,
        spec.precision() == Precision.FLOAT32 ? DataType.FLOAT : DataType.DOUBLE);
  }
}
