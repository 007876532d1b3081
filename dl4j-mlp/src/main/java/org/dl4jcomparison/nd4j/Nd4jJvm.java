package org.dl4jcomparison.nd4j;

import java.util.List;

/**
 * The JVM in which ND4J, and DL4J on top of it, are quick. Each update makes a few hundred native
 * objects, which are freed when the collector finds their Java halves: frequent short collections
 * do that without memory growing.
 */
public final class Nd4jJvm {
  /** What {@code java} is to be given. */
  public static final List<String> FLAGS =
      List.of(
          "-XX:+UseParallelGC",
          // A collection of so little is done before a second thread has begun.
          "-XX:ParallelGCThreads=1",
          "-Xmn32m",
          // Java only hands the work on here: large compiled methods would cost as much processor
          // time as 10,000 updates and save nothing.
          "-XX:MaxInlineLevel=4",
          "-XX:InlineSmallCode=500",
          "-XX:FreqInlineSize=100",
          "-XX:LoopUnrollLimit=0",
          // JavaCPP's own limit would stop every allocation above it to collect garbage.
          "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
          CachedShapeInfo.JVM_FLAG,
          CachingExecutioner.JVM_FLAG);

  /** Up to so many multiplications per pass, one thread beats several. */
  public static final long SINGLE_THREADED = 1_000_000;

  private Nd4jJvm() {}
}
