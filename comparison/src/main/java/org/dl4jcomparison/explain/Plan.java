package org.dl4jcomparison.explain;

import java.util.List;
import java.util.stream.LongStream;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.manual.Parameters;

/**
 * What is to be trained.
 *
 * @param combinations how many
 * @param seeds at which each is trained
 * @param horizon updates after which a training counts as never reaching
 * @param drawn whether the seed changes where a training starts; if not, there is one seed and
 *     nothing has an interval
 * @param jobs trainings at a time
 */
public record Plan(int combinations, List<Long> seeds, int horizon, boolean drawn, int jobs) {

  /**
   * Plans within the budget.
   *
   * @throws BadInputException if the combinations take more trainings than that
   */
  static Plan of(Design design, Dataset data, Options options) {
    boolean drawn = isDrawn(design, data, options.firstSeed());
    int seeds = drawn ? options.seeds() : 1;
    long trainings = (long) design.combinations() * seeds;
    if (trainings > options.budget()) {
      throw new BadInputException(
          "--budget: %d factors differ (%s); every combination at %d seeds takes 2^%d x %d = %d trainings, more than the %d allowed; raise --budget%s"
              .formatted(
                  design.factors().size(),
                  String.join(", ", design.factors().stream().map(Factor::key).toList()),
                  seeds,
                  design.factors().size(),
                  seeds,
                  trainings,
                  options.budget(),
                  fewer(options.budget() / design.combinations())));
    }
    return new Plan(
        design.combinations(),
        LongStream.range(0, seeds).map(i -> options.firstSeed() + i).boxed().toList(),
        options.horizon().orElse(Math.min(design.a().updates(), design.b().updates())),
        drawn,
        options.jobs());
  }

  private static String fewer(int seeds) {
    return seeds < 2 ? "" : " or take at most --seeds " + seeds;
  }

  private static boolean isDrawn(Design design, Dataset data, long seed) {
    for (int mask = 0; mask < design.combinations(); mask++) {
      Parameters one = design.spec(mask).withSeed(seed).initialParameters(data);
      if (!one.equals(design.spec(mask).withSeed(seed + 1).initialParameters(data))) {
        return true;
      }
    }
    return false;
  }

  /** Number of trainings. */
  public int trainings() {
    return combinations * seeds.size();
  }
}
