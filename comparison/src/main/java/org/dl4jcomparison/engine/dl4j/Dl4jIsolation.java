package org.dl4jcomparison.engine.dl4j;

import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.nd4j.CachedShapeInfo;
import org.dl4jcomparison.nd4j.CachingExecutioner;

/**
 * The JVM in which ND4J, and DL4J on top of it, are quick. Each update makes a few hundred native
 * objects, which are freed when the collector finds their Java halves: frequent short collections
 * do that without memory growing.
 */
public final class Dl4jIsolation {
  /** Up to here one thread beats several: they would mostly wait for each other. */
  static final long SINGLE_THREADED = 1_000_000;

  private static final String CACHE = "org.bytedeco.javacpp.cachedir";

  private Dl4jIsolation() {}

  /**
   * For a training of this size.
   *
   * @param cores how many the machine has
   */
  public static Isolation of(Workload workload, int cores) {
    int threads = workload.multiplications() <= SINGLE_THREADED ? 1 : cores;
    Isolation isolation =
        Isolation.plain()
            .withCores(threads)
            .withVariable("OMP_NUM_THREADS", String.valueOf(threads))
            .withFlags(
                "-XX:+UseParallelGC",
                // A collection of so little is done before a second thread has begun.
                "-XX:ParallelGCThreads=1",
                "-Xmn32m",
                // Java only hands the work on here: large compiled methods would cost as much
                // processor time as 10,000 updates and save nothing.
                "-XX:MaxInlineLevel=4",
                "-XX:InlineSmallCode=500",
                "-XX:FreqInlineSize=100",
                "-XX:LoopUnrollLimit=0",
                // JavaCPP's own limit would stop every allocation above it to collect garbage.
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                CachedShapeInfo.JVM_FLAG,
                CachingExecutioner.JVM_FLAG)
            .withFlagsFrom(17, "--enable-native-access=ALL-UNNAMED");
    String cache = System.getProperty(CACHE);
    return cache == null ? isolation : isolation.withFlags("-D" + CACHE + "=" + cache);
  }
}
