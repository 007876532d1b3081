package org.dl4jcomparison.command;

import java.time.Duration;
import java.util.Optional;

/** How long a work will still take. */
final class TimeLeft {
  /** Share of the work after which its pace tells something. */
  private static final double ENOUGH = 0.02;

  private TimeLeft() {}

  /**
   * An estimate, as if the rest went on at the pace so far.
   *
   * @param gone updates that were made, or need not be made any more, since it began
   * @param all updates in all
   * @param passed time since it began
   * @return empty while too little is done: workers start first, and the first updates are slow
   */
  static Optional<Duration> of(long gone, long all, Duration passed) {
    if (gone <= 0 || gone < ENOUGH * all) {
      return Optional.empty();
    }
    double seconds = passed.toNanos() / 1e9 * Math.max(0, all - gone) / gone;
    return Optional.of(Duration.ofSeconds((long) Math.ceil(seconds)));
  }
}
