package org.dl4jcomparison.engine;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/**
 * One network to be trained from many starts. Values only, like a {@link TrainingRequest}.
 *
 * @param specs one for each start; at least one, equal but for where they start
 * @param data what to train on
 * @param watch what is wanted of each beside its curve; one that {@link #canBe}
 */
public record Population(List<NetworkSpec> specs, Dataset data, Watch watch)
    implements Serializable {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it is empty, the specs differ in more than their starts or
   *     the watch cannot be
   */
  public Population {
    specs = List.copyOf(specs);
    if (specs.isEmpty()) {
      throw new IllegalArgumentException("A population needs at least one start");
    }
    NetworkSpec first = specs.get(0);
    for (NetworkSpec spec : specs) {
      if (!spec.differsAtMostInStart(first)) {
        throw new IllegalArgumentException(
            "Seeds %d and %d are not of one network".formatted(first.seed(), spec.seed()));
      }
    }
    if (!canBe(watch)) {
      throw new IllegalArgumentException("Gradients are wanted after an update");
    }
  }

  /** Whether a population can be watched so: gradients are told before the first update only. */
  static boolean canBe(Watch watch) {
    return Set.of(0).containsAll(watch.gradients());
  }
}
