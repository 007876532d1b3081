package org.dl4jcomparison.evidence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who of two contenders is first to each target. Everything that says which converges faster says
 * this.
 *
 * @param seedsOfA who trained A at the seeds at which they are compared
 * @param seedsOfB who trained B at the same ones
 * @param targets in the experiment's order
 */
public record Race(SeedCount seedsOfA, SeedCount seedsOfB, List<AtTarget> targets) {

  /**
   * One target.
   *
   * @param target loss to reach
   * @param first who is first to it
   */
  public record AtTarget(double target, First first) {}

  /** Copies the list. */
  public Race {
    targets = List.copyOf(targets);
  }

  /** At how many seeds they are compared; 1 for single runs. */
  public int seeds() {
    return seedsOfA.all();
  }

  /** The targets at which this one is first. */
  public List<Double> at(First first) {
    return targets.stream().filter(t -> t.first() == first).map(AtTarget::target).toList();
  }

  /** The same seen from B. */
  public Race swapped() {
    return new Race(
        seedsOfB,
        seedsOfA,
        targets.stream().map(t -> new AtTarget(t.target(), t.first().swapped())).toList());
  }

  /**
   * What follows for the claim that the second contender converges faster. Targets to which it is
   * not known who is first, or to which neither gets, say nothing.
   */
  public Support secondIsFaster() {
    Set<First> found =
        targets.stream()
            .map(AtTarget::first)
            .filter(first -> first != First.NOT_KNOWN && first != First.NEITHER)
            .collect(Collectors.toSet());
    if (found.isEmpty()) {
      return Support.UNDECIDED;
    }
    if (!found.contains(First.B)) {
      return Support.NOT_SUPPORTED;
    }
    return found.size() == 1 ? Support.SUPPORTED : Support.DEPENDS;
  }
}
