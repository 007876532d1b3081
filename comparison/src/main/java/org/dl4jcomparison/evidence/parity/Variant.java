package org.dl4jcomparison.evidence.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;

/**
 * A training with one convention changed.
 *
 * @param change which one
 * @param from what it was
 * @param to what it is instead
 * @param spec to train
 * @param start what becomes of the initial parameters
 * @param step makes an update
 */
record Variant(
    Change change,
    String from,
    String to,
    NetworkSpec spec,
    UnaryOperator<Parameters> start,
    Function<TracedRun, UpdateTrace> step) {

  /** All that can be changed about a training of this spec, one at a time. */
  static List<Variant> of(NetworkSpec spec, Dataset data) {
    List<Variant> variants = new ArrayList<>();
    if (spec.optimizer() instanceof OptimizerSpec.Adam adam) {
      EpsilonPlacement other = other(EpsilonPlacement.values(), adam.placement());
      variants.add(
          changed(
              Change.EPSILON_PLACEMENT,
              adam.placement().label(),
              other.label(),
              spec.withOptimizer(new OptimizerSpec.Adam(adam.epsilon(), other))));
    }
    variants.add(
        new Variant(
            Change.LOSS_CLIPPING,
            "0",
            Numbers.shortest(Clipping.CLIP),
            spec,
            UnaryOperator.identity(),
            run -> run.update(Clipping.labels(run.outputs(), data.y()))));
    GradientReduction reduction = other(GradientReduction.values(), spec.gradient());
    variants.add(
        changed(
            Change.GRADIENT,
            spec.gradient().label(),
            reduction.label(),
            spec.withGradient(reduction)));
    HiddenGradient way = other(HiddenGradient.values(), spec.hiddenGradient());
    variants.add(
        changed(
            Change.HIDDEN_GRADIENT,
            spec.hiddenGradient().label(),
            way.label(),
            spec.withHiddenGradient(way)));
    Precision precision = other(Precision.values(), spec.precision());
    variants.add(
        changed(
            Change.PRECISION,
            spec.precision().label(),
            precision.label(),
            spec.withPrecision(precision)));
    variants.add(layout(Change.WEIGHT_LAYOUT, spec, TracedRun::update));
    variants.add(
        layout(Change.WEIGHT_LAYOUT_BOTH_WAYS, spec, run -> Layout.rowByRow(run.update())));
    return variants;
  }

  private static Variant changed(Change change, String from, String to, NetworkSpec spec) {
    return new Variant(change, from, to, spec, UnaryOperator.identity(), TracedRun::update);
  }

  private static Variant layout(
      Change change, NetworkSpec spec, Function<TracedRun, UpdateTrace> step) {
    return new Variant(change, "rows", "columns", spec, Layout::columnByColumn, step);
  }

  /** The one value of two that this is not. */
  private static <T> T other(T[] both, T value) {
    return both[0].equals(value) ? both[1] : both[0];
  }
}
