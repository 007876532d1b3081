package org.dl4jcomparison.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.evidence.First;
import org.dl4jcomparison.evidence.Race;
import org.dl4jcomparison.evidence.SpecTable;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.experiment.Settings;

/**
 * The pair of contenders that the coursework is about, one run of each.
 *
 * @param hand the hand-written contender, in plain loops or with an array library
 * @param framework the framework's contender
 * @param race who of {@code hand}, A, and {@code framework}, B, needs fewer updates to each target
 * @param differences settings in which the two differ, the width ({@code hidden}) included
 */
public record Convergence(
    Measurement hand, Measurement framework, Race race, List<String> differences) {

  /**
   * Compares the first contender of a hand-written engine with the first of a framework. An
   * array-library contender has its formulas written by hand as well, but stands in only if there
   * is none in plain loops.
   *
   * @return empty if there are no two such contenders
   */
  public static Optional<Convergence> between(List<Measurement> measurements, Dataset data) {
    Optional<Measurement> hand =
        first(measurements, Engine.Kind.HAND_WRITTEN)
            .or(() -> first(measurements, Engine.Kind.ARRAY_LIBRARY));
    Optional<Measurement> framework = first(measurements, Engine.Kind.FRAMEWORK);
    if (hand.isEmpty() || framework.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(compare(hand.get(), framework.get(), data));
  }

  private static Optional<Measurement> first(List<Measurement> measurements, Engine.Kind kind) {
    return measurements.stream().filter(m -> m.kind() == kind).findFirst();
  }

  private static Convergence compare(Measurement hand, Measurement framework, Dataset data) {
    List<Race.AtTarget> targets = new ArrayList<>();
    for (int i = 0; i < hand.targets().size(); i++) {
      TimeToTarget a = hand.targets().get(i);
      targets.add(new Race.AtTarget(a.target(), first(a, framework.targets().get(i))));
    }
    SpecTable table = SpecTable.of(List.of(hand.contender(), framework.contender()), data);
    List<String> differences = new ArrayList<>(table.differingSettings());
    if (!table.sameArchitecture()) {
      differences.add(0, Settings.HIDDEN.key());
    }
    return new Convergence(hand, framework, new Race(1, targets), differences);
  }

  /**
   * Who reached a target in fewer updates. A run that was stopped before the target is later than
   * another only if that one got there in as many updates as it was given itself.
   */
  private static First first(TimeToTarget a, TimeToTarget b) {
    if (a.reached().isPresent() && b.reached().isPresent()) {
      int difference =
          Integer.compare(a.reached().orElseThrow().update(), b.reached().orElseThrow().update());
      return difference < 0 ? First.A : difference > 0 ? First.B : First.SAME;
    }
    if (a.reached().isPresent()) {
      return a.reached().get().update() <= b.updatesMade() ? First.A : First.NOT_KNOWN;
    }
    if (b.reached().isPresent()) {
      return b.reached().get().update() <= a.updatesMade() ? First.B : First.NOT_KNOWN;
    }
    return First.NEITHER;
  }

  /** Whether the notebook's "thanks to Adam" can be asked at all: Adam on one side only. */
  public boolean adamOnlyInFramework() {
    return framework.contender().spec().optimizer() instanceof OptimizerSpec.Adam
        && !(hand.contender().spec().optimizer() instanceof OptimizerSpec.Adam);
  }
}
