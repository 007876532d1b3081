package org.dl4jcomparison.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.experiment.Settings;

/**
 * Who of two contenders needs fewer updates to each target.
 *
 * @param hand the hand-written contender, in plain loops or with an array library
 * @param framework the framework's contender
 * @param handFirst targets that {@code hand} reaches in fewer updates, or alone
 * @param frameworkFirst targets that {@code framework} reaches in fewer updates, or alone
 * @param tied targets that both reach after equally many updates
 * @param unreached targets that neither reaches
 * @param undecided targets that one reaches only after the other had been stopped: which would have
 *     been first is not known
 * @param differences settings in which the two differ, the width ({@code hidden}) included
 */
public record Convergence(
    Measurement hand,
    Measurement framework,
    List<Double> handFirst,
    List<Double> frameworkFirst,
    List<Double> tied,
    List<Double> unreached,
    List<Double> undecided,
    List<String> differences) {

  /** What the measurements say to the claim that the framework converges faster. */
  public enum Verdict {
    /** The framework's contender is first wherever it is known who is. */
    FRAMEWORK,
    /** The hand-written contender is first wherever it is known who is. */
    HAND_WRITTEN,
    /** Both need equally many updates wherever it is known. */
    EQUAL,
    /** It depends on the target. */
    DEPENDS,
    /** At no target is it known who is first. */
    UNKNOWN
  }

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
    Map<Order, List<Double>> targets = new EnumMap<>(Order.class);
    for (Order order : Order.values()) {
      targets.put(order, new ArrayList<>());
    }
    for (int i = 0; i < hand.targets().size(); i++) {
      TimeToTarget a = hand.targets().get(i);
      targets.get(order(a, framework.targets().get(i))).add(a.target());
    }
    SpecTable table = SpecTable.of(List.of(hand.contender(), framework.contender()), data);
    List<String> differences = new ArrayList<>(table.differingSettings());
    if (!table.sameArchitecture()) {
      differences.add(0, Settings.HIDDEN.key());
    }
    return new Convergence(
        hand,
        framework,
        targets.get(Order.FIRST),
        targets.get(Order.SECOND),
        targets.get(Order.TIED),
        targets.get(Order.NEITHER),
        targets.get(Order.UNDECIDED),
        differences);
  }

  private enum Order {
    FIRST,
    SECOND,
    TIED,
    NEITHER,
    UNDECIDED
  }

  /**
   * Who reached a target in fewer updates. A run that was stopped before the target is later than
   * another only if that one got there in as many updates as it was given itself.
   */
  private static Order order(TimeToTarget a, TimeToTarget b) {
    if (a.reached().isPresent() && b.reached().isPresent()) {
      int difference =
          Integer.compare(a.reached().orElseThrow().update(), b.reached().orElseThrow().update());
      return difference < 0 ? Order.FIRST : difference > 0 ? Order.SECOND : Order.TIED;
    }
    if (a.reached().isPresent()) {
      return a.reached().get().update() <= b.updatesMade() ? Order.FIRST : Order.UNDECIDED;
    }
    if (b.reached().isPresent()) {
      return b.reached().get().update() <= a.updatesMade() ? Order.SECOND : Order.UNDECIDED;
    }
    return Order.NEITHER;
  }

  /** What follows for the claim. */
  public Verdict verdict() {
    if (handFirst.isEmpty() && frameworkFirst.isEmpty()) {
      return tied.isEmpty() ? Verdict.UNKNOWN : Verdict.EQUAL;
    }
    if (handFirst.isEmpty() && tied.isEmpty()) {
      return Verdict.FRAMEWORK;
    }
    return frameworkFirst.isEmpty() && tied.isEmpty() ? Verdict.HAND_WRITTEN : Verdict.DEPENDS;
  }

  /** Whether the notebook's "thanks to Adam" can be asked at all: Adam on one side only. */
  public boolean adamOnlyInFramework() {
    return framework.contender().spec().optimizer() instanceof OptimizerSpec.Adam
        && !(hand.contender().spec().optimizer() instanceof OptimizerSpec.Adam);
  }
}
