package org.dl4jcomparison.manual.fast;

import java.util.concurrent.locks.LockSupport;

/**
 * Threads that share sweeps with the calling one. They wait for the next sweep in a short loop
 * before they sleep: within an update the next one comes after microseconds, and waking a thread
 * would take longer than many a sweep.
 */
final class UpdateThreads implements AutoCloseable {
  private static final int SPINS = 2_000;

  private final Work work;
  private final Helper[] helpers;

  /** What every thread of the team does. */
  @FunctionalInterface
  interface Work {
    /** Does one part of a sweep; part 0 is the calling thread's. */
    void part(Sweep sweep, int part);
  }

  UpdateThreads(int threads, Work work) {
    this.work = work;
    this.helpers = new Helper[threads - 1];
    for (int i = 0; i < helpers.length; i++) {
      helpers[i] = new Helper(i + 1);
      helpers[i].start();
    }
  }

  /** Returns when all parts are done. */
  void run(Sweep sweep) {
    Thread caller = Thread.currentThread();
    for (Helper helper : helpers) {
      helper.begin(sweep, caller);
    }
    try {
      work.part(sweep, 0);
    } finally {
      for (Helper helper : helpers) {
        helper.await();
      }
    }
    for (Helper helper : helpers) {
      helper.rethrow();
    }
  }

  @Override
  public void close() {
    for (Helper helper : helpers) {
      helper.stopped = true;
      LockSupport.unpark(helper);
    }
  }

  private final class Helper extends Thread {
    private final int part;
    private volatile Sweep sweep;
    private volatile boolean stopped;
    private Thread caller;
    private Throwable failure;

    Helper(int part) {
      super("fast-mlp-" + part);
      setDaemon(true);
      this.part = part;
    }

    void begin(Sweep next, Thread from) {
      caller = from;
      sweep = next;
      LockSupport.unpark(this);
    }

    void await() {
      for (int spins = 0; sweep != null; spins++) {
        pause(spins);
      }
    }

    void rethrow() {
      Throwable thrown = failure;
      failure = null;
      if (thrown instanceof RuntimeException e) {
        throw e;
      } else if (thrown instanceof Error e) {
        throw e;
      }
    }

    @Override
    public void run() {
      for (int spins = 0; !stopped; spins++) {
        Sweep mine = sweep;
        if (mine == null) {
          pause(spins);
          continue;
        }
        try {
          work.part(mine, part);
        } catch (RuntimeException | Error e) {
          failure = e;
        }
        sweep = null;
        LockSupport.unpark(caller);
        spins = 0;
      }
    }

    private void pause(int spins) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
      }
    }
  }
}
