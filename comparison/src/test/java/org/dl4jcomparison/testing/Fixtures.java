package org.dl4jcomparison.testing;

import java.util.List;
import java.util.Map;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.SteppedEngine;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Capabilities;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;

/** Small experiments and runs for tests. */
public final class Fixtures {
  private Fixtures() {}

  /** Plain gradient descent, mean gradient, 2-3-1, seed 100. */
  public static NetworkSpec spec(int updates) {
    return NetworkSpec.PLAIN.withHidden(3).withUpdates(updates);
  }

  /** The notebook's network 1. */
  public static NetworkSpec notebook() {
    return spec(5000)
        .withGradient(GradientReduction.SUM)
        .withHiddenGradient(HiddenGradient.UPDATED_WEIGHTS);
  }

  /** As {@link #spec} with DL4J's Adam and another width. */
  public static NetworkSpec adam(int hidden, int updates) {
    return adam(hidden, updates, Precision.FLOAT64);
  }

  /** The same in another precision. */
  public static NetworkSpec adam(int hidden, int updates, Precision precision) {
    return spec(updates)
        .withHidden(hidden)
        .withOptimizer(new OptimizerSpec.Adam(1e-8, EpsilonPlacement.DL4J))
        .withLearningRate(0.01)
        .withPrecision(precision);
  }

  public static Experiment experiment(List<Double> targets, Contender... contenders) {
    return new Experiment("test", Dataset.xor(), targets, List.of(contenders));
  }

  /** A run with this curve, one microsecond an update, that ended as it should. */
  public static TrainingRun run(NetworkSpec spec, double... loss) {
    Parameters parameters = spec.initialParameters(Dataset.xor());
    return run(spec, new Outcome.Completed(Dataset.xor().y(), parameters), loss);
  }

  public static TrainingRun run(NetworkSpec spec, Outcome outcome, double... loss) {
    long[] nanos = new long[loss.length];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = 1000L * i;
    }
    return new TrainingRun(spec.initialParameters(Dataset.xor()), loss, nanos, outcome);
  }

  /** The hand-written engine and a stand-in for a framework that computes the same. */
  public static Engines engines() {
    return Engines.of(List.of(new ManualEngine(), new StandIn()));
  }

  /** The hand-written network under another engine's name. */
  public static final class Named extends SteppedEngine {
    private final String name;
    private final EpsilonPlacement placement;

    public Named(String name, EpsilonPlacement placement) {
      this.name = name;
      this.placement = placement;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Kind kind() {
      return Kind.FRAMEWORK;
    }

    @Override
    public Capabilities capabilities() {
      return new ManualEngine()
          .capabilities()
          .can(
              Settings.EPSILON_PLACEMENT,
              placement,
              placement == EpsilonPlacement.DL4J
                  ? EpsilonPlacement.PYTORCH
                  : EpsilonPlacement.DL4J);
    }

    @Override
    public Map<String, String> environment() {
      return Map.of("made", "for tests");
    }

    @Override
    protected Steps start(NetworkSpec spec, Dataset data, Parameters initial) {
      return new ManualSteps(spec, data, initial);
    }
  }

  /** An engine of a framework's kind, without a framework's weight. */
  public static class StandIn extends SteppedEngine {
    @Override
    public String name() {
      return "stand-in";
    }

    @Override
    public Kind kind() {
      return Kind.FRAMEWORK;
    }

    @Override
    public Capabilities capabilities() {
      return new ManualEngine()
          .capabilities()
          .can(Settings.EPSILON_PLACEMENT, EpsilonPlacement.DL4J, EpsilonPlacement.PYTORCH)
          .can(Settings.PRECISION, Precision.FLOAT64);
    }

    @Override
    public Map<String, String> environment() {
      return Map.of("made", "for tests");
    }

    @Override
    protected Steps start(NetworkSpec spec, Dataset data, Parameters initial) {
      return new ManualSteps(spec, data, initial);
    }
  }
}
