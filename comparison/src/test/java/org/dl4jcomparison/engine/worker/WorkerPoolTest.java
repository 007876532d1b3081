package org.dl4jcomparison.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** With real processes. */
@Tag("slow")
class WorkerPoolTest {
  private static final Dataset XOR = Dataset.xor();

  private static TrainingRun train(Engine engine) {
    return engine.train(Fixtures.spec(9), XOR, TrainingListener.NONE);
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private static void awaitEnd(long pid) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (isAlive(pid) && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    assertThat(isAlive(pid)).as("process %d still lives", pid).isFalse();
  }

  @Test
  void aWorkerIsUsedAgain() throws Exception {
    long pid;
    try (WorkerPool pool = new WorkerPool(2, WorkerLimits.standard())) {
      Engine engine = pool.isolate(new ApartEngines.Calm());
      train(engine);
      pid = pool.pids().get(0);
      train(engine);
      assertThat(pool.pids()).containsExactly(pid);
    }
    assertThat(isAlive(pid)).isFalse();
  }

  @Test
  void aWorkerIsReplacedBeforeItsMemoryGrowsPastTheLimit() {
    long limit = 240L << 20;
    Set<Long> pids = new LinkedHashSet<>();
    try (WorkerPool pool = new WorkerPool(1, WorkerLimits.standard().withResidentBytes(limit))) {
      Engine engine =
          pool.isolate(
              new ApartEngines.Leaking(
                  ApartEngine.small().withFlags("-XX:MaxDirectMemorySize=1g")));
      for (int i = 0; i < 8; i++) {
        assertThat(train(engine).outcome()).isInstanceOf(Outcome.Completed.class);
        for (long pid : pool.pids()) {
          pids.add(pid);
          assertThat(ResidentMemory.fromPs(pid)).isLessThan(limit);
        }
      }
    }
    // 48 MB each: several trainings in one worker, but not all.
    assertThat(pids).hasSizeBetween(2, 4);
  }

  /** The JVM's flags leave room for one such training, and its process does not end by itself. */
  @Test
  void aTrainingForWhichAUsedWorkerHasNoMemoryLeftGetsANewOne() {
    try (WorkerPool pool = new WorkerPool(1, WorkerLimits.standard())) {
      Engine engine = pool.isolate(new ApartEngines.Leaking());
      train(engine);
      long first = pool.pids().get(0);
      assertThat(train(engine).outcome()).isInstanceOf(Outcome.Completed.class);
      assertThat(pool.pids()).hasSize(1).doesNotContain(first);
    }
  }

  @Test
  void severalThreadsShareThePlaces() throws Exception {
    TrainingRun expected = new ApartEngines.Calm().train(Fixtures.spec(500), XOR, (u, l) -> {});
    Set<Long> pids = new LinkedHashSet<>();
    try (WorkerPool pool = new WorkerPool(2, WorkerLimits.standard())) {
      Engine engine = pool.isolate(new ApartEngines.Calm());
      List<Callable<TrainingRun>> trainings = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        trainings.add(
            () ->
                engine.train(
                    Fixtures.spec(500),
                    XOR,
                    (update, loss) -> {
                      if (update % 100 == 0) {
                        synchronized (pids) {
                          pids.addAll(pool.pids());
                        }
                      }
                    }));
      }
      for (TrainingRun run : inThreads(4, trainings)) {
        IsolatedEngineTest.assertSame(run, expected);
      }
    }
    assertThat(pids).hasSize(2);
  }

  @Test
  void aPopulationHasThePlacesThatAreFreeAndAtLeastOne() throws Exception {
    Class<ApartEngines.Calm> calm = ApartEngines.Calm.class;
    Isolation three = ApartEngine.small().withCores(3).withFlags("-Xmx65m");
    try (WorkerPool pool = new WorkerPool(3, WorkerLimits.standard())) {
      try (WorkerPool.Lease all = pool.leaseForMany(three, 4, calm)) {
        assertThat(all.places()).isEqualTo(3);
      }
      try (WorkerPool.Lease training = pool.lease(ApartEngine.small(), calm);
          WorkerPool.Lease rest = pool.leaseForMany(three, 4, calm)) {
        assertThat(training.places()).isEqualTo(1);
        assertThat(rest.places()).isEqualTo(2);
      }
      try (WorkerPool.Lease allowed = pool.leaseForMany(three, 1, calm)) {
        assertThat(allowed.places()).isEqualTo(1);
      }
      assertThat(pool.pids()).as("one for populations, one for trainings").hasSize(2);
    }
  }

  @Test
  void aTrainingThatKeepsAllCoresBusyRunsAlone() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (WorkerPool pool = new WorkerPool(2, WorkerLimits.standard())) {
      Engine engine = pool.isolate(new ApartEngines.Calm(ApartEngine.small().withCores(3)));
      Callable<TrainingRun> training =
          () ->
              engine.train(
                  Fixtures.spec(2000),
                  XOR,
                  (update, loss) -> {
                    if (update == 0) {
                      most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    } else if (update == 2000) {
                      running.decrementAndGet();
                    }
                  });
      inThreads(3, List.of(training, training, training, training));
    }
    assertThat(most).hasValue(1);
  }

  private static List<TrainingRun> inThreads(int number, List<Callable<TrainingRun>> trainings)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(number);
    try {
      List<TrainingRun> runs = new ArrayList<>();
      for (Future<TrainingRun> future : threads.invokeAll(trainings)) {
        runs.add(future.get());
      }
      return runs;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aWarmWorkerIsTheOneThatTrains() {
    try (WorkerPool pool = new WorkerPool(2, WorkerLimits.standard())) {
      Engine engine = pool.isolate(new ApartEngines.Calm());
      pool.warmUp(engine, Workload.NOTEBOOK, 1);
      pool.warmUp(engine, Workload.NOTEBOOK, 1);
      List<Long> warm = pool.pids();
      train(engine);
      assertThat(warm).hasSize(1).isEqualTo(pool.pids());
    }
  }

  @Test
  void workersOfAnotherKindMakeRoom() throws Exception {
    try (WorkerPool pool = new WorkerPool(1, WorkerLimits.standard())) {
      train(pool.isolate(new ApartEngines.Calm()));
      long first = pool.pids().get(0);
      train(pool.isolate(new ApartEngines.Calm(ApartEngine.small().withFlags("-Xmx80m"))));
      assertThat(pool.pids()).hasSize(1).doesNotContain(first);
      awaitEnd(first);
    }
  }

  @Test
  void aWorkerThatDiedWhileIdleIsReplaced() throws Exception {
    try (WorkerPool pool = new WorkerPool(1, WorkerLimits.standard())) {
      Engine engine = pool.isolate(new ApartEngines.Calm());
      train(engine);
      long pid = pool.pids().get(0);
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
      awaitEnd(pid);
      assertThat(train(engine).outcome()).isInstanceOf(Outcome.Completed.class);
      assertThat(pool.pids()).doesNotContain(pid);
    }
  }

  @Test
  void closingEndsTheTrainingThatRuns() throws Exception {
    WorkerPool pool = new WorkerPool(1, WorkerLimits.standard());
    Engine engine = pool.isolate(new ApartEngines.Sleeping());
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<TrainingRun> training = thread.submit(() -> train(engine));
      while (pool.pids().isEmpty()) {
        Thread.sleep(5);
      }
      long pid = pool.pids().get(0);

      pool.close();

      awaitEnd(pid);
      assertThat(training.get(2, TimeUnit.MINUTES).outcome())
          .isInstanceOfSatisfying(
              Outcome.Failed.class, failed -> assertThat(failed.reason()).contains("closed"));
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFrozenWorkerIsGivenUp() throws Exception {
    WorkerLimits limits =
        new WorkerLimits(
            Duration.ofMinutes(2),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            480L << 20,
            3);
    try (WorkerPool pool = new WorkerPool(1, limits)) {
      Engine engine = pool.isolate(new ApartEngines.Calm());
      train(engine);
      String pid = pool.pids().get(0).toString();
      assertThat(new ProcessBuilder("kill", "-STOP", pid).start().waitFor()).isZero();

      assertThat(train(engine).outcome()).isInstanceOf(Outcome.Completed.class);

      assertThat(pool.pids()).doesNotContain(Long.valueOf(pid));
      awaitEnd(Long.parseLong(pid));
    }
  }

  /** Prints its worker's process id and then trains without end. */
  public static final class Parent {
    public static void main(String[] args) {
      try (WorkerPool pool = new WorkerPool(1, WorkerLimits.standard())) {
        Engine engine = pool.isolate(new ApartEngines.Spinning());
        pool.warmUp(engine, Workload.NOTEBOOK, 1);
        System.out.println(pool.pids().get(0));
        engine.train(
            Fixtures.spec(9), XOR, (update, loss) -> System.out.println("update " + update));
      }
    }
  }

  @Test
  void workersEndWithTheirParentEvenIfItIsKilled() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            Parent.class.getName());
    builder.environment().put("CLASSPATH", ClassPath.of(Parent.class));
    Process parent = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out = parent.inputReader()) {
      long worker = Long.parseLong(out.readLine());
      // Now the worker is in the middle of an update that never ends.
      String line = out.readLine();
      while (!line.equals("update 2")) {
        line = out.readLine();
      }
      assertThat(isAlive(worker)).isTrue();

      parent.destroyForcibly();

      awaitEnd(worker);
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void aPoolHasAPlace() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkerPool(0, WorkerLimits.standard()))
        .withMessageContaining("0 is not at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApartEngine.small().withCores(0))
        .withMessageContaining("0 is not at least 1");
  }
}
