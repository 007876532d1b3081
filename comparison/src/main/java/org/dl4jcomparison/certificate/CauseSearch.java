package org.dl4jcomparison.certificate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.dl4jcomparison.engine.Stage;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;

/**
 * Looks for the convention that makes an engine differ: trains it once more, beside it the
 * reference engine as it is and once for each convention that can be changed.
 */
final class CauseSearch {
  private final TracedEngine reference;
  private final NetworkSpec spec;
  private final Dataset data;
  private final double tolerance;

  /**
   * Searches with a reference engine.
   *
   * @param spec what it trains; it must be able to train it with any convention changed
   */
  CauseSearch(TracedEngine reference, NetworkSpec spec, Dataset data, double tolerance) {
    this.reference = reference;
    this.spec = spec;
    this.data = data;
    this.tolerance = tolerance;
  }

  /** One training of the reference, held against the engine in question. */
  private record TrainedHypothesis(Hypothesis variant, TracedRun run, Comparison comparison) {}

  /**
   * Looks for the cause of a difference.
   *
   * @param suspect the engine in question and what it trains
   * @param updates number of updates to make
   */
  Search search(TracedEngine engine, Contender suspect, int updates, Consumer<Step> steps) {
    List<TrainedHypothesis> rivals = new ArrayList<>();
    try (TracedRun run =
            new TracedRun(engine, suspect.spec(), data, suspect.spec().initialParameters(data));
        TracedRun plain = new TracedRun(reference, spec, data, spec.initialParameters(data))) {
      Comparison unchanged = comparison(updates);
      for (Hypothesis variant : Hypothesis.of(spec, data)) {
        rivals.add(rival(variant, updates));
      }
      boolean singlePrecision = true;
      Iterator<UpdateTrace> traces = run.updates(updates);
      for (int update = 1; update <= updates; update++) {
        UpdateTrace trace = traces.next();
        singlePrecision &= isSinglePrecision(trace.parameters(Stage.PARAMETERS));
        unchanged.add(plain.update(), trace);
        for (TrainedHypothesis rival : rivals) {
          rival.comparison.add(rival.variant.step().apply(rival.run), trace);
        }
        steps.accept(new Step(Step.Pass.SEARCH, update, updates));
        if (NotFinite.in(update, trace, trace).isPresent()) {
          break;
        }
      }
      return result(suspect, unchanged, rivals, singlePrecision);
    } finally {
      rivals.forEach(rival -> rival.run.close());
    }
  }

  private TrainedHypothesis rival(Hypothesis variant, int updates) {
    Parameters initial = variant.start().apply(spec.initialParameters(data));
    return new TrainedHypothesis(
        variant, new TracedRun(reference, variant.spec(), data, initial), comparison(updates));
  }

  private Comparison comparison(int updates) {
    return new Comparison(tolerance, updates);
  }

  private Search result(
      Contender suspect,
      Comparison unchanged,
      List<TrainedHypothesis> rivals,
      boolean singlePrecision) {
    boolean agrees = unchanged.largest() <= tolerance;
    List<TriedHypothesis> trials =
        agrees ? List.of() : rivals.stream().map(r -> trial(r, singlePrecision)).toList();
    return new Search(
        suspect.engine(),
        reference.name(),
        unchanged.largest(),
        unchanged.largest(Stage.LOSS),
        agrees,
        trials);
  }

  private TriedHypothesis trial(TrainedHypothesis rival, boolean singlePrecision) {
    boolean toSingle =
        rival.variant.change().equals(Settings.PRECISION.key())
            && rival.variant.spec().precision() == Precision.FLOAT32;
    // Two faithful single-precision trainings differ by their rounding, so being near says little
    // by itself: the engine's own parameters must also all be single-precision numbers.
    double allowed = toSingle ? Math.max(tolerance, Tolerances.of(Precision.FLOAT32)) : tolerance;
    double left = rival.comparison.largest();
    return new TriedHypothesis(
        rival.variant.change(),
        rival.variant.from(),
        rival.variant.to(),
        allowed,
        left,
        rival.comparison.largest(Stage.LOSS),
        left <= allowed && (!toSingle || singlePrecision));
  }

  private static boolean isSinglePrecision(Parameters parameters) {
    return parameters.values().allMatch(value -> (float) value == value);
  }
}
