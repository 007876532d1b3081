package org.dl4jcomparison.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and a polite kill into a request to stop. The JVM ends when its shutdown hooks have
 * returned, whatever other threads do; this one waits until the command is done with its files.
 */
public final class Interruption implements AutoCloseable {
  private static final int SECONDS = 30;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::request, "interruption");
  private volatile boolean requested;

  /** Begins to listen. */
  public Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether somebody asked the program to stop. */
  public boolean isRequested() {
    return requested;
  }

  private void request() {
    requested = true;
    try {
      ended.await(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the listening; the JVM may end now. */
  @Override
  public void close() {
    ended.countDown();
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The JVM has just begun to shut down; there is nothing left to remove.
      }
    }
  }
}
