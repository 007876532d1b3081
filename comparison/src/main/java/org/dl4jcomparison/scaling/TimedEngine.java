package org.dl4jcomparison.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.scaling.ScalingPoint.Why;

/** One engine at one size while it is timed: first to warm up, then again and again. */
final class TimedEngine {
  /** The most updates of a training: updates of a microsecond are then timed over milliseconds. */
  static final int MOST_UPDATES = 4000;

  /** Updates of the shortest training; the first update may do more than later ones. */
  static final int LEAST_UPDATES = 2;

  static final int MOST_REPETITIONS = 15;
  static final int LEAST_REPETITIONS = 3;

  private static final double NANOS = 1e9;
  private static final double MICROS = 1e6;
  private static final double WARM_UP_SHARE = 1 / 3.0;

  /** A training whose updates take this share of the time is long enough. */
  private static final double LONG_SHARE = 1 / 20.0;

  /** No training is made longer that takes this share of the time. */
  private static final double MOST_SHARE = 1 / 5.0;

  /** An update that takes less than this much of the quickest before shows a gain. */
  private static final double CLEARLY = 0.9;

  /** Number of trainings without a gain after which an engine counts as warm. */
  private static final int ENOUGH = 2;

  /** Seconds after which a JVM counts as warm whatever its gains. */
  private static final double LONGEST_WARM_UP = 3;

  /** How far the slowest engine may go past the time, for a size not to be left out. */
  private static final double PATIENCE = 5;

  private final Engine engine;
  private final NetworkSize size;
  private final Dataset data;
  private final double allowed;
  private final List<Double> micros = new ArrayList<>();

  private int updates = LEAST_UPDATES;
  private double counted;
  private double until;
  private Optional<ScalingPoint> problem;

  /**
   * Prepares an engine that has not trained yet.
   *
   * @param seconds how long the size may take, roughly
   */
  TimedEngine(Engine engine, NetworkSize size, Dataset data, double seconds) {
    this.engine = engine;
    this.size = size;
    this.data = data;
    this.allowed = seconds;
    this.problem =
        engine.unsupported(ScalingData.spec(size, engine, LEAST_UPDATES)).stream()
            .findFirst()
            .map(u -> leftOut(Why.CANNOT, "%s '%s'".formatted(u.key(), u.value())));
  }

  /**
   * Trains longer and longer until a training is long enough to be timed and updates no longer get
   * quicker. What a JVM that has just started needs for that comes on top of the time allowed.
   */
  void warmUp() {
    // Loads the engine, perhaps in a JVM that starts for it.
    train();
    double best = Double.POSITIVE_INFINITY;
    int withoutGain = 0;
    double spent = 0;
    while (problem.isEmpty()
        && (spent < WARM_UP_SHARE * allowed
            || (withoutGain < ENOUGH && spent < Math.max(allowed, LONGEST_WARM_UP)))) {
      long before = System.nanoTime();
      Optional<TrainingRun> run = train();
      double training = secondsSince(before);
      spent += training;
      if (run.isPresent()) {
        double now = micros(run.get());
        withoutGain = now < CLEARLY * best ? 0 : withoutGain + 1;
        best = Math.min(best, now);
        // By the updates' own time: bringing large data to the engine may take much longer.
        boolean tooShort = run.get().seconds() < LONG_SHARE * allowed;
        if (tooShort && training < MOST_SHARE * allowed) {
          updates = Math.min(MOST_UPDATES, 2 * updates);
        }
      }
    }
    counted = Math.min(spent, WARM_UP_SHARE * allowed);
    until = counted + (1 - WARM_UP_SHARE) * allowed;
    leaveOutIfSlow(best / MICROS);
  }

  private void leaveOutIfSlow(double seconds) {
    if (problem.isEmpty() && seconds * LEAST_UPDATES * LEAST_REPETITIONS > PATIENCE * allowed) {
      problem = Optional.of(leftOut(Why.SLOW, String.format(Locale.ROOT, "%.2f", seconds)));
    }
  }

  /** Whether another repetition is wanted. */
  boolean wantsMore() {
    return problem.isEmpty()
        && micros.size() < MOST_REPETITIONS
        && (micros.size() < LEAST_REPETITIONS || counted < until);
  }

  /** Times one more training. */
  void repeat() {
    long before = System.nanoTime();
    train().ifPresent(run -> micros.add(micros(run)));
    counted += secondsSince(before);
  }

  /** Seconds that it has taken of those allowed. */
  double counted() {
    return counted;
  }

  /** What came of it. */
  ScalingPoint point() {
    return problem.orElseGet(
        () -> new ScalingPoint.Timed(engine.name(), size, UpdateTime.of(micros, updates)));
  }

  private ScalingPoint leftOut(Why why, String detail) {
    return new ScalingPoint.LeftOut(engine.name(), size, why, detail);
  }

  private Optional<TrainingRun> train() {
    if (problem.isPresent()) {
      return Optional.empty();
    }
    NetworkSpec spec = ScalingData.spec(size, engine, updates);
    TrainingRun run = engine.train(spec, data, TrainingListener.NONE);
    if (run.outcome() instanceof Outcome.Completed) {
      return Optional.of(run);
    }
    problem =
        Optional.of(
            run.outcome() instanceof Outcome.Failed failed
                ? leftOut(Why.FAILED, failed.reason())
                : leftOut(Why.NOT_FINITE, ""));
    return Optional.empty();
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / NANOS;
  }

  /** Mean time of an update, a training's first quarter left out. */
  private static double micros(TrainingRun run) {
    int from = Math.max(1, run.updates() / 4);
    long[] nanos = run.nanos();
    return (nanos[run.updates()] - nanos[from]) / 1000.0 / (run.updates() - from);
  }
}
