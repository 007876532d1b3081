package org.dl4jcomparison.evidence.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dl4jcomparison.evidence.explain.Factor.Kind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.experiment.OptimizerSpec.Adam;
import org.dl4jcomparison.experiment.Start;

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
 * @param factors in which they differ, in the order of {@link Kind}
 */
public record Design(NetworkSpec a, NetworkSpec b, List<Factor> factors) {

  /** Copies the list. */
  public Design {
    factors = List.copyOf(factors);
  }

  /** Finds the factors. There are none if the specs train alike. */
  public static Design between(NetworkSpec a, NetworkSpec b) {
    Differences differences = new Differences(a, b, new ArrayList<>());
    boolean fixedWidth = a.start() instanceof Start.Given || b.start() instanceof Start.Given;
    if (fixedWidth && a.hidden() != b.hidden()) {
      differences.add(Kind.WIDTH_AND_START, s -> s.hidden() + ", " + s.start().label());
    } else {
      differences.add(Kind.WIDTH, s -> String.valueOf(s.hidden()));
      if (!sameStart(a.start(), b.start())) {
        differences.found().add(new Factor(Kind.START, a.start().label(), b.start().label()));
      }
    }
    differences.add(Kind.ZERO, s -> s.zero().isEmpty() ? "none" : joined(s));
    if (a.optimizer() instanceof Adam && b.optimizer() instanceof Adam) {
      differences.add(Kind.EPSILON, s -> Numbers.shortest(((Adam) s.optimizer()).epsilon()));
      differences.add(Kind.EPSILON_PLACEMENT, s -> ((Adam) s.optimizer()).placement().label());
    } else {
      differences.add(Kind.OPTIMIZER, s -> s.optimizer().label());
    }
    differences.add(Kind.LEARNING_RATE, s -> Numbers.shortest(s.learningRate()));
    differences.add(Kind.GRADIENT, s -> s.gradient().label());
    differences.add(Kind.HIDDEN_GRADIENT, s -> s.hiddenGradient().label());
    differences.add(Kind.PRECISION, s -> s.precision().label());
    return new Design(a, b, differences.found());
  }

  private record Differences(NetworkSpec a, NetworkSpec b, List<Factor> found) {
    void add(Kind kind, Function<NetworkSpec, String> value) {
      String ofA = value.apply(a);
      String ofB = value.apply(b);
      if (!ofA.equals(ofB)) {
        found.add(new Factor(kind, ofA, ofB));
      }
    }
  }

  /** Two files with the same weights are the same start. */
  private static boolean sameStart(Start a, Start b) {
    return a instanceof Start.Given one && b instanceof Start.Given other
        ? one.values().equals(other.values())
        : a.equals(b);
  }

  private static String joined(NetworkSpec spec) {
    return String.join(", ", spec.zero().stream().map(Enum::toString).toList());
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
    boolean joint = factors.stream().anyMatch(f -> f.kind() == Kind.WIDTH_AND_START);
    return new NetworkSpec(
        from(joint ? Kind.WIDTH_AND_START : Kind.WIDTH, combination).hidden(),
        from(joint ? Kind.WIDTH_AND_START : Kind.START, combination).start(),
        from(Kind.ZERO, combination).zero(),
        a.optimizer() instanceof Adam && b.optimizer() instanceof Adam
            ? new Adam(
                ((Adam) from(Kind.EPSILON, combination).optimizer()).epsilon(),
                ((Adam) from(Kind.EPSILON_PLACEMENT, combination).optimizer()).placement())
            : from(Kind.OPTIMIZER, combination).optimizer(),
        from(Kind.LEARNING_RATE, combination).learningRate(),
        from(Kind.GRADIENT, combination).gradient(),
        from(Kind.HIDDEN_GRADIENT, combination).hiddenGradient(),
        from(Kind.PRECISION, combination).precision(),
        a.updates(),
        a.seed());
  }

  private NetworkSpec from(Kind kind, int combination) {
    for (int i = 0; i < factors.size(); i++) {
      if (factors.get(i).kind() == kind) {
        return takesB(combination, i) ? b : a;
      }
    }
    return a;
  }
}
