package org.dl4jcomparison.nd4j;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The JVM in which ND4J, and DL4J on top of it, are quick. Each update makes a few hundred native
 * objects. Where they are small and few, it is cheaper not to keep account of them and to end the
 * process in time; elsewhere they are freed when the collector finds their Java halves, and
 * frequent short collections do that without memory growing.
 */
public final class Nd4jJvm {
  /** Up to so many multiplications per pass, one thread is as quick as several. */
  public static final long SINGLE_THREADED = 4_000_000;

  private static final List<String> ALWAYS =
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
          CachedShapeInfo.JVM_FLAG,
          CachingExecutioner.JVM_FLAG);

  private static final String KEEPS = "-Dorg.bytedeco.javacpp.nopointergc=true";

  /** JavaCPP's own limit would stop every allocation above it to collect garbage. */
  private static final String UNLIMITED = "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0";

  private Nd4jJvm() {}

  /**
   * What {@code java} is to be given.
   *
   * @param keeps whether native memory may stay taken until the process ends
   */
  public static List<String> flags(boolean keeps) {
    return Stream.concat(ALWAYS.stream(), Stream.of(keeps ? KEEPS : UNLIMITED)).toList();
  }

  /**
   * The environment variables that it is to be given, by name.
   *
   * @param threads how many may share an operation
   */
  public static Map<String, String> variables(int threads) {
    return threads == 1
        ? Map.of("OMP_NUM_THREADS", "1")
        // Threads that have nothing to do wait in a loop at first, so long that they take the cores
        // from others; the time of an update doubles even if nothing else runs.
        : Map.of("OMP_NUM_THREADS", String.valueOf(threads), "GOMP_SPINCOUNT", "1000");
  }
}
