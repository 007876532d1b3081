package org.dl4jcomparison.command;

/**
 * How many updates pass before one of them is shown: one, if each takes long; so many that they
 * take about a millisecond, if they are quick.
 */
final class Stride {
  private static final long NANOS = 1_000_000;
  private static final int MOST = 1 << 12;

  private int updates = 1;
  private long last = System.nanoTime();

  /** Whether to show the update that is so many after the one shown last. */
  boolean isOver(int since) {
    if (since < updates) {
      return false;
    }
    long now = System.nanoTime();
    updates = now - last < NANOS ? Math.min(MOST, 2 * updates) : Math.max(1, updates / 2);
    last = now;
    return true;
  }
}
