package org.dl4jcomparison.command;

/**
 * Chooses which updates are shown: every one if updates are slow; of quick ones, one about every
 * millisecond.
 */
final class Stride {
  private static final long NANOS = 1_000_000;
  private static final int MOST = 1 << 12;

  private int updates = 1;
  private long last = System.nanoTime();

  /**
   * Whether to show an update.
   *
   * @param since number of updates since the one shown last
   */
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
