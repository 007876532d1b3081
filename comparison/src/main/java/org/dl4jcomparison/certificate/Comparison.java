package org.dl4jcomparison.certificate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dl4jcomparison.engine.Quantity;
import org.dl4jcomparison.engine.Stage;
import org.dl4jcomparison.engine.UpdateTrace;

/** Holds the traces of two trainings against each other, one update at a time. */
final class Comparison {
  private final double tolerance;
  private final int updates;
  private final Map<Stage, StageTally> tallies = new LinkedHashMap<>();

  /**
   * Starts with nothing compared.
   *
   * @param updates the most that will be added
   */
  Comparison(double tolerance, int updates) {
    this.tolerance = tolerance;
    this.updates = updates;
  }

  /**
   * The next update of both. Slots of the optimizer are compared where both tell them.
   *
   * @throws CertificationException if the two do not tell arrays of the same names and shapes
   */
  void add(UpdateTrace a, UpdateTrace b) {
    Stream.of(a, b)
        .flatMap(trace -> trace.quantities().stream())
        .map(Quantity::stage)
        .distinct()
        .forEach(stage -> add(stage, a.of(stage), b.of(stage)));
  }

  private void add(Stage stage, List<Quantity> a, List<Quantity> b) {
    if (stage.isSlot() && (a.isEmpty() || b.isEmpty())) {
      return;
    }
    tallies.computeIfAbsent(stage, s -> new StageTally(s, tolerance, updates)).add(a, b);
  }

  /** The largest difference of one stage so far; 0 before any. */
  double largest(Stage stage) {
    StageTally tally = tallies.get(stage);
    return tally == null ? 0 : tally.largestDifference();
  }

  /** The largest difference of any stage so far. */
  double largest() {
    return tallies.values().stream().mapToDouble(StageTally::largestDifference).max().orElse(0);
  }

  /** The stages that were compared, in order. */
  List<StageResult> results() {
    return tallies.values().stream().map(StageTally::result).toList();
  }
}
