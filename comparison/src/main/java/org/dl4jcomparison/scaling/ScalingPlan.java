package org.dl4jcomparison.scaling;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is to be measured.
 *
 * @param base the size that rows and hidden units are varied from, one at a time
 * @param rows numbers of rows to measure
 * @param hidden numbers of hidden units to measure
 * @param time how long all of it may take, roughly
 */
public record ScalingPlan(
    NetworkSize base,
    SortedSet<Integer> rows,
    @JsonProperty("hiddenUnits") SortedSet<Integer> hidden,
    @JsonProperty("seconds") Duration time) {

  /** Copies the sets. */
  public ScalingPlan {
    rows = Collections.unmodifiableSortedSet(new TreeSet<>(rows));
    hidden = Collections.unmodifiableSortedSet(new TreeSet<>(hidden));
  }

  /** With numbers in whatever order. */
  public static ScalingPlan of(
      NetworkSize base, Collection<Integer> rows, Collection<Integer> hidden, Duration time) {
    return new ScalingPlan(base, new TreeSet<>(rows), new TreeSet<>(hidden), time);
  }

  /** The sizes along an axis. */
  public SortedSet<NetworkSize> along(Axis axis) {
    SortedSet<NetworkSize> sizes = new TreeSet<>();
    for (int value : axis == Axis.ROWS ? rows : hidden) {
      sizes.add(axis.with(base, value));
    }
    return sizes;
  }

  /** All sizes, each once, from the least work to the most. */
  public SortedSet<NetworkSize> sizes() {
    SortedSet<NetworkSize> sizes = along(Axis.ROWS);
    sizes.addAll(along(Axis.HIDDEN));
    return sizes;
  }
}
