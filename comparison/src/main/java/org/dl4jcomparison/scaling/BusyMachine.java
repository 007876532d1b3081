package org.dl4jcomparison.scaling;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;

/** Tells whether something else keeps the machine busy while times are to be measured. */
final class BusyMachine {
  /** The load, as a share of the cores, from which on trainings on several threads suffer. */
  private static final double NOTICED = 0.5;

  private BusyMachine() {}

  /** The warning for now, if the operating system tells its load and it is high. */
  static Optional<String> warning() {
    return warning(
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
  }

  /**
   * The warning for a load.
   *
   * @param load processes that wanted to run during the last minute, on average; negative if not
   *     known
   */
  static Optional<String> warning(double load, int cores) {
    return load < NOTICED * cores
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "warning: the machine is busy, with a load of %.1f on %d cores; times are not those of"
                    + " an idle one",
                load,
                cores));
  }
}
