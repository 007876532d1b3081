package org.dl4jcomparison.explain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.manual.Initializer;

/**
 * How much is trained to explain a difference.
 *
 * @param targets losses to reach, from the largest down
 * @param seeds how many, at least 2: one has no spread and so no interval
 * @param firstSeed the others follow it
 * @param horizon updates after which a training that is not there yet counts as never; empty for
 *     the smaller of the contenders' updates, up to which both are followed
 * @param budget most trainings
 * @param jobs trainings at a time
 */
public record Options(
    List<Double> targets, int seeds, long firstSeed, OptionalInt horizon, int budget, int jobs) {
  /** Targets unless others are given. */
  public static final String TARGETS = "0.1,0.01";

  /** Number of seeds unless another is given. */
  public static final int SEEDS = 64;

  /** Most trainings unless another number is given: eight factors at the default seeds. */
  public static final int BUDGET = 16_384;

  private static final int MOST_SEEDS = 10_000;
  private static final int MOST_UPDATES = 1_000_000;
  private static final int MOST_JOBS = 1024;

  /**
   * Orders the targets and checks everything.
   *
   * @throws BadInputException naming the command-line option if a value cannot be used
   */
  public Options {
    for (double target : targets) {
      if (!(target > 0) || Double.isInfinite(target)) {
        throw new BadInputException("--target: %s is not a loss greater than 0".formatted(target));
      }
    }
    if (targets.isEmpty() || new HashSet<>(targets).size() < targets.size()) {
      throw new BadInputException(
          targets.isEmpty()
              ? "--target: none is given"
              : "--target: %s is given twice".formatted(Numbers.shortest(twice(targets))));
    }
    targets = targets.stream().sorted(Comparator.reverseOrder()).toList();
    require("--seeds", seeds, 2, MOST_SEEDS);
    require("--first-seed", firstSeed, 0, Initializer.MAX_SEED - seeds + 1);
    horizon.ifPresent(updates -> require("--horizon", updates, 1, MOST_UPDATES));
    require("--budget", budget, 1, Integer.MAX_VALUE);
    require("--jobs", jobs, 1, MOST_JOBS);
  }

  private static double twice(List<Double> targets) {
    return targets.stream()
        .filter(t -> targets.indexOf(t) != targets.lastIndexOf(t))
        .findFirst()
        .orElseThrow();
  }

  private static void require(String option, long value, long least, long most) {
    if (value < least || value > most) {
      throw new BadInputException(
          "%s: %d is not from %d to %d".formatted(option, value, least, most));
    }
  }
}
