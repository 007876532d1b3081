package org.dl4jcomparison.evidence.parity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.manual.CrossEntropy;
import org.dl4jcomparison.manual.Parameters;

/** Holds the traces of two trainings against each other, one update at a time. */
final class Comparison {
  private final double[][] labels;
  private final Map<Stage, StageTally> tallies = new EnumMap<>(Stage.class);

  /**
   * For trainings on these labels.
   *
   * @param labels rows x outputs
   * @param updates at most so many will be added
   */
  Comparison(double[][] labels, double tolerance, int updates) {
    this.labels = labels;
    for (Stage stage : Stage.values()) {
      tallies.put(stage, new StageTally(stage, tolerance, updates));
    }
  }

  /** The next update of both. Moments are compared where both tell them. */
  void add(UpdateTrace a, UpdateTrace b) {
    tallies.get(Stage.HIDDEN).add(a.hidden(), b.hidden());
    tallies.get(Stage.OUTPUTS).add(a.outputs(), b.outputs());
    tallies.get(Stage.LOSS).add(loss(a), loss(b));
    tallies.get(Stage.GRADIENT).add(a.gradient(), b.gradient());
    addIfBoth(Stage.FIRST_MOMENT, a.firstMoment(), b.firstMoment());
    addIfBoth(Stage.SECOND_MOMENT, a.secondMoment(), b.secondMoment());
    tallies.get(Stage.PARAMETERS).add(a.parameters(), b.parameters());
  }

  private double[][] loss(UpdateTrace trace) {
    return new double[][] {{CrossEntropy.mean(trace.outputs(), labels)}};
  }

  private void addIfBoth(Stage stage, Optional<Parameters> a, Optional<Parameters> b) {
    if (a.isPresent() && b.isPresent()) {
      tallies.get(stage).add(a.get(), b.get());
    }
  }

  /** The largest difference of one stage so far. */
  double largest(Stage stage) {
    return tallies.get(stage).largestDifference();
  }

  /** The largest difference of any stage so far. */
  double largest() {
    return tallies.values().stream().mapToDouble(StageTally::largestDifference).max().orElse(0);
  }

  /** The stages that were compared, in order. */
  List<StageResult> results() {
    List<StageResult> results = new ArrayList<>();
    for (StageTally tally : tallies.values()) {
      if (tally.seen()) {
        results.add(tally.result());
      }
    }
    return results;
  }
}
