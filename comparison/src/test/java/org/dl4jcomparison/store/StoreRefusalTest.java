package org.dl4jcomparison.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreRefusalTest {
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

    Sql.change(file(), "CREATE TABLE bookmarks (url TEXT)");
    byte[] before = Files.readAllBytes(file());
    assertRefused("is not a store of this program");
    assertThat(file()).hasBinaryContent(before);
    try (Stream<Path> files = Files.list(file().getParent())) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void anEmptyFileIsAStoreThatWasJustBegun() throws Exception {
    Files.createDirectories(file().getParent());
    Files.createFile(file());

    try (RunStore store = RunStore.open(file())) {
      assertThat(holding(store)).isEqualTo(RunStore.Holding.ABSENT);
    }
  }

  @Test
  void aNewerFormatIsRefused() throws Exception {
    RunStore.open(file()).close();
    Sql.change(file(), "PRAGMA user_version = 2");
    assertRefused("has format 2, and this program reads 1");
  }

  @Test
  void aStoreIsInOneHandAtATime() throws Exception {
    try (RunStore store = RunStore.open(file())) {
      assertRefused("is in use by another process");
      assertThat(holding(store)).isEqualTo(RunStore.Holding.ABSENT);
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
    Sql.change(file(), "UPDATE curves SET loss = zeroblob(length(loss))");
    try (RunStore store = RunStore.open(file())) {
      assertThat(holding(store)).isEqualTo(RunStore.Holding.DAMAGED);
      assertThatExceptionOfType(StoreException.class)
          .isThrownBy(() -> store.read(KEY, CONTENDER.spec(), XOR))
          .withMessageContaining("run %s is damaged (", KEY.sha256());
    }
  }

  /** The index of keys would lead to another run, or to none. */
  @Test
  void aDamagedKeyIsFoundInTheTableAndInItsIndex() throws Exception {
    try (RunStore store = RunStore.open(file())) {
      store.put(KEY, CONTENDER, XOR, trained(), 1);
    }
    String good = Files.readString(file(), StandardCharsets.ISO_8859_1);
    int table = good.lastIndexOf(KEY.sha256());
    int index = good.indexOf(KEY.sha256());
    assertThat(table).isNotEqualTo(index);
    for (int at : new int[] {table, index}) {
      Files.writeString(
          file(),
          good.substring(0, at) + "x" + good.substring(at + 1),
          StandardCharsets.ISO_8859_1);
      assertRefused("is damaged (");
    }
  }

  @Test
  void aTableOrColumnThatIsMissedIsOneLineAndNothingIsTouched() throws Exception {
    for (String harm :
        new String[] {
          "DROP TABLE curves",
          "DROP TABLE runs",
          "ALTER TABLE runs RENAME TO trainings",
          "ALTER TABLE curves RENAME COLUMN loss TO losses",
          "ALTER TABLE runs RENAME COLUMN jobs TO tasks",
          "ALTER TABLE runs DROP COLUMN attempts",
          "ALTER TABLE runs RENAME COLUMN identity TO name",
        }) {
      RunStore.open(file()).close();
      Sql.change(file(), harm);
      byte[] before = Files.readAllBytes(file());
      assertRefused("is damaged (");
      assertThat(file()).as(harm).hasBinaryContent(before);
      Files.delete(file());
    }
  }

  @Test
  void whatIsNoFileIsRefusedAndNothingIsLeftBesideIt() throws Exception {
    for (String device : new String[] {"/dev/null", "/dev/zero", "/dev/full"}) {
      if (Files.exists(Path.of(device))) {
        assertRefused(
            device + " is a device, a pipe or a socket, not a file",
            () -> RunStore.open(Path.of(device)));
        assertThat(Path.of(device + ".lock")).doesNotExist();
      }
    }
    Path address = folder.resolve("socket");
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(address));
      assertRefused("is a device, a pipe or a socket", () -> RunStore.open(address));
    }
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
    assertRefused("is a symbolic link that leads nowhere", () -> RunStore.open(link));
    Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
    assertRefused("is a symbolic link that leads nowhere", () -> RunStore.open(loop));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(address, link, loop);
    }
  }

  @Test
  void twoNamesOfOneStoreAreInOneHandAtATime() throws Exception {
    try (RunStore store = RunStore.open(file())) {
      Path link = Files.createSymbolicLink(folder.resolve("link"), file());
      assertRefused("link is in use by another process", () -> RunStore.open(link));
      assertThat(holding(store)).isEqualTo(RunStore.Holding.ABSENT);
    }
  }

  @Test
  void aStoreThatCanOnlyBeReadIsFoundWhenItIsOpened() {
    RunStore.open(file()).close();
    StoreFile held = StoreFile.hold(file());
    String readOnly = "jdbc:sqlite:file:" + file() + "?mode=ro";
    assertRefused(
        "only cannot be written to: attempt to write a readonly database",
        () -> RunStore.open("only", held, readOnly));
  }
}
