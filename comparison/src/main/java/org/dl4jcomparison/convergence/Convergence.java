package org.dl4jcomparison.convergence;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.evidence.AskedPair;
import org.dl4jcomparison.evidence.First;
import org.dl4jcomparison.evidence.Race;
import org.dl4jcomparison.evidence.SeedCount;
import org.dl4jcomparison.evidence.SpecTable;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.experiment.Settings;

/**
 * Two contenders that a reader compares, one run of each.
 *
 * @param places of the two in the experiment
 * @param a the first
 * @param b the second, of which it is asked whether it converges faster
 * @param race who needs fewer updates to each target
 * @param differences settings in which the two differ, the width ({@code hidden}) included
 */
public record Convergence(
    AskedPair places, Measurement a, Measurement b, Race race, List<String> differences) {

  /** The pairs that are asked about, in that order; none if there is one contender. */
  static List<Convergence> asked(List<Measurement> measurements, Dataset data) {
    return AskedPair.of(measurements.stream().map(Measurement::kind).toList()).stream()
        .map(pair -> of(pair, measurements.get(pair.a()), measurements.get(pair.b()), data))
        .toList();
  }

  private static Convergence of(AskedPair places, Measurement a, Measurement b, Dataset data) {
    List<Race.AtTarget> targets = new ArrayList<>();
    for (int i = 0; i < a.targets().size(); i++) {
      TimeToTarget ofA = a.targets().get(i);
      targets.add(new Race.AtTarget(ofA.target(), first(ofA, b.targets().get(i))));
    }
    SpecTable table = SpecTable.of(List.of(a.contender(), b.contender()), data);
    List<String> differences = new ArrayList<>(table.differingSettings());
    if (!table.sameArchitecture()) {
      differences.add(0, Settings.HIDDEN.key());
    }
    return new Convergence(
        places, a, b, new Race(SeedCount.ONE, SeedCount.ONE, targets), differences);
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

  /** Whether exactly one of the two uses Adam, so that it can be a reason at all. */
  public boolean differInAdam() {
    return usesAdam(a) != usesAdam(b);
  }

  private static boolean usesAdam(Measurement measurement) {
    return measurement.contender().spec().optimizer() instanceof OptimizerSpec.Adam;
  }

  /** The same pair, such that if one of the two uses Adam, it is the second. */
  public Convergence adamSecond() {
    return differInAdam() && usesAdam(a)
        ? new Convergence(new AskedPair(places.b(), places.a()), b, a, race.swapped(), differences)
        : this;
  }
}
