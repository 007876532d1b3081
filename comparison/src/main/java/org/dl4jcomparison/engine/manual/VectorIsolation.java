package org.dl4jcomparison.engine.manual;

import java.lang.module.ModuleFinder;
import java.util.Optional;
import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.Workload;

/**
 * The JVM in which the hand-written network computes with the Vector API. A JVM offers that only if
 * it is asked to when it starts, and then prints a warning; so trainings that gain from it get a
 * JVM of their own, whose output nobody has to see.
 */
final class VectorIsolation {
  /**
   * Multiplications of a whole training from which on the other JVM saves more time than it takes
   * to start, about a second.
   */
  static final double WORTH_A_JVM = 2e9;

  /** Multiplications of one pass from which on several threads share it. */
  static final long SEVERAL_THREADS = 1_000_000;

  static final String MODULE = "jdk.incubator.vector";

  private VectorIsolation() {}

  /**
   * For a training of this size; empty if this JVM does as well.
   *
   * @param cores how many the machine has
   */
  static Optional<Isolation> of(Workload workload, int cores) {
    boolean worthIt = (double) workload.multiplications() * workload.updates() >= WORTH_A_JVM;
    if (!worthIt || ModuleFinder.ofSystem().find(MODULE).isEmpty()) {
      return Optional.empty();
    }
    int threads = workload.multiplications() < SEVERAL_THREADS ? 1 : cores;
    return Optional.of(
        Isolation.plain()
            .withCores(threads)
            .withFlags(
                "--add-modules", MODULE, "-D%s=%d".formatted(ManualEngine.THREADS, threads)));
  }
}
