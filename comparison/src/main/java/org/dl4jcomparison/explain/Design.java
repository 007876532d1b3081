package org.dl4jcomparison.explain;

import java.util.List;
import java.util.stream.Stream;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Setting;
import org.dl4jcomparison.experiment.Settings;

/**
 * All combinations of the settings of two specs: a full factorial design with two levels. A
 * combination is a bit mask; bit i is set if factor i has the second spec's value. Combination 0 is
 * the first spec, the last is the second.
 *
 * <p>How long a training may last and its seed are no factors: neither is a property of the
 * network.
 *
 * @param a the first spec
 * @param b the second spec
 * @param factors in which they differ, in the order of {@link Settings#ALL}
 */
public record Design(NetworkSpec a, NetworkSpec b, List<Factor> factors) {

  /** Copies the list. */
  public Design {
    factors = List.copyOf(factors);
  }

  /** Finds the factors. There are none if the specs train alike. */
  public static Design between(NetworkSpec a, NetworkSpec b) {
    List<Factor> factors =
        Settings.ALL.stream()
            .filter(setting -> setting.role().isOfTheNetwork())
            // What only one side has is a part of the setting that brings it along.
            .filter(setting -> setting.appliesTo(a) && setting.appliesTo(b))
            .filter(setting -> !setting.same(a, b))
            .map(setting -> Factor.of(setting, a, b))
            .toList();
    boolean fixedWidth =
        a.initialization() instanceof Initialization.Given
            || b.initialization() instanceof Initialization.Given;
    return new Design(
        a, b, fixedWidth && a.hidden() != b.hidden() ? joined(factors, a, b) : factors);
  }

  /** The factors, with width and start as one factor: weights from a file fit one width only. */
  private static List<Factor> joined(List<Factor> factors, NetworkSpec a, NetworkSpec b) {
    Factor both =
        Factor.of(
            "hidden and initial-weights", List.of(Settings.HIDDEN, Settings.INITIALIZATION), a, b);
    return Stream.concat(
            Stream.of(both),
            factors.stream().filter(f -> !f.is(Settings.HIDDEN) && !f.is(Settings.INITIALIZATION)))
        .toList();
  }

  /** Number of combinations: two to the number of factors. */
  public int combinations() {
    return 1 << factors.size();
  }

  /** Whether a factor has the second spec's value in a combination. */
  public static boolean takesB(int combination, int factor) {
    return (combination >> factor & 1) == 1;
  }

  /** Whose value each factor has in a combination, A or B, in the order of the factors. */
  public String pattern(int combination) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < factors.size(); i++) {
      letters.append(takesB(combination, i) ? 'B' : 'A');
    }
    return letters.toString();
  }

  /**
   * A combination's spec, with the first spec's updates and seed.
   *
   * @param combination from 0 to {@link #combinations()} - 1
   */
  public NetworkSpec spec(int combination) {
    NetworkSpec spec = a;
    for (int i = 0; i < factors.size(); i++) {
      if (takesB(combination, i)) {
        for (Setting<?> setting : factors.get(i).settings()) {
          spec = setting.copy(b, spec);
        }
      }
    }
    return spec;
  }
}
