package org.dl4jcomparison.engine.worker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/**
 * Trains DL4J's XOR network many times and prints once a second how much memory the program and its
 * workers occupy, in MB. Run by hand:
 *
 * <pre>
 * mvn -q test-compile exec:java -pl comparison -Dexec.classpathScope=test \
 *     -Dexec.mainClass=org.dl4jcomparison.engine.worker.MemoryTrace -Dexec.args="100 3000 2"
 * </pre>
 *
 * The arguments are the number of trainings, of updates in each and of trainings at once.
 */
public final class MemoryTrace {
  private static final int EVERY = 5;

  private final AtomicLong updates = new AtomicLong();
  private final AtomicInteger failures = new AtomicInteger();
  private final Set<Long> workers = new HashSet<>();
  private long most;

  private MemoryTrace() {}

  /** Takes the three numbers. */
  public static void main(String[] args) throws InterruptedException {
    new MemoryTrace()
        .run(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
  }

  private void run(int trainings, int updatesOfEach, int atOnce) throws InterruptedException {
    long start = System.nanoTime();
    ExecutorService threads = Executors.newFixedThreadPool(atOnce);
    try (WorkerPool pool = new WorkerPool()) {
      Engine engine = pool.isolate(Engines.load().get("dl4j"));
      for (int i = 1; i <= trainings; i++) {
        NetworkSpec spec = Xor.spec(updatesOfEach, i);
        threads.submit(() -> train(engine, spec));
      }
      threads.shutdown();
      System.out.println("seconds  updates  program  workers             together");
      for (int line = 0; !threads.awaitTermination(1, TimeUnit.SECONDS); line++) {
        sample(pool, start, line % EVERY == 0);
      }
      sample(pool, start, true);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d updates in %.0f s, %.0f a second; most memory together %d MB; %d workers one after the"
            + " other; %d trainings failed%n",
        updates.get(),
        seconds,
        updates.get() / seconds,
        most >> 20,
        workers.size(),
        failures.get());
  }

  private void train(Engine engine, NetworkSpec spec) {
    Outcome outcome =
        engine.train(spec, Dataset.xor(), (update, loss) -> updates.incrementAndGet()).outcome();
    if (!(outcome instanceof Outcome.Completed)) {
      failures.incrementAndGet();
      System.out.println(outcome);
    }
  }

  /** Looks every second; prints less often. */
  private void sample(WorkerPool pool, long start, boolean print) {
    long program = ResidentMemory.ofThisProcess();
    List<Long> each = new ArrayList<>();
    for (long pid : pool.pids()) {
      workers.add(pid);
      long bytes = ResidentMemory.fromPs(pid);
      if (bytes != ResidentMemory.UNKNOWN) {
        each.add(bytes >> 20);
      }
    }
    long together = program + (each.stream().mapToLong(mb -> mb).sum() << 20);
    most = Math.max(most, together);
    if (print) {
      System.out.printf(
          Locale.ROOT,
          "%7.0f %8d %8d  %-18s %9d%n",
          (System.nanoTime() - start) / 1e9,
          updates.get(),
          program >> 20,
          each,
          together >> 20);
    }
  }
}
