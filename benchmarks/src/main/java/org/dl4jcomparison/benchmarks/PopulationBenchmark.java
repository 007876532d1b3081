package org.dl4jcomparison.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.manual.ManualMlp;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.TrainingOptions;
import org.dl4jcomparison.manual.lanes.LaneGoal;
import org.dl4jcomparison.manual.lanes.LaneStart;
import org.dl4jcomparison.manual.lanes.LaneStarts;
import org.dl4jcomparison.manual.lanes.LaneTrainer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Trains a thousand networks on exclusive or, from drawn starts, with the loss of every update. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PopulationBenchmark {
  static final int SEEDS = 1000;
  private static final int UPDATES = 3000;
  private static final double[][] X = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
  private static final double[][] Y = {{0}, {1}, {1}, {0}};
  private static final double TOLERANCE = 1e-12;

  /** Updates of one network in one call. */
  static final double PER_CALL = (double) SEEDS * UPDATES;

  /** Name of a {@link Populations.Network}. */
  @Param("DESCENT_3")
  public String network;

  private LaneTrainer trainer;
  private TrainingOptions options;
  private List<LaneStart> starts;

  /** Draws the starts and checks what some of them lead to. */
  @Setup
  public void start() {
    Populations.Network which = Populations.Network.valueOf(network);
    options = which.options();
    trainer = new LaneTrainer(X, Y, options, LaneGoal.curve(UPDATES));
    starts =
        LongStream.range(0, SEEDS)
            .mapToObj(seed -> new LaneStart(seed, draw(which, seed)))
            .toList();
    trainer.train(
        LaneStarts.of(starts.subList(0, 40).iterator()),
        run -> requireReadable(run.seed(), run.losses()));
  }

  private static Parameters draw(Populations.Network which, long seed) {
    return Initializer.uniform01().draw(2, which.hidden(), 1, seed);
  }

  private void requireReadable(long seed, double[] losses) {
    ManualMlp readable = new ManualMlp(starts.get((int) seed).parameters(), options);
    double[] expected = readable.fit(X, Y, UPDATES);
    for (int update = 0; update <= UPDATES; update++) {
      if (!(Math.abs(losses[update] - expected[update]) <= TOLERANCE)) {
        throw new IllegalStateException(
            "Seed %d has loss %s after %d updates, and the readable network %s"
                .formatted(seed, losses[update], update, expected[update]));
      }
    }
  }

  /** All the trainings. */
  @Benchmark
  public double train() {
    double[] sum = {0};
    trainer.train(LaneStarts.of(starts.iterator()), run -> sum[0] += run.losses()[UPDATES]);
    return sum[0];
  }
}
