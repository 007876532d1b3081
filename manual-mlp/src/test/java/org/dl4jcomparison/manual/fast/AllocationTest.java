package org.dl4jcomparison.manual.fast;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Updates allocate nothing. What plain Java allocates does not depend on how it is run, but vectors
 * are objects until C2 keeps them in registers. The executions of this test that have the Vector
 * API compile in the foreground ({@code -Xbatch}), so that it is a number of updates, and not time
 * or a free processor, after which all that an update runs is compiled.
 */
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int BATCH = 100;

  /** So 20,000 updates, where compiling took 1000 on Java 17 and 25: some seconds of work. */
  private static final int MOST_BATCHES = 200;

  @ParameterizedTest
  @EnumSource(Setting.class)
  void updatesInPlainJavaAllocateNothing(Setting setting) {
    for (int hidden : new int[] {3, 16, 60}) {
      assertNothingIsAllocated(new Problem(20, 5, hidden, 1, 1), setting, Kernels.scalar());
    }
  }

  /**
   * Rows of which a vector of 2, 4 or 8 numbers leaves a rest, and rows of which it leaves none.
   */
  @ParameterizedTest
  @EnumSource(Setting.class)
  void updatesWithTheBestKernelsAllocateNothing(Setting setting) {
    for (int rows = 20; rows <= 24; rows++) {
      for (int hidden : new int[] {60, 61}) {
        for (int outputs : new int[] {1, 3}) {
          assertNothingIsAllocated(
              new Problem(rows, 5, hidden, outputs, 1), setting, Kernels.best());
        }
      }
    }
  }

  /** In one of so many batches: what an update itself allocates is there in each of them. */
  private static void assertNothingIsAllocated(Problem problem, Setting setting, Kernels kernels) {
    FastMlp network = new FastMlp(problem.start(), setting.options(), kernels, 1);
    long allocated = allocatedBy(network, problem);
    for (int batch = 1; allocated > 0 && batch < MOST_BATCHES; batch++) {
      allocated = allocatedBy(network, problem);
    }
    assertThat(allocated)
        .as(
            "bytes in %d updates, %d rows, %d hidden units, %d outputs, %s",
            BATCH,
            problem.flatX().rows(),
            problem.start().hidden(),
            problem.start().outputs(),
            kernels.describe())
        .isZero();
  }

  private static long allocatedBy(FastMlp network, Problem problem) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int update = 0; update < BATCH; update++) {
      network.loss(problem.flatX(), problem.flatY());
      network.update(problem.flatX(), problem.flatY());
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
