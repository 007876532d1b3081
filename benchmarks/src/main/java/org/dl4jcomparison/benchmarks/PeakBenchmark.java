package org.dl4jcomparison.benchmarks;



import java.util.concurrent.TimeUnit;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** How many multiply-adds one thread can do at most, with every operand in a register. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class PeakBenchmark {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int SUMS = 10;

  /**
   * What one call of {@link #multiplyAdds()} does, whatever the length of vectors. A constant, so
   * that a JVM without the Vector API can divide by it.
   */
  static final int PER_CALL = 800_000;

  private static final int ROUNDS = PER_CALL / (SUMS * SPECIES.length());

  /** Ten independent sums: enough to hide the latency of two multiply-adds begun per cycle. */
  @Benchmark
  public double multiplyAdds() {
    DoubleVector x = DoubleVector.broadcast(SPECIES, 1.0000001);
    DoubleVector y = DoubleVector.broadcast(SPECIES, 1e-9);
    DoubleVector a = y;
    DoubleVector b = y;
    DoubleVector c = y;
    DoubleVector d = y;
    DoubleVector e = y;
    DoubleVector f = y;
    DoubleVector g = y;
    DoubleVector h = y;
    DoubleVector i = y;
    DoubleVector j = y;
    for (int round = 0; round < ROUNDS; round++) {
      a = x.fma(y, a);
      b = x.fma(y, b);
      c = x.fma(y, c);
      d = x.fma(y, d);
      e = x.fma(y, e);
      f = x.fma(y, f);
      g = x.fma(y, g);
      h = x.fma(y, h);
      i = x.fma(y, i);
      j = x.fma(y, j);
    }
    return a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).lane(0);
  }
}
