package org.dl4jcomparison.manual.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CancellationException;
import org.dl4jcomparison.manual.fast.Setting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Once compiled, updates allocate nothing; see the fast network's test, which tells why the
 * executions with the Vector API compile in the foreground.
 */
class LaneAllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** In every lane: what an update itself allocates is there in each of them. */
  private static final int MOST_UPDATES = 40_000;

  @ParameterizedTest
  @EnumSource(Setting.class)
  void updatesAllocateNothing(Setting setting) {
    for (int rows : new int[] {4, 7, 20}) {
      for (int inputs : new int[] {2, 3}) {
        for (int hidden : new int[] {3, 16}) {
          assertNothingIsAllocated(
              Population.drawn(rows, inputs, hidden, 20, 1), setting, LaneKernel.best());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void updatesInPlainJavaAllocateNothing(Setting setting) {
    assertNothingIsAllocated(Population.drawn(7, 2, 3, 2, 1), setting, LaneKernel.scalar());
  }

  private static void assertNothingIsAllocated(
      Population population, Setting setting, LaneKernel kernel) {
    Meter meter = new Meter();
    LaneGoal goal = new LaneGoal(MOST_UPDATES, -1, new double[] {0.1}, false);
    try {
      new LaneTrainer(population.x(), population.y(), setting.options(), goal, kernel)
          .train(LaneStarts.of(population.starts().iterator()), meter);
    } catch (CancellationException e) {
      // Nothing was allocated.
    }
    assertThat(meter.least)
        .as(
            "bytes between two looks, %d rows, %s, %s",
            population.x().length, population.starts().get(0).parameters(), kernel.describe())
        .isZero();
  }

  /** The least that was allocated from one look to the next; ends the trainings once it is zero. */
  private static final class Meter implements LaneSink {
    private long least = Long.MAX_VALUE;
    private long before = Long.MAX_VALUE;

    @Override
    public void ended(LaneRun run) {
      before = Long.MAX_VALUE;
    }

    @Override
    public void advanced(int updates) {
      long now = THREADS.getCurrentThreadAllocatedBytes();
      // A single update is made when a lane is about to be given to the next.
      if (before != Long.MAX_VALUE && updates >= Lanes.MOST) {
        least = Math.min(least, now - before);
      }
      if (least == 0) {
        throw new CancellationException();
      }
      before = THREADS.getCurrentThreadAllocatedBytes();
    }
  }
}
