package org.dl4jcomparison.evidence.parity;

import java.util.Optional;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.manual.CrossEntropy;
import org.dl4jcomparison.manual.Parameters;

/**
 * Where numbers stopped being finite, which ends a comparison.
 *
 * @param update the last one that was compared, from 1
 * @param a the first stage of it that held a number that is not finite on the first engine
 * @param b likewise on the second
 */
public record NotFinite(int update, Optional<Stage> a, Optional<Stage> b) {

  /** Empty if all numbers of both are finite. */
  static Optional<NotFinite> in(int update, UpdateTrace a, UpdateTrace b, double[][] labels) {
    NotFinite found = new NotFinite(update, firstStage(a, labels), firstStage(b, labels));
    return found.a.isEmpty() && found.b.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private static Optional<Stage> firstStage(UpdateTrace trace, double[][] labels) {
    if (!isFinite(trace.hidden())) {
      return Optional.of(Stage.HIDDEN);
    }
    if (!isFinite(trace.outputs())) {
      return Optional.of(Stage.OUTPUTS);
    }
    if (!Double.isFinite(CrossEntropy.mean(trace.outputs(), labels))) {
      return Optional.of(Stage.LOSS);
    }
    if (!trace.gradient().isFinite()) {
      return Optional.of(Stage.GRADIENT);
    }
    if (!trace.firstMoment().map(Parameters::isFinite).orElse(true)) {
      return Optional.of(Stage.FIRST_MOMENT);
    }
    if (!trace.secondMoment().map(Parameters::isFinite).orElse(true)) {
      return Optional.of(Stage.SECOND_MOMENT);
    }
    return trace.parameters().isFinite() ? Optional.empty() : Optional.of(Stage.PARAMETERS);
  }

  private static boolean isFinite(double[][] values) {
    for (double[] row : values) {
      for (double value : row) {
        if (!Double.isFinite(value)) {
          return false;
        }
      }
    }
    return true;
  }
}
