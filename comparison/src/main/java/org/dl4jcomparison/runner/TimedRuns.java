package org.dl4jcomparison.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;

/**
 * Trainings whose times count: made once more, one after the other, when their engines are warm
 * from other trainings, and again until they are. A first training is slow because the JVM has not
 * compiled the engine yet, which says nothing about the engine. Meanwhile it is watched what others
 * do on the machine; if they disturb, all is measured once more.
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
  private static final double LIKE = 1.2;

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

  /**
   * Trains with engines.
   *
   * @param before a run for each request; long ones and failed ones are not made again
   * @param progress follows the first run of each that is made
   */
  public static TimedRuns of(
      Engines engines,
      List<TrainingRequest> requests,
      List<TrainingRun> before,
      Progress progress) {
    Runner runner = new Runner(engines, 1);
    return of(
        requests,
        before,
        progress,
        (request, told) -> runner.runs(List.of(request), told).get(0),
        OtherLoad::begin);
  }

  static TimedRuns of(
      List<TrainingRequest> requests,
      List<TrainingRun> before,
      Progress progress,
      BiFunction<TrainingRequest, Progress, TrainingRun> training,
      Supplier<OtherLoad> load) {
    TimedRuns first = once(requests, before, progress, training, load);
    return first.alone ? first : once(requests, before, Progress.NONE, training, load);
  }

  private static TimedRuns once(
      List<TrainingRequest> requests,
      List<TrainingRun> before,
      Progress progress,
      BiFunction<TrainingRequest, Progress, TrainingRun> training,
      Supplier<OtherLoad> load) {
    OtherLoad others = load.get();
    List<Timed> runs = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      runs.add(
          isFinal(before.get(i))
              ? new Timed(before.get(i), isSteady(before.get(i)))
              : untilWarm(requests.get(i), before.get(i), progress, training));
    }
    return new TimedRuns(runs, !OtherLoad.isNoticed(others.cores()));
  }

  /** A failure would take as long again and give no time. */
  private static boolean isFinal(TrainingRun run) {
    return isLong(run) || run.outcome() instanceof Outcome.Failed;
  }

  /** Whether a run takes too long to be made again. */
  public static boolean isLong(TrainingRun run) {
    return run.seconds() > LONG;
  }

  private static Timed untilWarm(
      TrainingRequest request,
      TrainingRun before,
      Progress progress,
      BiFunction<TrainingRequest, Progress, TrainingRun> training) {
    TrainingRun last = before;
    boolean warm = false;
    double spent = 0;
    do {
      TrainingRun run = training.apply(request, last == before ? progress : Progress.NONE);
      spent += run.seconds();
      warm = isSteady(run) || run.seconds() * LIKE >= last.seconds();
      last = run;
    } while (!warm && spent < PATIENCE);
    return new Timed(last, warm);
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
