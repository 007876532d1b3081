package org.dl4jcomparison.engine.worker;

import java.time.Duration;
import java.util.Optional;

/**
 * Tells a training that hangs from one whose updates take long. A thread that waits for something
 * that never comes uses no processor time; a long update does. Time passes with the signs of life:
 * between two of them {@link #GAP_NANOS} at most, so that a program which was suspended for an hour
 * does not find that its worker made no update for an hour.
 */
final class HangWatch {
  /** How many times as long as the slowest update before it an update may take. */
  static final int PATIENCE = 50;

  /** Below this share of one core a process counts as idle; its signs of life cost far less. */
  private static final double IDLE_SHARE = 0.02;

  private static final long GAP_NANOS = 2_000_000_000L;
  private static final long SLOW_NANOS = 2_000_000_000L;

  private final WorkerLimits limits;
  private long updates = -1;
  private long lastSign;
  private long now;
  private long lastUpdate;
  private long slowest;
  private long workSince;
  private long cpuThen;

  /**
   * Begins to watch.
   *
   * @param nanos reading of some clock
   */
  HangWatch(WorkerLimits limits, long nanos) {
    this.limits = limits;
    this.lastSign = nanos;
  }

  /**
   * Takes a sign of life.
   *
   * @param nanos reading of the same clock
   * @return why the training is given up, if it is
   */
  Optional<String> alive(Message.Alive sign, long nanos) {
    now += Math.min(nanos - lastSign, GAP_NANOS);
    lastSign = nanos;
    if (sign.updates() != updates) {
      if (updates >= 0) {
        noteUpdates(sign.updates() - updates, now - lastUpdate);
      }
      updates = sign.updates();
      lastUpdate = now;
      works(sign);
    } else if (sign.cpuNanos() - cpuThen > IDLE_SHARE * (now - workSince)) {
      works(sign);
    }
    if (now - workSince > limits.idle().toNanos()) {
      return Optional.of(
          "made no update and used no processor for %d s".formatted(limits.idle().toSeconds()));
    }
    long allowed = Math.max(limits.update().toNanos(), PATIENCE * slowest);
    return now - lastUpdate > allowed
        ? Optional.of("made no update for %d s".formatted(Duration.ofNanos(allowed).toSeconds()))
        : Optional.empty();
  }

  /** Updates quicker than this cannot be told apart, as signs of life come too seldom. */
  private void noteUpdates(long made, long nanos) {
    long each = nanos / Math.max(1, made);
    if (each > SLOW_NANOS) {
      slowest = Math.max(slowest, each);
    }
  }

  private void works(Message.Alive sign) {
    workSince = now;
    cpuThen = sign.cpuNanos();
  }
}
