package org.dl4jcomparison.certificate;

import java.util.Optional;
import org.dl4jcomparison.engine.Quantity;
import org.dl4jcomparison.engine.Stage;
import org.dl4jcomparison.engine.UpdateTrace;

/**
 * Where numbers stopped being finite, which ends a comparison.
 *
 * @param update the last one that was compared, from 1
 * @param a the first stage of it that held a number that is not finite on the first engine
 * @param b likewise on the second
 */
public record NotFinite(int update, Optional<Stage> a, Optional<Stage> b) {

  /** Empty if all numbers of both are finite. */
  static Optional<NotFinite> in(int update, UpdateTrace a, UpdateTrace b) {
    NotFinite found = new NotFinite(update, firstStage(a), firstStage(b));
    return found.a.isEmpty() && found.b.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private static Optional<Stage> firstStage(UpdateTrace trace) {
    return trace.quantities().stream()
        .filter(quantity -> !quantity.isFinite())
        .map(Quantity::stage)
        .findFirst();
  }
}
