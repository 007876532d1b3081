package org.dl4jcomparison.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dl4jcomparison.engine.Engines;
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
   * @param before a run for each request; long ones are not made again
   */
  public static TimedRuns of(
      Engines engines, List<TrainingRequest> requests, List<TrainingRun> before) {
    Runner runner = new Runner(engines, 1);
    return of(
        requests,
        before,
        request -> runner.runs(List.of(request), Progress.NONE).get(0),
        OtherLoad::begin);
  }

  static TimedRuns of(
      List<TrainingRequest> requests,
      List<TrainingRun> before,
      Function<TrainingRequest, TrainingRun> training,
      Supplier<OtherLoad> load) {
    TimedRuns first = once(requests, before, training, load);
    return first.alone ? first : once(requests, before, training, load);
  }

  private static TimedRuns once(
      List<TrainingRequest> requests,
      List<TrainingRun> before,
      Function<TrainingRequest, TrainingRun> training,
      Supplier<OtherLoad> load) {
    OtherLoad others = load.get();
    List<Timed> runs = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      runs.add(
          isLong(before.get(i))
              ? new Timed(before.get(i), isSteady(before.get(i)))
              : untilWarm(requests.get(i), before.get(i), training));
    }
    return new TimedRuns(runs, !OtherLoad.isNoticed(others.cores()));
  }

  /** Whether a run takes too long to be made again. */
  public static boolean isLong(TrainingRun run) {
    return run.seconds() > LONG;
  }

  private static Timed untilWarm(
      TrainingRequest request,
      TrainingRun before,
      Function<TrainingRequest, TrainingRun> training) {
    TrainingRun last = before;
    boolean warm = false;
    double spent = 0;
    do {
      TrainingRun run = training.apply(request);
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
