package org.dl4jcomparison.experiment;

import java.io.Serializable;
import java.util.List;
import org.dl4jcomparison.manual.Initializer;

/**
 * What is compared with what, on which data.
 *
 * @param name of the experiment; its results go to a directory of this name
 * @param data what everybody trains on
 * @param targets losses to reach, from the largest down
 * @param contenders at least one
 */
public record Experiment(
    String name, Dataset data, List<Double> targets, List<Contender> contenders)
    implements Serializable {

  /** Copies the lists and orders the targets. */
  public Experiment {
    targets = targets.stream().sorted(java.util.Comparator.reverseOrder()).toList();
    contenders = List.copyOf(contenders);
  }

  /**
   * The first of so many seeds in a row: the smallest of the contenders, so that what is trained at
   * many seeds begins with what is charted.
   */
  public long firstSeed(int seeds) {
    return Math.min(
        contenders.stream().mapToLong(c -> c.spec().seed()).min().orElseThrow(),
        Initializer.MAX_SEED - seeds + 1);
  }

  /** The same experiment with every contender at this seed. */
  public Experiment withSeed(long seed) {
    List<Contender> seeded =
        contenders.stream()
            .map(c -> new Contender(c.name(), c.engine(), c.spec().withSeed(seed)))
            .toList();
    return new Experiment(name, data, targets, seeded);
  }
}
