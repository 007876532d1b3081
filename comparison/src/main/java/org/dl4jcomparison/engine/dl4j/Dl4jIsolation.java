package org.dl4jcomparison.engine.dl4j;

import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.nd4j.Nd4jJvm;

/** Worker JVMs for ND4J, and for DL4J on top of it. */
public final class Dl4jIsolation {
  /**
   * Multiplications of a pass up to which an update leaves at most 10 kB of garbage. DL4J's layers
   * use their memory again.
   */
  static final long SMALL = 20_000;

  /**
   * Multiplications of a pass up to which an update written in array operations leaves at most 20
   * kB of garbage. Each operation makes a new array, so the garbage grows with the network.
   */
  static final long SMALL_FOR_ARRAYS = 200;

  /** Updates that leave at most about 200 MB of garbage. */
  static final int SHORT = 20_000;

  /** The same for updates in array operations. */
  static final int SHORT_FOR_ARRAYS = 10_000;

  private static final String CACHE = "org.bytedeco.javacpp.cachedir";

  private Dl4jIsolation() {}

  /**
   * For a training of this size with DL4J's layers.
   *
   * @param cores how many the machine has
   */
  static Isolation of(Workload workload, int cores) {
    return of(workload, cores, SMALL, SHORT);
  }

  /**
   * For a training of this size with ND4J's arrays alone.
   *
   * @param cores how many the machine has
   */
  public static Isolation forArrays(Workload workload, int cores) {
    return of(workload, cores, SMALL_FOR_ARRAYS, SHORT_FOR_ARRAYS);
  }

  private static Isolation of(Workload workload, int cores, long small, int few) {
    int threads = workload.multiplications() <= Nd4jJvm.SINGLE_THREADED ? 1 : cores;
    boolean keeps = workload.multiplications() <= small && workload.updates() <= few;
    Isolation isolation =
        Isolation.plain()
            .withCores(threads)
            .withVariables(Nd4jJvm.variables(threads))
            .withFlags(Nd4jJvm.flags(keeps).toArray(String[]::new))
            .withFlags("--enable-native-access=ALL-UNNAMED");
    String cache = System.getProperty(CACHE);
    return cache == null ? isolation : isolation.withFlags("-D" + CACHE + "=" + cache);
  }
}
