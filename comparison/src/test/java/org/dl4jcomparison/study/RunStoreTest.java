package org.dl4jcomparison.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.testing.Fixtures;
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
      assertThat(store.failedByKey()).containsExactly(Map.entry(KEY.sha256(), false));
      assertSame(store.read(KEY, CONTENDER.spec(), XOR), run);
    }
    try (RunStore store = RunStore.inMemory()) {
      store.put(KEY, CONTENDER, XOR, run, 1);
      assertSame(store.read(KEY, CONTENDER.spec(), XOR), run);
    }
    try (RunStore store = RunStore.inMemory()) {
      assertThat(store.failedByKey()).isEmpty();
    }
  }

  @Test
  void runsThatBrokeComeBackToo() {
    try (RunStore store = RunStore.inMemory()) {
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
      assertThat(store.failedByKey()).containsEntry(KEY.sha256(), true);
      store.put(KEY, CONTENDER, XOR, run, 1);
      assertSame(store.read(KEY, CONTENDER.spec(), XOR), run);
    }
    assertThat(query("SELECT attempts || ' ' || outcome FROM runs")).isEqualTo("2 completed");
    assertThat(query("SELECT count(*) FROM curves")).isEqualTo("1");
  }

  @Test
  void thePlainColumnsCanBeQueriedWhileAStudyHasTheStore() throws Exception {
    TrainingRun run = trained();
    try (RunStore store = RunStore.open(file())) {
      store.put(KEY, CONTENDER, XOR, run, 2);
      assertThat(
              query(
                  "SELECT engine || ' ' || hidden || ' ' || optimizer || ' ' || seed || ' ' || outcome"
                      + " || ' ' || updates || ' ' || jobs FROM runs"))
          .isEqualTo("manual 4 adam 7 completed 50 2");
      assertThat(Double.parseDouble(query("SELECT printf('%!.17g', final_loss) FROM runs")))
          .isEqualTo(run.loss()[50]);
    }
  }

  private String query(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      return statement.executeQuery(sql).getString(1);
    }
  }

  private void change(String... sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      for (String each : sql) {
        statement.execute(each);
      }
    }
  }

  private void assertRefused(String complaint) {
    assertRefused(complaint, () -> RunStore.open(file()).close());
  }

  private static void assertRefused(String complaint, ThrowingCallable use) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(use)
        .withMessageStartingWith("--store: ")
        .withMessageContaining(complaint)
        .withMessageNotContaining("\n");
  }

  @Test
  void whatIsNoStoreIsRefusedAndLeftAlone() throws Exception {
    Files.createDirectories(file());
    assertRefused("is a directory");
    Files.delete(file());

    Files.writeString(file(), "dear diary");
    assertRefused("is not a store of this program");
    assertThat(file()).hasContent("dear diary");
    Files.delete(file());

    change("CREATE TABLE bookmarks (url TEXT)");
    byte[] before = Files.readAllBytes(file());
    assertRefused("is not a store of this program");
    assertThat(file()).hasBinaryContent(before);
  }

  @Test
  void anEmptyFileIsAStoreThatWasJustBegun() throws Exception {
    Files.createDirectories(file().getParent());
    Files.createFile(file());

    try (RunStore store = RunStore.open(file())) {
      assertThat(store.failedByKey()).isEmpty();
    }
  }

  @Test
  void aNewerFormatIsRefused() throws Exception {
    RunStore.open(file()).close();
    change("PRAGMA user_version = 2");
    assertRefused("has format 2, and this program reads 1");
  }

  @Test
  void aStoreIsInOneHandAtATime() throws Exception {
    try (RunStore store = RunStore.open(file())) {
      assertRefused("is in use by another process");
      assertThat(store.failedByKey()).isEmpty();
    }
    RunStore.open(file()).close();

    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.execute("BEGIN EXCLUSIVE");
      assertRefused("is in use by another process");
    }
  }

  @Test
  void damageIsFoundWhenTheStoreIsOpenedOrTheRunIsRead() throws Exception {
    try (RunStore store = RunStore.open(file())) {
      store.put(KEY, CONTENDER, XOR, trained(), 1);
    }
    byte[] good = Files.readAllBytes(file());

    Files.write(file(), java.util.Arrays.copyOf(good, good.length - 4096));
    assertRefused("is damaged");

    Files.write(file(), good);
    try (RandomAccessFile raw = new RandomAccessFile(file().toFile(), "rw")) {
      raw.seek(4096);
      raw.write(new byte[2000]);
    }
    assertRefused("is damaged");

    Files.write(file(), good);
    change("UPDATE curves SET loss = zeroblob(length(loss))");
    try (RunStore store = RunStore.open(file())) {
      assertRefused("is damaged (the curve of run ", () -> store.read(KEY, CONTENDER.spec(), XOR));
    }
  }
}
