package org.dl4jcomparison.testing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.SteppedEngine;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.evidence.Evidence;
import org.dl4jcomparison.evidence.EvidenceCollector;
import org.dl4jcomparison.evidence.Measurement;
import org.dl4jcomparison.evidence.symmetry.SymmetryStart;
import org.dl4jcomparison.evidence.symmetry.SymmetryTrainings;
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

  /** Evidence from made-up curves: the first contender hand-written, the others of a framework. */
  public static Evidence evidence(Experiment experiment, TrainingRun... runs) {
    List<Measurement> measurements = new java.util.ArrayList<>();
    SymmetryTrainings starts = new SymmetryTrainings(experiment.data());
    List<TrainingRun> fromStarts = new java.util.ArrayList<>();
    for (int i = 0; i < runs.length; i++) {
      Contender contender = experiment.contenders().get(i);
      Engine.Kind kind = i == 0 ? Engine.Kind.HAND_WRITTEN : Engine.Kind.FRAMEWORK;
      measurements.add(Measurement.of(experiment, contender, kind, runs[i]));
      starts.add(contender, engines().get(contender.engine()));
      fromStarts.addAll(Collections.nCopies(SymmetryStart.values().length, runs[i]));
    }
    return EvidenceCollector.conclude(experiment, measurements, starts.conclude(fromStarts));
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
