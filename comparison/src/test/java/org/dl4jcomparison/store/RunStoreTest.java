package org.dl4jcomparison.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
  private static final Dataset XOR = Dataset.xor();
  private static final Contender CONTENDER =
      new Contender("any", "manual", Fixtures.adam(4, 50).withSeed(7));
  private static final RunKey KEY = RunKey.of(CONTENDER, XOR, Map.of("made", "for tests"));

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("deep/er/runs.db");
  }

  private static TrainingRun trained() {
    return new ManualEngine().train(CONTENDER.spec(), XOR, TrainingListener.NONE);
  }

  private static RunStore.Holding holding(RunStore store) {
    return store.holding(KEY, CONTENDER.spec(), XOR);
  }

  private static void assertSame(TrainingRun read, TrainingRun put) {
    assertThat(read).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(put);
  }

  @Test
  void aRunComesBackAsItWasFromFileAndMemory() {
    TrainingRun run = trained();
    try (RunStore store = RunStore.open(file())) {
      store.put(KEY, CONTENDER, XOR, run, 2);
      assertSame(store.read(KEY, CONTENDER.spec(), XOR), run);
    }
    try (RunStore store = RunStore.open(file())) {
      assertThat(store.identities()).containsExactly(KEY.identity());
      assertThat(holding(store)).isEqualTo(RunStore.Holding.WHOLE);
      assertSame(store.read(KEY, CONTENDER.spec(), XOR), run);
    }
    try (RunStore store = RunStore.open("memory", null, "jdbc:sqlite::memory:")) {
      store.put(KEY, CONTENDER, XOR, run, 1);
      assertSame(store.read(KEY, CONTENDER.spec(), XOR), run);
    }
    try (RunStore store = RunStore.open("memory", null, "jdbc:sqlite::memory:")) {
      assertThat(holding(store)).isEqualTo(RunStore.Holding.ABSENT);
    }
  }

  @Test
  void runsThatBrokeComeBackToo() {
    try (RunStore store = RunStore.open("memory", null, "jdbc:sqlite::memory:")) {
      for (Outcome outcome :
          new Outcome[] {new Outcome.Failed("Broken: why"), new Outcome.Diverged(3)}) {
        for (double[] loss : new double[][] {{}, {0.7, 0.6, 1e300}}) {
          TrainingRun run = Fixtures.run(CONTENDER.spec(), outcome, loss);
          store.put(KEY, CONTENDER, XOR, run, 1);
          assertSame(store.read(KEY, CONTENDER.spec(), XOR), run);
        }
      }
    }
  }

  @Test
  void aSecondAttemptTakesThePlaceOfTheFirstAndIsCounted() throws Exception {
    TrainingRun run = trained();
    try (RunStore store = RunStore.open(file())) {
      store.put(KEY, CONTENDER, XOR, Fixtures.run(CONTENDER.spec(), new Outcome.Failed("x")), 1);
      assertThat(holding(store)).isEqualTo(RunStore.Holding.FAILED);
      store.put(KEY, CONTENDER, XOR, run, 1);
      assertSame(store.read(KEY, CONTENDER.spec(), XOR), run);
    }
    assertThat(Sql.query(file(), "SELECT attempts || ' ' || outcome FROM runs"))
        .isEqualTo("2 completed");
    assertThat(Sql.query(file(), "SELECT count(*) FROM curves")).isEqualTo("1");
  }

  @Test
  void thePlainColumnsCanBeQueriedWhileAStudyHasTheStore() throws Exception {
    TrainingRun run = trained();
    try (RunStore store = RunStore.open(file())) {
      store.put(KEY, CONTENDER, XOR, run, 2);
      assertThat(
              Sql.query(
                  file(),
                  "SELECT engine || ' ' || hidden || ' ' || optimizer || ' ' || seed || ' ' || outcome"
                      + " || ' ' || updates || ' ' || jobs FROM runs"))
          .isEqualTo("manual 4 adam 7 completed 50 2");
      assertThat(
              Double.parseDouble(
                  Sql.query(file(), "SELECT printf('%!.17g', final_loss) FROM runs")))
          .isEqualTo(run.loss()[50]);
    }
  }

  @Test
  void aRunThatLostItsCurveOrAPieceOfItIsDamagedAndAnotherOneHealsIt() throws Exception {
    TrainingRun run = trained();
    for (String harm :
        new String[] {
          "DELETE FROM curves",
          "UPDATE curves SET loss = substr(loss, 1, length(loss) - 1)",
          "UPDATE curves SET nanoseconds = substr(nanoseconds, 1, length(nanoseconds) - 1)",
          "UPDATE curves SET outputs = NULL",
          "UPDATE curves SET parameters = x''",
        }) {
      try (RunStore store = RunStore.open(file())) {
        store.put(KEY, CONTENDER, XOR, run, 1);
      }
      Sql.change(file(), harm);
      try (RunStore store = RunStore.open(file())) {
        assertThat(holding(store)).as(harm).isEqualTo(RunStore.Holding.DAMAGED);
        store.put(KEY, CONTENDER, XOR, run, 1);
        assertSame(store.read(KEY, CONTENDER.spec(), XOR), run);
      }
    }
    // None of them failed.
    assertThat(Sql.query(file(), "SELECT attempts FROM runs")).isEqualTo("1");
  }

  @Test
  void afterAFailedWriteNothingMoreIsWritten() throws Exception {
    TrainingRun run = trained();
    RunStore.open(file()).close();
    RunKey other = RunKey.of(CONTENDER, XOR, Map.of("made", "later"));
    StoreFile held = StoreFile.hold(file());
    String noRoom = "jdbc:sqlite:" + file() + "?max_page_count=1";
    try (RunStore store = RunStore.open("full", held, noRoom)) {
      for (RunKey key : new RunKey[] {KEY, other}) {
        assertThatExceptionOfType(StoreException.class)
            .isThrownBy(() -> store.put(key, CONTENDER, XOR, big(), 1))
            .withMessage(
                "--store: full: database or disk is full; the runs in it are safe, and the same"
                    + " command goes on from there");
      }
      // There would be room for this one.
      assertThatExceptionOfType(StoreException.class)
          .isThrownBy(() -> store.put(KEY, CONTENDER, XOR, run, 1));
    }
    assertThat(Sql.query(file(), "SELECT count(*) FROM runs")).isEqualTo("0");
  }

  private static TrainingRun big() {
    double[] loss = new java.util.Random(1).doubles(5000).toArray();
    return Fixtures.run(CONTENDER.spec(), new Outcome.Diverged(4999), loss);
  }
}
