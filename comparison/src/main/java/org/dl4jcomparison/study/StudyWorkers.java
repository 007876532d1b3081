package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;

/** The threads of a study: each takes the next run, trains it and stores it. */
final class StudyWorkers {
  private final TrainingExecutor executor;
  private final Dataset data;
  private final RunStore store;
  private final int jobs;
  private final StudyObserver observer;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger stored = new AtomicInteger();
  private final AtomicReference<Throwable> broken = new AtomicReference<>();

  StudyWorkers(
      TrainingExecutor executor, Dataset data, RunStore store, int jobs, StudyObserver observer) {
    this.executor = executor;
    this.data = data;
    this.store = store;
    this.jobs = jobs;
    this.observer = observer;
  }

  /** Trains these runs and returns how many of them are stored: fewer if it was stopped. */
  int train(List<StudyRun> runs) {
    int atOnce = Math.min(jobs, runs.size());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < atOnce; i++) {
      Thread thread = new Thread(() -> work(runs, atOnce), "study-" + (i + 1));
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    threads.forEach(this::join);
    rethrow(broken.get());
    return stored.get();
  }

  private void work(List<StudyRun> runs, int atOnce) {
    try {
      for (int i = next.getAndIncrement();
          i < runs.size() && !isOver();
          i = next.getAndIncrement()) {
        train(runs.get(i), atOnce);
      }
    } catch (RuntimeException | Error e) {
      broken.compareAndSet(null, e);
    }
  }

  private void train(StudyRun run, int atOnce) {
    Contender contender = run.contender();
    TrainingListener follower = observer.starts(contender);
    AtomicBoolean givenUp = new AtomicBoolean();
    TrainingRun trained =
        executor.train(
            contender,
            data,
            (update, loss) -> {
              if (isOver()) {
                givenUp.set(true);
                throw new CancellationException();
              }
              follower.reached(update, loss);
            });
    // A run that was given up looks like one that failed.
    if (!givenUp.get()) {
      store.put(run.key(), contender, data, trained, atOnce);
      stored.incrementAndGet();
      observer.stored(contender, trained);
    }
  }

  private boolean isOver() {
    return broken.get() != null || observer.stopRequested();
  }

  /** Waits in any case: nobody may close the store while a thread can still write. */
  private void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
        broken.compareAndSet(null, new CancellationException("interrupted"));
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    if (e instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
