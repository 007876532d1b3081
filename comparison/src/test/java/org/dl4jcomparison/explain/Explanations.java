package org.dl4jcomparison.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.stream.LongStream;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.explain.RunEnd.Kind;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.testing.Fixtures;

/** Explanations of made-up times. */
public final class Explanations {
  /** Of every made-up run. */
  public static final int HORIZON = 1000;

  private Explanations() {}

  /**
   * Two contenders, "first" and "second", that differ in the first k of: width, initializer,
   * optimizer, learning rate, gradient, hidden gradient, precision.
   *
   * @param time of a combination's mask and a seed from 0; at or above the horizon for censored,
   *     negative for diverged
   */
  public static Explanation of(int k, int seeds, LongBinaryOperator time) {
    NetworkSpec a = Fixtures.spec(HORIZON);
    NetworkSpec b =
        a.withHidden(k > 0 ? 16 : a.hidden())
            .withInitialization(
                k > 1 ? Initialization.Draw.of(InitializerKind.UNIFORM_FAN_IN) : a.initialization())
            .withOptimizer(
                k > 2 ? new OptimizerSpec.Adam(1e-8, EpsilonPlacement.PYTORCH) : a.optimizer())
            .withLearningRate(k > 3 ? 0.001 : a.learningRate())
            .withGradient(k > 4 ? GradientReduction.SUM : a.gradient())
            .withHiddenGradient(k > 5 ? HiddenGradient.UPDATED_WEIGHTS : a.hiddenGradient())
            .withPrecision(k > 6 ? Precision.FLOAT32 : a.precision());
    Contender first = new Contender("first", "manual", a);
    Contender second = new Contender("second", "stand-in", b);
    Experiment experiment = Fixtures.experiment(List.of(0.1), first, second);
    List<List<RunEnd>> ends = new ArrayList<>();
    for (int mask = 0; mask < 1 << k; mask++) {
      List<RunEnd> ofMask = new ArrayList<>();
      for (int seed = 0; seed < seeds; seed++) {
        ofMask.add(end(time.applyAsLong(mask, seed)));
      }
      ends.add(ofMask);
    }
    return new Explanation(
        experiment,
        first,
        second,
        Design.between(a, b),
        new Plan(1 << k, LongStream.rangeClosed(1, seeds).boxed().toList(), HORIZON, seeds > 1, 1),
        Explainer.ENGINE,
        List.of(TargetExplanation.of(0.1, HORIZON, ends)));
  }

  /**
   * An explanation of any two contenders, that differ.
   *
   * @param time of a combination's mask and a seed from 0, for each target, as above
   */
  public static Explanation of(
      Experiment experiment,
      Contender a,
      Contender b,
      int seeds,
      List<Double> targets,
      List<LongBinaryOperator> time) {
    Design design = Design.between(a.spec(), b.spec());
    List<TargetExplanation> explained = new ArrayList<>();
    for (int t = 0; t < targets.size(); t++) {
      List<List<RunEnd>> ends = new ArrayList<>();
      for (int mask = 0; mask < design.combinations(); mask++) {
        List<RunEnd> ofMask = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
          ofMask.add(end(time.get(t).applyAsLong(mask, seed)));
        }
        ends.add(ofMask);
      }
      explained.add(TargetExplanation.of(targets.get(t), HORIZON, ends));
    }
    List<Long> numbers = LongStream.rangeClosed(1, seeds).boxed().toList();
    return new Explanation(
        experiment,
        a,
        b,
        design,
        new Plan(design.combinations(), numbers, HORIZON, seeds > 1, 1),
        Explainer.ENGINE,
        explained);
  }

  private static RunEnd end(long time) {
    if (time < 0) {
      return new RunEnd(Kind.DIVERGED, HORIZON);
    }
    return time < HORIZON
        ? new RunEnd(Kind.REACHED, (int) time)
        : new RunEnd(Kind.CENSORED, HORIZON);
  }
}
