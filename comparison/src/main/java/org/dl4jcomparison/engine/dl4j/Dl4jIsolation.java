package org.dl4jcomparison.engine.dl4j;

import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.Workload;

/**
 * The JVM in which DL4J, and ND4J below it, are quick. Each update makes a few hundred native
 * objects. Where they are small and the training is short, it is cheaper not to keep account of
 * them and to end the process in time; elsewhere they have to be freed, and frequent short
 * collections do that without memory growing.
 */
public final class Dl4jIsolation {
  /** Up to here one thread beats several: they would mostly wait for each other. */
  static final long SINGLE_THREADED = 1_000_000;

  /** Up to here an update leaves no more than about 50 kB behind. */
  static final long SMALL = 20_000;

  /** So many updates leave some 200 MB behind. */
  static final int SHORT = 5_000;

  private static final String CACHE = "org.bytedeco.javacpp.cachedir";

  private Dl4jIsolation() {}

  /**
   * For a training of this size.
   *
   * @param cores how many the machine has
   */
  public static Isolation of(Workload workload, int cores) {
    int threads = workload.multiplications() <= SINGLE_THREADED ? 1 : cores;
    boolean leaves = workload.multiplications() <= SMALL && workload.updates() <= SHORT;
    Isolation isolation =
        Isolation.plain()
            .withCores(threads)
            .withVariable("OMP_NUM_THREADS", String.valueOf(threads))
            .withFlags("-XX:+UseParallelGC", "-Xmn32m")
            .withFlags(
                leaves
                    ? "-Dorg.bytedeco.javacpp.nopointergc=true"
                    // JavaCPP's own limit would stop every allocation above it to collect garbage.
                    : "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0")
            .withFlagsFrom(17, "--enable-native-access=ALL-UNNAMED");
    String cache = System.getProperty(CACHE);
    return cache == null ? isolation : isolation.withFlags("-D" + CACHE + "=" + cache);
  }
}
