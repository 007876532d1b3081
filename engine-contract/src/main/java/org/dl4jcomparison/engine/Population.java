package org.dl4jcomparison.engine;

import java.io.Serializable;
import java.util.List;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/**
 * One network to be trained from many starts. Values only, like a {@link TrainingRequest}.
 *
 * @param specs one for each start; at least one, equal but for their seeds
 * @param data what to train on
 * @param stopAtLoss each training ends as soon as its loss is at or below this; negative for never
 */
public record Population(List<NetworkSpec> specs, Dataset data, double stopAtLoss)
    implements Serializable {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it is empty or the specs differ in more than their seeds
   */
  public Population {
    specs = List.copyOf(specs);
    if (specs.isEmpty()) {
      throw new IllegalArgumentException("A population needs at least one start");
    }
    NetworkSpec first = specs.get(0);
    for (NetworkSpec spec : specs) {
      if (!spec.withSeed(first.seed()).equals(first)) {
        throw new IllegalArgumentException(
            "Seeds %d and %d are not of one network".formatted(first.seed(), spec.seed()));
      }
    }
  }
}
