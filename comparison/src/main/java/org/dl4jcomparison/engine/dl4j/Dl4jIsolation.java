package org.dl4jcomparison.engine.dl4j;

import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.nd4j.Nd4jJvm;

/** Worker JVMs for ND4J, and for DL4J on top of it. */
public final class Dl4jIsolation {
  private static final String CACHE = "org.bytedeco.javacpp.cachedir";

  private Dl4jIsolation() {}

  /**
   * For a training of this size.
   *
   * @param cores how many the machine has
   */
  public static Isolation of(Workload workload, int cores) {
    int threads = workload.multiplications() <= Nd4jJvm.SINGLE_THREADED ? 1 : cores;
    Isolation isolation =
        Isolation.plain()
            .withCores(threads)
            .withVariable("OMP_NUM_THREADS", String.valueOf(threads))
            .withFlags(Nd4jJvm.FLAGS.toArray(String[]::new))
            .withFlagsFrom(17, "--enable-native-access=ALL-UNNAMED");
    String cache = System.getProperty(CACHE);
    return cache == null ? isolation : isolation.withFlags("-D" + CACHE + "=" + cache);
  }
}
