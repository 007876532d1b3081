package org.dl4jcomparison.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/**
 * Runs trainings, several at once, and gives their runs in the order in which they were asked for.
 */
public final class Trainings {
  private Trainings() {}

  /**
   * A training to run.
   *
   * @param label what people call it
   * @param engine on which
   * @param spec what is trained
   * @param data on what
   * @param watch what is wanted beside the curve
   * @param way how far
   */
  public record Task(
      String label, Engine engine, NetworkSpec spec, Dataset data, Watch watch, Way way) {

    /** As the engine trains it. */
    public Task(String label, Engine engine, NetworkSpec spec, Dataset data, Watch watch) {
      this(label, engine, spec, data, watch, Engine::train);
    }
  }

  /** How an engine is made to train. */
  @FunctionalInterface
  public interface Way {
    /** As {@link Engine#train(NetworkSpec, Dataset, Watch, TrainingListener)}. */
    TrainingRun train(
        Engine engine, NetworkSpec spec, Dataset data, Watch watch, TrainingListener listener);
  }

  /** Follows trainings. Called from several threads, but never by two at once. */
  public interface Observer {
    /** Ignores everything. */
    Observer NONE =
        new Observer() {
          @Override
          public TrainingListener starts(Task task) {
            return TrainingListener.NONE;
          }

          @Override
          public void ended(Task task, TrainingRun run) {}
        };

    /** A training begins; the listener follows it. */
    TrainingListener starts(Task task);

    /** The training is over. */
    void ended(Task task, TrainingRun run);
  }

  /**
   * Runs the tasks on at most {@code jobs} threads.
   *
   * @return a run for each task, in their order, whatever the number of threads
   */
  public static List<TrainingRun> run(List<Task> tasks, int jobs, Observer observer) {
    return run(tasks, jobs, observer, run -> run);
  }

  /**
   * Runs the tasks on at most {@code jobs} threads and keeps of each run only what is read from it:
   * the curves of many runs together are large.
   *
   * @param reading what is kept; called on the threads that train
   * @return what was read for each task, in their order, whatever the number of threads
   */
  public static <T> List<T> run(
      List<Task> tasks, int jobs, Observer observer, Function<TrainingRun, T> reading) {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(jobs, tasks.size())),
            runnable -> {
              Thread thread = new Thread(runnable, "training");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (Task task : tasks) {
        futures.add(threads.submit(() -> reading.apply(run(task, observer))));
      }
      List<T> read = new ArrayList<>();
      for (Future<T> future : futures) {
        read.add(result(future));
      }
      return read;
    } finally {
      threads.shutdownNow();
    }
  }

  private static TrainingRun run(Task task, Observer observer) {
    TrainingListener listener;
    synchronized (observer) {
      listener = observer.starts(task);
    }
    TrainingListener oneAtATime =
        (update, loss) -> {
          synchronized (observer) {
            listener.reached(update, loss);
          }
        };
    TrainingRun run =
        task.way()
            .train(
                task.engine(),
                task.spec(),
                task.data(),
                task.watch(),
                listener == TrainingListener.NONE ? listener : oneAtATime);
    synchronized (observer) {
      observer.ended(task, run);
    }
    return run;
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      // Engines turn what goes wrong into outcomes; what arrives here is a bug.
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while training", e);
    }
  }
}
