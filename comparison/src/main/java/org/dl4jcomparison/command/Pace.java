package org.dl4jcomparison.command;

/** Tells every few seconds that it is time for another line. */
final class Pace {
  private static final long NANOS_BETWEEN = 3_000_000_000L;

  private long last = System.nanoTime();

  synchronized boolean isDue() {
    long now = System.nanoTime();
    if (now - last <= NANOS_BETWEEN) {
      return false;
    }
    last = now;
    return true;
  }
}
