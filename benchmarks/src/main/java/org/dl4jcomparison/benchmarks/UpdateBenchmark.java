package org.dl4jcomparison.benchmarks;



import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One training update on all rows; of the notebook's network with its loss before, as there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class UpdateBenchmark {
  /** Rows x inputs x hidden. */
  @Param("4x2x3")
  public String shape;

  /** Name of a {@link Trainer.Implementation}. */
  @Param("SCALAR")
  public String implementation;

  /** For the fast implementation. */
  @Param("1")
  public int threads;

  private Trainer trainer;
  private boolean scored;

  /** Readies the network and checks what it computes. */
  @Setup
  public void start() {
    Shape parsed = Shape.parse(shape);
    Trainer.Implementation which = Trainer.Implementation.valueOf(implementation);
    Problem problem = Problem.of(parsed);
    trainer = which.train(problem, threads);
    scored = parsed.scored();
    if (which != Trainer.Implementation.READABLE) {
      Equality.requireReadable(trainer, problem, which.order());
    }
    if (which == Trainer.Implementation.SCALAR || which == Trainer.Implementation.VECTOR) {
      Equality.requireNumpysCurve();
    }
  }

  /** The update. */
  @Benchmark
  public double update() {
    double loss = scored ? trainer.loss() : 0;
    trainer.update();
    return loss;
  }

  /** Ends helping threads. */
  @TearDown
  public void stop() {
    trainer.close();
  }
}
