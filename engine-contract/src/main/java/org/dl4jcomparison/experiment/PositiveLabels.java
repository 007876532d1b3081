package org.dl4jcomparison.experiment;

import java.io.Serializable;
import java.util.List;

/**
 * Which labels of a table count as 1.
 *
 * @param labels those that do, or one comparison such as {@code >= 6}; none for {@code 1} beside
 *     {@code 0}
 * @param group whether all other labels count as 0 however many they are; else there must be one
 *     other
 */
public record PositiveLabels(List<String> labels, boolean group) implements Serializable {
  /** Label 1 beside label 0. */
  public static final PositiveLabels ONE = new PositiveLabels(List.of(), false);

  /** Copies the list. */
  public PositiveLabels {
    labels = List.copyOf(labels);
  }

  /** One label beside one other, or a comparison. */
  public static PositiveLabels of(String label) {
    return new PositiveLabels(List.of(label), false);
  }

  /** Some labels against all others. */
  public static PositiveLabels group(List<String> labels) {
    return new PositiveLabels(labels, true);
  }
}
