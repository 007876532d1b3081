package org.dl4jcomparison.engine.worker;

import java.time.Duration;
import java.util.Optional;

/**
 * Tells a training that hangs from one whose updates take long. A thread that waits for something
 * that never comes uses no processor time; a long update does.
 */
final class HangWatch {
  /** An update may take so many times as long as the slowest one before it. */
  static final int PATIENCE = 50;

  /** Below this share of one core a process counts as idle; its signs of life cost far less. */
  private static final double IDLE_SHARE = 0.02;

  private static final long SLOW_NANOS = 2_000_000_000L;

  private final WorkerLimits limits;
  private int updates = -1;
  private long lastUpdate;
  private long slowest;
  private long workSince;
  private long cpuThen;

  /**
   * Begins now.
   *
   * @param now in nanoseconds of some clock
   */
  HangWatch(WorkerLimits limits, long now) {
    this.limits = limits;
    this.lastUpdate = now;
    this.workSince = now;
  }

  /**
   * Takes a sign of life.
   *
   * @return why the training is given up, if it is
   */
  Optional<String> alive(Message.Alive sign, long now) {
    if (sign.updates() != updates) {
      if (updates >= 0) {
        noteUpdates(sign.updates() - updates, now - lastUpdate);
      }
      updates = sign.updates();
      lastUpdate = now;
      works(sign, now);
    } else if (sign.cpuNanos() - cpuThen > IDLE_SHARE * (now - workSince)) {
      works(sign, now);
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

  /** Signs come too seldom to tell quick updates apart; those need no patience either. */
  private void noteUpdates(int made, long nanos) {
    long each = nanos / Math.max(1, made);
    if (each > SLOW_NANOS) {
      slowest = Math.max(slowest, each);
    }
  }

  private void works(Message.Alive sign, long now) {
    workSince = now;
    cpuThen = sign.cpuNanos();
  }
}
