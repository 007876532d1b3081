package org.dl4jcomparison.runner;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;

/** How many cores are kept busy by others than this program and its workers. */
public final class OtherLoad {
  /** Cores from which on others are noticed: less is what a quiet machine does by itself. */
  private static final double NOTICED = 0.25;

  private static final double NANOS = 1e9;

  /** What a machine tells. */
  interface Machine {
    /** Mean number of cores that were busy since the last call; negative if it is not told. */
    double busyCores();

    /** Seconds of processor time that this program and its workers have used. */
    double ownSeconds();

    /** Seconds since some moment. */
    double seconds();
  }

  private final Machine machine;
  private final double ownBefore;
  private final double begin;

  private OtherLoad(Machine machine) {
    this.machine = machine;
    machine.busyCores();
    this.ownBefore = machine.ownSeconds();
    this.begin = machine.seconds();
  }

  /** Begins to look at this machine. */
  public static OtherLoad begin() {
    return begin(new ThisMachine());
  }

  static OtherLoad begin(Machine machine) {
    return new OtherLoad(machine);
  }

  /** Mean number of cores that others have kept busy since it began; to be asked once. */
  public double cores() {
    double busy = machine.busyCores();
    double seconds = machine.seconds() - begin;
    double own = machine.ownSeconds() - ownBefore;
    return busy < 0 || seconds <= 0 ? 0 : Math.max(0, busy - own / seconds);
  }

  /** Whether so many cores disturb what is timed. */
  public static boolean isNoticed(double cores) {
    return cores >= NOTICED;
  }

  private static final class ThisMachine implements Machine {
    private final OperatingSystemMXBean system =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Override
    public double busyCores() {
      return system.getCpuLoad() * system.getAvailableProcessors();
    }

    @Override
    public double ownSeconds() {
      double workers =
          ProcessHandle.current()
              .descendants()
              .flatMap(worker -> Stream.ofNullable(worker.info().totalCpuDuration().orElse(null)))
              .mapToLong(Duration::toNanos)
              .sum();
      return (system.getProcessCpuTime() + workers) / NANOS;
    }

    @Override
    public double seconds() {
      return System.nanoTime() / NANOS;
    }
  }
}
