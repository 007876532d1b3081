package org.dl4jcomparison.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;

/**
 * Trainings whose times count. They are made one after the other, each again until its engine is
 * warm: a first training is slow because the JVM has not compiled the engine yet, which says
 * nothing about the engine. Meanwhile it is watched what others do on the machine; if they disturb,
 * all is measured once more.
 *
 * @param runs in the order of the requests; their numbers are those of any other run
 * @param alone whether others left the machine alone
 */
public record TimedRuns(List<Timed> runs, boolean alone) {
  /** A training that takes longer is not made again. */
  private static final double LONG = 10;

  /** Seconds after which no training is made again for the sake of another one's warmth. */
  private static final double PATIENCE = 1.5;

  /** Updates that a run needs to tell whether it became quicker on the way. */
  private static final int ENOUGH = 300;

  /** An update that takes this much of another is as quick. */
  private static final double LIKE = 1.1;

  /**
   * A run.
   *
   * @param warm whether its engine was: its updates became no quicker on the way, or took no less
   *     time than in the run before
   */
  public record Timed(TrainingRun run, boolean warm) {}

  /** Copies the list. */
  public TimedRuns {
    runs = List.copyOf(runs);
  }

  /** Trains with engines. */
  public static TimedRuns of(Engines engines, List<TrainingRequest> requests, Progress progress) {
    Runner runner = new Runner(engines, 1);
    return of(
        requests,
        progress,
        (request, told) -> runner.runs(List.of(request), told).get(0),
        OtherLoad::begin);
  }

  static TimedRuns of(
      List<TrainingRequest> requests,
      Progress progress,
      BiFunction<TrainingRequest, Progress, TrainingRun> training,
      Supplier<OtherLoad> load) {
    TimedRuns first = once(requests, progress, training, load);
    double seconds = first.runs.stream().mapToDouble(timed -> timed.run.seconds()).sum();
    if (first.alone || seconds > LONG) {
      return first;
    }
    return once(requests, Progress.NONE, training, load);
  }

  private static TimedRuns once(
      List<TrainingRequest> requests,
      Progress progress,
      BiFunction<TrainingRequest, Progress, TrainingRun> training,
      Supplier<OtherLoad> load) {
    OtherLoad others = load.get();
    List<Timed> runs = new ArrayList<>();
    for (TrainingRequest request : requests) {
      TrainingRun run = training.apply(request, progress);
      boolean warm = isSteady(run);
      double spent = 0;
      while (!warm && run.seconds() <= LONG && spent < PATIENCE) {
        TrainingRun again = training.apply(request, Progress.NONE);
        spent += again.seconds();
        warm = isSteady(again) || again.seconds() * LIKE >= run.seconds();
        run = again;
      }
      runs.add(new Timed(run, warm));
    }
    return new TimedRuns(runs, !OtherLoad.isNoticed(others.cores()));
  }

  /** Whether the updates of no third of a run took clearly longer than those of the last one. */
  private static boolean isSteady(TrainingRun run) {
    int third = run.updates() / 3;
    if (run.updates() < ENOUGH) {
      return false;
    }
    long[] nanos = run.nanos();
    double last = nanos[run.updates()] - nanos[run.updates() - third];
    return nanos[third] - nanos[0] <= LIKE * last && nanos[2 * third] - nanos[third] <= LIKE * last;
  }
}
