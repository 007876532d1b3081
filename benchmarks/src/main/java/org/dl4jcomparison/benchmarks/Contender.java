package org.dl4jcomparison.benchmarks;



import java.util.List;
import java.util.Map;
import org.dl4jcomparison.nd4j.Nd4jJvm;

/**
 * Something that is timed, and the process it runs in.
 *
 * @param name in tables
 * @param threads that it may use
 * @param command what runs it
 * @param timed for which shapes
 */
record Contender(String name, int threads, Command command, Timed timed) {

  /** How it is run. */
  sealed interface Command {}

  /** A framework of {@code peers.py}. */
  record Python(String framework) implements Command {}

  /** A JMH benchmark: which implementation, in a JVM with which flags and environment. */
  record Jmh(
      Trainer.Implementation implementation, List<String> flags, Map<String, String> variables)
      implements Command {}

  /** Which shapes a contender is timed for. */
  enum Timed {
    ALWAYS,
    WHERE_THREADS_HELP;

    boolean includes(Shape shape) {
      return this == ALWAYS || !shape.equals(Shape.NOTEBOOK);
    }
  }

  static final List<String> VECTOR_FLAGS = List.of("--add-modules", "jdk.incubator.vector");

  /** All of them, peers first. */
  static List<Contender> all() {
    return List.of(
        python("NumPy", "numpy", 1, Timed.ALWAYS),
        python("NumPy", "numpy", 2, Timed.WHERE_THREADS_HELP),
        python("PyTorch", "torch", 1, Timed.ALWAYS),
        python("PyTorch", "torch", 2, Timed.WHERE_THREADS_HELP),
        java("manual, readable", 1, Trainer.Implementation.READABLE, List.of(), Timed.ALWAYS),
        java("manual, fast, scalar", 1, Trainer.Implementation.SCALAR, List.of(), Timed.ALWAYS),
        java(
            "manual, fast, scalar",
            2,
            Trainer.Implementation.SCALAR,
            List.of(),
            Timed.WHERE_THREADS_HELP),
        java("manual, fast, vector", 1, Trainer.Implementation.VECTOR, VECTOR_FLAGS, Timed.ALWAYS),
        java(
            "manual, fast, vector",
            2,
            Trainer.Implementation.VECTOR,
            VECTOR_FLAGS,
            Timed.WHERE_THREADS_HELP),
        new Contender(
            "DL4J as it comes",
            Runtime.getRuntime().availableProcessors(),
            new Jmh(Trainer.Implementation.DL4J, List.of(), Map.of()),
            Timed.ALWAYS),
        tunedDl4j(1, Timed.ALWAYS),
        tunedDl4j(2, Timed.WHERE_THREADS_HELP));
  }

  private static Contender python(String name, String framework, int threads, Timed timed) {
    return new Contender(name, threads, new Python(framework), timed);
  }

  private static Contender java(
      String name,
      int threads,
      Trainer.Implementation implementation,
      List<String> flags,
      Timed timed) {
    return new Contender(name, threads, new Jmh(implementation, flags, Map.of()), timed);
  }

  private static Contender tunedDl4j(int threads, Timed timed) {
    Map<String, String> variables = Nd4jJvm.variables(threads);
    return new Contender(
        "DL4J tuned",
        threads,
        new Jmh(Trainer.Implementation.DL4J, Nd4jJvm.flags(false), variables),
        timed);
  }

  String label() {
    return "%s (%d thread%s)".formatted(name, threads, threads == 1 ? "" : "s");
  }
}
