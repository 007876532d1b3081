package org.dl4jcomparison.engine.manual;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.PopulationTrainer;
import org.dl4jcomparison.engine.SteppedEngine;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.experiment.Capabilities;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.ManualMlp;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.manual.TrainingOptions;
import org.dl4jcomparison.manual.fast.FastMlp;
import org.dl4jcomparison.manual.fast.FlatMatrix;
import org.dl4jcomparison.manual.fast.Kernels;

/** The hand-written network, in its fast form. It can do everything that a spec can say. */
public final class ManualEngine extends SteppedEngine implements TracedEngine {
  private static final Capabilities CAPABILITIES =
      Capabilities.basic()
          .can(Settings.OPTIMIZER, OptimizerSpec.GradientDescent.LABEL, OptimizerSpec.Adam.LABEL)
          .canAny(Settings.EPSILON)
          .can(Settings.EPSILON_PLACEMENT, EpsilonPlacement.PYTORCH, EpsilonPlacement.DL4J)
          .can(Settings.GRADIENT, GradientReduction.SUM, GradientReduction.MEAN)
          .can(
              Settings.HIDDEN_GRADIENT, HiddenGradient.SAME_WEIGHTS, HiddenGradient.UPDATED_WEIGHTS)
          .can(Settings.PRECISION, Precision.FLOAT64, Precision.FLOAT32);

  /** System property: how many threads may share an update of a large network; one if not set. */
  public static final String THREADS = "dl4jcomparison.manual.threads";

  private final Kernels kernels = Kernels.best();
  private final PopulationTrainer populations = new LanePopulations(this);
  private final int threads = Integer.getInteger(THREADS, 1);

  @Override
  public String name() {
    return "manual";
  }

  @Override
  public Kind kind() {
    return Kind.HAND_WRITTEN;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public Optional<Isolation> isolation(Workload workload) {
    return VectorIsolation.of(workload, Runtime.getRuntime().availableProcessors());
  }

  @Override
  public Optional<PopulationTrainer> populations() {
    return Optional.of(populations);
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("kernels", kernels.describe(), "threads", String.valueOf(threads));
  }

  @Override
  public TracedSteps start(NetworkSpec spec, Dataset data, Parameters initial) {
    FastMlp network = new FastMlp(initial, options(spec), kernels, threads);
    FlatMatrix x = FlatMatrix.of(data.x());
    FlatMatrix y = FlatMatrix.of(data.y());
    final class Training implements RememberingSteps, TracedSteps {
      @Override
      public void update() {
        network.update(x, y);
      }

      @Override
      public UpdateTrace tracedUpdate(double[][] labels) {
        ManualMlp.Update update = network.tracedUpdate(x, FlatMatrix.of(labels));
        return new UpdateTrace(
            List.of(update.hidden(), update.outputs()),
            update.gradient(),
            network.slots(),
            network.parameters());
      }

      @Override
      public double[][] outputsBeforeUpdate() {
        return network.outputsBeforeUpdate();
      }

      @Override
      public double[][] outputs() {
        return network.outputs(x);
      }

      @Override
      public Parameters parameters() {
        return network.parameters();
      }

      @Override
      public void close() {
        network.close();
      }
    }
    return new Training();
  }

  static TrainingOptions options(NetworkSpec spec) {
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
