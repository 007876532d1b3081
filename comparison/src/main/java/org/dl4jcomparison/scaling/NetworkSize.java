package org.dl4jcomparison.scaling;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the time of an update depends on.
 *
 * @param rows of the data
 * @param inputs of the network
 * @param hidden units
 */
public record NetworkSize(int rows, int inputs, @JsonProperty("hiddenUnits") int hidden)
    implements Comparable<NetworkSize> {

  /** Numbers that the largest array of a training holds. */
  public long numbers() {
    return Math.max((long) rows * Math.max(inputs, hidden), (long) inputs * hidden);
  }

  /** By the work of an update: rows x inputs x hidden units. */
  @Override
  public int compareTo(NetworkSize other) {
    int byWork = Long.compare(work(), other.work());
    int byRows = byWork != 0 ? byWork : Integer.compare(rows, other.rows);
    return byRows != 0 ? byRows : Integer.compare(hidden, other.hidden);
  }

  private long work() {
    return (long) rows * inputs * hidden;
  }

  @Override
  public String toString() {
    return "%d x %d x %d".formatted(rows, inputs, hidden);
  }
}
