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

  /**
   * Up to here an update written in array operations leaves no more than about 65 kB behind. DL4J's
   * layers compute in memory that they use again; an array operation makes a new array every time,
   * so that it grows with the network: 140 kB at 1000.
   */
  static final long SMALL_FOR_ARRAYS = 200;

  /** So many updates leave some 200 MB behind. */
  static final int SHORT = 5_000;

  private static final String CACHE = "org.bytedeco.javacpp.cachedir";

  private Dl4jIsolation() {}

  /**
   * For a training of this size with DL4J's layers.
   *
   * @param cores how many the machine has
   */
  static Isolation of(Workload workload, int cores) {
    return of(workload, cores, SMALL);
  }

  /**
   * For a training of this size with ND4J's arrays alone.
   *
   * @param cores how many the machine has
   */
  public static Isolation forArrays(Workload workload, int cores) {
    return of(workload, cores, SMALL_FOR_ARRAYS);
  }

  private static Isolation of(Workload workload, int cores, long small) {
    int threads = workload.multiplications() <= SINGLE_THREADED ? 1 : cores;
    boolean leaves = workload.multiplications() <= small && workload.updates() <= SHORT;
    Isolation isolation =
        Isolation.plain()
            .withCores(threads)
            .withVariable("OMP_NUM_THREADS", String.valueOf(threads))
            .withFlags("-Xmn32m");
    isolation =
        leaves
            // A process that lives for a few thousand updates would only warm up its best compiler.
            ? isolation.withFlags(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.bytedeco.javacpp.nopointergc=true")
            // JavaCPP's own limit would stop every allocation above it to collect garbage.
            : isolation.withFlags(
                "-XX:+UseParallelGC", "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0");
    isolation = isolation.withFlagsFrom(17, "--enable-native-access=ALL-UNNAMED");
    String cache = System.getProperty(CACHE);
    return cache == null ? isolation : isolation.withFlags("-D" + CACHE + "=" + cache);
  }
}
