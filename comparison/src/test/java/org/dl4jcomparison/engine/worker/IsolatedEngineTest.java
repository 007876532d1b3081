package org.dl4jcomparison.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes. */
@Tag("slow")
class IsolatedEngineTest {
  private static final Dataset XOR = Dataset.xor();
  private static final NetworkSpec SPEC = Fixtures.spec(9);
  private static final Duration LONG = Duration.ofMinutes(10);

  /** What is not looked at is given so long that a busy machine cannot come into it. */
  private static WorkerLimits limits(Duration idle, Duration update) {
    return new WorkerLimits(
        Duration.ofMinutes(2), Duration.ofMinutes(2), idle, update, 480L << 20, 3);
  }

  private final List<Integer> heard = new ArrayList<>();

  private TrainingRun train(Engine engine, WorkerLimits limits) {
    try (WorkerPool pool = new WorkerPool(1, limits)) {
      return pool.isolate(engine).train(SPEC, XOR, (update, loss) -> heard.add(update));
    }
  }

  private TrainingRun train(Engine engine) {
    return train(engine, WorkerLimits.standard());
  }

  private String reason(Engine engine, WorkerLimits limits) {
    TrainingRun run = train(engine, limits);
    assertThat(run.outcome()).isInstanceOf(Outcome.Failed.class);
    assertThat(run.initial()).isEqualTo(SPEC.initialParameters(XOR));
    String reason = ((Outcome.Failed) run.outcome()).reason();
    assertThat(reason).doesNotContain("\n");
    return reason;
  }

  @Test
  void aTrainingIsTheSameInAWorkerAndHere() {
    TrainingRun there = train(new ApartEngines.Calm());
    TrainingRun here = new ApartEngines.Calm().train(SPEC, XOR, TrainingListener.NONE);

    assertSame(there, here);
    assertThat(there.nanos()).hasSize(10).isSorted();
    assertThat(heard).isEqualTo(IntStream.rangeClosed(0, 9).boxed().toList());
  }

  static void assertSame(TrainingRun there, TrainingRun here) {
    assertThat(there.loss()).isEqualTo(here.loss());
    assertThat(there.initial()).isEqualTo(here.initial());
    Outcome.Completed one = (Outcome.Completed) there.outcome();
    Outcome.Completed other = (Outcome.Completed) here.outcome();
    assertThat(one.parameters()).isEqualTo(other.parameters());
    assertThat(one.outputs()).isDeepEqualTo(other.outputs());
  }

  @Test
  void snapshotsAndAnEarlyEndAreTheSameToo() {
    double end = new ManualEngine().train(SPEC, XOR, TrainingListener.NONE).loss()[6];
    try (WorkerPool pool = new WorkerPool(1, WorkerLimits.standard())) {
      Engine engine = pool.isolate(new ApartEngines.Calm());

      TrainingRun watched =
          engine.train(SPEC, XOR, Watch.parametersAt(List.of(0, 4)), (u, l) -> {});
      TrainingRun ended =
          engine.train(SPEC, XOR, Watch.until(end), (update, loss) -> heard.add(update));

      TrainingRun here =
          new ManualEngine()
              .train(SPEC, XOR, Watch.parametersAt(List.of(0, 4)), TrainingListener.NONE);
      assertThat(watched.snapshots()).hasSize(2);
      assertThat(watched.snapshots().get(1).update()).isEqualTo(4);
      assertThat(watched.snapshots().get(1).parameters())
          .isEqualTo(here.snapshots().get(1).parameters());
      assertThat(ended.outcome()).isEqualTo(new Outcome.Stopped(6));
      assertThat(heard).isEqualTo(IntStream.rangeClosed(0, 6).boxed().toList());
    }
  }

  @Test
  void aCurveOfManyUpdatesArrivesWholeAndInOrder() {
    NetworkSpec spec = Fixtures.spec(200_000);
    List<Double> losses = new ArrayList<>();
    try (WorkerPool pool = new WorkerPool(1, WorkerLimits.standard())) {
      TrainingRun run =
          pool.isolate(new ApartEngines.Calm())
              .train(
                  spec,
                  XOR,
                  (update, loss) -> {
                    assertThat(update).isEqualTo(losses.size());
                    losses.add(loss);
                  });

      assertThat(run.loss()).hasSize(200_001);
      assertThat(losses.stream().mapToDouble(d -> d).toArray()).isEqualTo(run.loss());
    }
  }

  @Test
  void aWorkerThatEndsIsAFailedRunThatQuotesItsLastWords() {
    assertThat(reason(new ApartEngines.Halting(), WorkerLimits.standard()))
        .startsWith("apart: the worker JVM broke after ")
        .contains("exit code 99", "the natives gave up")
        .endsWith("tried 2 times");
  }

  @Test
  void aCrashOfNativesIsAFailedRunThatNamesTheSignalAndTheReport(@TempDir Path folder) {
    Path report = folder.resolve("crash.log");
    assertThat(reason(new ApartEngines.Crashing(report), WorkerLimits.standard()))
        .contains("SIGSEGV", "[libjvm.so+", "; its log is " + report);
    assertThat(report).exists();
  }

  @Test
  void memoryThatRunsOutIsAFailedRun() {
    assertThat(reason(new ApartEngines.Greedy(), WorkerLimits.standard()))
        .contains("exit code 3", "java.lang.OutOfMemoryError: Java heap space");
  }

  @Test
  void aTrainingThatWaitsWithoutEndIsAFailedRun() {
    assertThat(reason(new ApartEngines.Sleeping(), limits(Duration.ofSeconds(2), LONG)))
        .contains("made no update and used no processor for 2 s");
  }

  @Test
  void aTrainingThatComputesWithoutEndIsAFailedRun() {
    assertThat(reason(new ApartEngines.Spinning(), limits(LONG, Duration.ofSeconds(4))))
        .contains("made no update for 4 s; tried");
  }

  @Test
  void anUpdateThatTakesLongIsNoHang() {
    assertThat(train(new ApartEngines.Slow(), limits(LONG, Duration.ofMinutes(1))).outcome())
        .isInstanceOf(Outcome.Completed.class);
  }

  @Test
  void aTrainingWhoseWorkerEndsIsTriedOnceMoreAndItsListenerNoticesNothing(@TempDir Path folder)
      throws Exception {
    Path notes = folder.resolve("notes");

    TrainingRun run = train(new ApartEngines.HaltingOnce(notes));

    assertThat(Files.readAllLines(notes)).hasSize(2);
    assertThat(run.outcome()).isInstanceOf(Outcome.Completed.class);
    assertThat(heard).isEqualTo(IntStream.rangeClosed(0, 9).boxed().toList());
  }

  @Test
  void aCrashThatASecondAttemptHealedIsKnownWithItsReasonAndItsLog(@TempDir Path folder) {
    Path report = folder.resolve("crash.log");
    Retry retry = retry(new ApartEngines.CrashingOnce(folder.resolve("notes"), report));

    assertThat(retry.engine()).isEqualTo("apart");
    assertThat(retry.seed()).isEqualTo(SPEC.seed());
    assertThat(retry.attempts()).isEqualTo(2);
    assertThat(retry.text())
        .startsWith("apart, seed %d: the worker JVM broke after ".formatted(SPEC.seed()))
        .contains("SIGSEGV")
        .endsWith("; its log is " + report + "); attempt 2 went well")
        .doesNotContain("\n");
    assertThat(report).exists();
  }

  @Test
  void soIsMemoryThatWasShort(@TempDir Path folder) {
    assertThat(retry(new ApartEngines.ShortOfMemoryOnce(folder.resolve("notes"))).reason())
        .isEqualTo("had no memory left (OutOfMemoryError: Physical memory usage is too high)");
  }

  /** Of a training that went well when it was tried again; one that goes well at once adds none. */
  private static Retry retry(Engine engine) {
    try (WorkerPool pool = new WorkerPool(1, WorkerLimits.standard())) {
      Engine isolated = pool.isolate(engine);
      for (int time = 1; time <= 2; time++) {
        assertThat(isolated.train(SPEC, XOR, TrainingListener.NONE).outcome())
            .isInstanceOf(Outcome.Completed.class);
        assertThat(WorkerPool.retries(isolated)).hasSize(1);
      }
      return WorkerPool.retries(isolated).get(0);
    }
  }

  @Test
  void divergenceIsAnOutcomeAndNotTriedAgain(@TempDir Path folder) throws Exception {
    Path notes = folder.resolve("notes");

    TrainingRun run = train(new ApartEngines.Diverging(notes));

    assertThat(run.outcome()).isEqualTo(new Outcome.Diverged(3));
    assertThat(run.loss()).hasSize(3);
    assertThat(Files.readAllLines(notes)).hasSize(1);
  }

  @Test
  void whatAnEngineThrowsIsTheSameFailureAsHere() {
    assertThat(train(new ApartEngines.Throwing()).outcome())
        .isEqualTo(new ApartEngines.Throwing().train(SPEC, XOR, TrainingListener.NONE).outcome())
        .isEqualTo(new Outcome.Failed("IllegalStateException: no more"));
  }

  @Test
  void whatAListenerThrowsIsTheSameFailureAsHere() {
    TrainingListener faulty =
        (update, loss) -> {
          throw new IllegalArgumentException("not interested");
        };
    try (WorkerPool pool = new WorkerPool(1, WorkerLimits.standard())) {
      Engine engine = pool.isolate(new ApartEngines.Calm());

      assertThat(engine.train(SPEC, XOR, faulty).outcome())
          .isEqualTo(new ApartEngines.Calm().train(SPEC, XOR, faulty).outcome())
          .isEqualTo(new Outcome.Failed("IllegalArgumentException: not interested"));
      assertThat(engine.train(SPEC, XOR, TrainingListener.NONE).outcome())
          .isInstanceOf(Outcome.Completed.class);
    }
  }

  @Test
  void whateverEnginesAndNativesPrintDoesNotDisturbTheAnswer() {
    assertSame(
        train(new ApartEngines.Noisy()),
        new ApartEngines.Calm().train(SPEC, XOR, TrainingListener.NONE));
  }

  @Test
  void aJvmThatDoesNotStartIsAFailedRunThatSaysWhy() {
    assertThat(
            reason(
                new ApartEngines.Calm(ApartEngine.small().withFlags("-XX:+NoSuchFlag")),
                WorkerLimits.standard()))
        .contains("did not start", "exit code 1", "Unrecognized VM option 'NoSuchFlag'");
  }

  @Test
  void theEnvironmentIsTheWorkersAndNamesItsFlags() {
    try (WorkerPool pool = new WorkerPool(1, WorkerLimits.standard())) {
      Engine engine =
          pool.isolate(
              new ApartEngines.Calm(
                  ApartEngine.small().withVariables(Map.of("OMP_NUM_THREADS", "1"))));
      engine.train(SPEC, XOR, TrainingListener.NONE);

      assertThat(engine.environment())
          .containsEntry("process", String.valueOf(pool.pids().get(0)))
          .containsEntry(
              "jvm",
              "worker: OMP_NUM_THREADS=1 java -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    }
  }

  @Test
  void anEngineThatWantsNoIsolationStaysHere() {
    try (WorkerPool pool = new WorkerPool(1, WorkerLimits.standard())) {
      Engine engine = pool.isolate(new ManualEngine());

      assertThat(engine.train(SPEC, XOR, TrainingListener.NONE).outcome())
          .isInstanceOf(Outcome.Completed.class);
      assertThat(pool.pids()).isEmpty();
      assertThat(engine).isInstanceOf(TracedEngine.class);
      assertThat(engine.environment()).containsEntry("jvm", "the program's own");
    }
  }
}
