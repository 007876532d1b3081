package org.dl4jcomparison.runner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;

/**
 * Runs trainings, several at once. Its threads take one request after the other, in order, so that
 * a stream of requests is never in memory as a whole.
 */
public final class Runner {
  /** Executes work that goes beside trainings, each on a thread of its own. */
  public static final Executor BESIDE = work -> start("beside", work);

  private final Trainer trainer;
  private final int jobs;
  private final BooleanSupplier stop;

  private Runner(Trainer trainer, int jobs, BooleanSupplier stop) {
    if (jobs < 1) {
      throw new IllegalArgumentException("Number of jobs %s is not at least 1".formatted(jobs));
    }
    this.trainer = trainer;
    this.jobs = jobs;
    this.stop = stop;
  }

  /**
   * Trains with this trainer.
   *
   * @param jobs number of trainings at the same time, at least 1; changes no number but times
   */
  public Runner(Trainer trainer, int jobs) {
    this(trainer, jobs, () -> false);
  }

  /** Trains with these engines, each where it wants to. */
  public Runner(Engines engines, int jobs) {
    this(Trainer.of(engines), jobs);
  }

  /**
   * The same runner with a question that it asks before every training and at every update; once
   * the answer is true, trainings under way are given up.
   */
  public Runner stoppedBy(BooleanSupplier enough) {
    return new Runner(trainer, jobs, enough);
  }

  /** Number of threads for a number of requests. */
  public int atOnce(int requests) {
    return Math.min(jobs, requests);
  }

  /**
   * Trains what is asked for and returns when the last thread is done. A training that is given up
   * reaches neither the sink nor the progress.
   *
   * @throws CancellationException if the calling thread is interrupted meanwhile
   */
  public void run(Stream<TrainingRequest> requests, Sink sink, Progress progress) {
    new Pass(requests.iterator(), sink, progress).run();
  }

  /** The runs of all requests, in their order, whatever the number of jobs. */
  public List<TrainingRun> runs(List<TrainingRequest> requests, Progress progress) {
    return runs(requests, progress, run -> run);
  }

  /**
   * Keeps of each run only what is read from it: the curves of many runs together are large.
   *
   * @param reading what is kept, never null; called on the threads that train
   * @return what was read for each request, in their order
   * @throws CancellationException if it was stopped before all were trained
   */
  public <T> List<T> runs(
      List<TrainingRequest> requests, Progress progress, Function<TrainingRun, T> reading) {
    List<T> read = new ArrayList<>(Collections.nCopies(requests.size(), null));
    run(requests.stream(), (number, run) -> read.set(number, reading.apply(run)), progress);
    if (read.contains(null)) {
      throw new CancellationException("stopped");
    }
    return read;
  }

  private static Thread start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** One pass through a stream of requests. */
  private final class Pass {
    // These three are guarded by this.
    private final Iterator<TrainingRequest> requests;
    private Optional<TrainingRequest> ahead = Optional.empty();
    private int count;

    private final Sink sink;
    private final Progress progress;
    private final AtomicReference<Throwable> broken = new AtomicReference<>();

    /**
     * What a thread takes at once.
     *
     * @param number of the first in the stream
     * @param requests one, or some that are trained together
     */
    private record Portion(int number, boolean together, List<TrainingRequest> requests) {}

    Pass(Iterator<TrainingRequest> requests, Sink sink, Progress progress) {
      this.requests = requests;
      this.sink = sink;
      this.progress = progress;
    }

    void run() {
      List<Thread> threads = new ArrayList<>();
      Optional<Portion> first = next();
      while (first.isPresent()) {
        Portion begin = first.get();
        threads.add(start("training-" + (threads.size() + 1), () -> work(begin)));
        first = threads.size() < jobs ? next() : Optional.empty();
      }
      threads.forEach(this::join);
      rethrow(broken.get());
    }

    private synchronized Optional<Portion> next() {
      try {
        Optional<TrainingRequest> first = isOver() ? Optional.empty() : take();
        return first.map(this::portion);
      } catch (RuntimeException | Error e) {
        broken.compareAndSet(null, e);
        return Optional.empty();
      }
    }

    private Portion portion(TrainingRequest first) {
      int together = trainer.together(first);
      List<TrainingRequest> portion = new ArrayList<>(List.of(first));
      while (portion.size() < together) {
        Optional<TrainingRequest> another = take();
        if (another.isEmpty()) {
          break;
        }
        if (!another.get().isLike(first)) {
          ahead = another;
          break;
        }
        portion.add(another.get());
      }
      int number = count;
      count += portion.size();
      return new Portion(number, together > 0, portion);
    }

    private Optional<TrainingRequest> take() {
      Optional<TrainingRequest> taken = ahead;
      ahead = Optional.empty();
      return taken.isPresent() || !requests.hasNext() ? taken : Optional.of(requests.next());
    }

    private void work(Portion first) {
      try {
        for (Optional<Portion> one = Optional.of(first); one.isPresent(); one = next()) {
          Portion portion = one.get();
          if (portion.together) {
            trainTogether(portion.number, portion.requests);
          } else {
            train(portion.number, portion.requests.get(0));
          }
        }
      } catch (RuntimeException | Error e) {
        broken.compareAndSet(null, e);
      }
    }

    private void train(int number, TrainingRequest request) {
      Progress.Follower follower = progress.starts(request);
      AtomicBoolean givenUp = new AtomicBoolean();
      TrainingRun run =
          trainer.train(
              request,
              (update, loss) -> {
                if (isOver()) {
                  givenUp.set(true);
                  throw new CancellationException();
                }
                follower.reached(update, loss);
              });
      // A run that was given up looks like one that failed.
      if (!givenUp.get()) {
        sink.take(number, run);
        follower.ended(run);
      }
    }

    private void trainTogether(int number, List<TrainingRequest> alike) {
      CommonProgress common = new CommonProgress(alike, progress);
      AtomicBoolean givenUp = new AtomicBoolean();
      List<TrainingRun> runs;
      try {
        runs =
            trainer.train(
                alike,
                updates -> {
                  if (isOver()) {
                    givenUp.set(true);
                    throw new CancellationException();
                  }
                  common.advanced(updates);
                });
      } catch (CancellationException e) {
        if (!isOver()) {
          throw e;
        }
        return;
      }
      for (int i = 0; i < runs.size() && !givenUp.get(); i++) {
        sink.take(number + i, runs.get(i));
        common.ended(i, runs.get(i));
      }
    }

    private boolean isOver() {
      return broken.get() != null || stop.getAsBoolean();
    }

    /** Waits even if interrupted: nobody may close a store while a thread can still write. */
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
}
