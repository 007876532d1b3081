package org.dl4jcomparison.engine.worker;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.engine.Workload;

/**
 * Worker JVMs, kept warm from one training to the next. There are never more of them than the pool
 * has places, and trainings that keep several cores busy take as many places. Safe for use by
 * several threads at once.
 */
public final class WorkerPool implements AutoCloseable {
  private final int places;
  private final WorkerLimits limits;
  private final Semaphore free;
  private final Semaphore stepped;
  private final Semaphore populations = new Semaphore(1, true);
  // Both guarded by this.
  private final Deque<Worker> idle = new ArrayDeque<>();
  private final Set<Worker> busy = new HashSet<>();
  private boolean closed;

  /**
   * Makes a pool with one place for each core and the usual limits, and clears away old logs of
   * workers that crashed.
   */
  public WorkerPool() {
    this(Runtime.getRuntime().availableProcessors(), WorkerLimits.standard());
    CrashLogs.tidy(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * Makes a pool.
   *
   * @param places number of cores that its workers may keep busy
   * @throws IllegalArgumentException if there is not at least one
   */
  public WorkerPool(int places, WorkerLimits limits) {
    if (places < 1) {
      throw new IllegalArgumentException("Number of places %d is not at least 1".formatted(places));
    }
    this.places = places;
    this.limits = limits;
    this.free = new Semaphore(places, true);
    this.stepped = new Semaphore(places - 1);
  }

  /** The same engines; those that want a JVM of their own for a training get it from here. */
  public Engines isolate(Engines engines) {
    return Engines.of(engines.all().stream().map(this::isolate).toList());
  }

  /** The same engine; trainings for which it wants a JVM of their own get it from here. */
  public Engine isolate(Engine engine) {
    return engine instanceof TracedEngine traced
        ? new IsolatedTracedEngine(traced, this)
        : new IsolatedEngine(engine, this);
  }

  /** The trainings of an engine from a pool that went well only when they were tried again. */
  public static List<Retry> retries(Engine engine) {
    return engine instanceof IsolatedEngine isolated ? isolated.retries() : List.of();
  }

  /**
   * Starts the workers that trainings of this size would want, if they want any, as far as places
   * are left. Does not wait for them.
   *
   * @param trainings how many will run at the same time
   */
  public void warmUp(Engine engine, Workload workload, int trainings) {
    Engine own = engine instanceof IsolatedEngine isolated ? isolated.engine() : engine;
    own.isolation(workload).ifPresent(isolation -> warmUp(own, isolation, trainings));
  }

  private synchronized void warmUp(Engine engine, Isolation isolation, int trainings) {
    long present = idle.stream().filter(worker -> worker.isolation().equals(isolation)).count();
    // Trainings that keep several cores busy do not run beside each other.
    int most = Math.min(trainings, Math.max(1, places / isolation.cores()));
    try {
      for (long i = present; i < most && !closed && idle.size() + busy.size() < places; i++) {
        idle.push(Worker.start(isolation, engine.getClass(), limits));
      }
    } catch (WorkerFailure e) {
      // The training will fail to start it too, and say why.
    }
  }

  /**
   * A worker of this kind to be used alone, until the lease is closed. Waits for a free place.
   *
   * @throws WorkerFailure if none can be started
   */
  Lease lease(Isolation isolation, Class<? extends Engine> engine) throws WorkerFailure {
    int taken = Math.min(isolation.cores(), places);
    free.acquireUninterruptibly(taken);
    try {
      return new Lease(take(isolation, engine), taken);
    } catch (WorkerFailure | RuntimeException e) {
      free.release(taken);
      throw e;
    }
  }

  /**
   * A worker for a population, with as many places as are free, at least one and at most those that
   * it is allowed and can keep busy. Populations take turns, so that one worker, warm, serves them
   * all.
   *
   * @throws WorkerFailure if none can be started
   */
  Lease leaseForMany(Isolation isolation, int most, Class<? extends Engine> engine)
      throws WorkerFailure {
    populations.acquireUninterruptibly();
    free.acquireUninterruptibly();
    int taken = 1;
    while (taken < Math.min(most, isolation.cores()) && free.tryAcquire()) {
      taken++;
    }
    try {
      return new Lease(take(isolation, engine), taken, populations::release);
    } catch (WorkerFailure | RuntimeException e) {
      free.release(taken);
      populations.release();
      throw e;
    }
  }

  /**
   * A worker to step a network in, which may take as long as its user likes. One place at least is
   * left for trainings, so that whoever steps two networks never waits for somebody who waits for
   * him; further ones are stepped beside those that have a place.
   *
   * @throws WorkerFailure if none can be started
   */
  Lease leaseForSteps(Isolation isolation, Class<? extends Engine> engine) throws WorkerFailure {
    if (!stepped.tryAcquire()) {
      return new Lease(take(isolation, engine), 0);
    }
    free.acquireUninterruptibly();
    try {
      return new Lease(take(isolation, engine), 1, stepped::release);
    } catch (WorkerFailure | RuntimeException e) {
      free.release();
      stepped.release();
      throw e;
    }
  }

  private synchronized Worker take(Isolation isolation, Class<? extends Engine> engine)
      throws WorkerFailure {
    if (closed) {
      throw new WorkerFailure("was not started: the pool is closed");
    }
    Worker worker = idle(isolation);
    if (worker == null) {
      if (idle.size() + busy.size() >= places && !idle.isEmpty()) {
        idle.removeLast().close();
      }
      worker = Worker.start(isolation, engine, limits);
    }
    busy.add(worker);
    return worker;
  }

  private Worker idle(Isolation isolation) {
    for (Iterator<Worker> workers = idle.iterator(); workers.hasNext(); ) {
      Worker worker = workers.next();
      if (worker.isolation().equals(isolation)) {
        workers.remove();
        if (worker.isReusable()) {
          return worker;
        }
        worker.close();
      }
    }
    return null;
  }

  private void giveBack(Worker worker, int taken) {
    synchronized (this) {
      busy.remove(worker);
      if (!closed && worker.isReusable() && idle.size() + busy.size() < places) {
        idle.push(worker);
      } else {
        worker.close();
      }
    }
    free.release(taken);
  }

  /** Process ids of the workers that there are. */
  public synchronized List<Long> pids() {
    return java.util.stream.Stream.concat(idle.stream(), busy.stream()).map(Worker::pid).toList();
  }

  /** Ends all workers. Trainings that still run in one fail. */
  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(Worker::close);
    idle.clear();
    busy.forEach(Worker::close);
  }

  /** A worker for one training. */
  final class Lease implements AutoCloseable {
    private final Worker worker;
    private final int taken;
    private final Runnable afterwards;

    private Lease(Worker worker, int taken) {
      this(worker, taken, () -> {});
    }

    private Lease(Worker worker, int taken, Runnable afterwards) {
      this.worker = worker;
      this.taken = taken;
      this.afterwards = afterwards;
    }

    Worker worker() {
      return worker;
    }

    /** How many of the pool's places it has. */
    int places() {
      return taken;
    }

    @Override
    public void close() {
      giveBack(worker, taken);
      afterwards.run();
    }
  }
}
