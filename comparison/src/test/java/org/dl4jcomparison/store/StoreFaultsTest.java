package org.dl4jcomparison.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.testing.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;

/** Every write of a study goes wrong in every way: each run is then whole or absent. */
@Tag("slow")
class StoreFaultsTest {
  @TempDir Path folder;

  private final HarmedStudy study = new HarmedStudy();
  private int files;

  private Path file() throws IOException {
    files++;
    return Files.createDirectory(folder.resolve(String.valueOf(files))).resolve("runs.db");
  }

  /** SQLite's own FULL, from the first page on, in an empty store and in one that has half. */
  @Test
  void theDiskIsFullAtEveryPage() throws Exception {
    int before = -1;
    for (int pages = 1; study.harmed() > before; pages++) {
      before = study.harmed();
      Path file = file();
      // Small pages are many.
      String url = "jdbc:sqlite:%s?page_size=512&max_page_count=%s".formatted(file, pages);
      Set<String> stored = ConcurrentHashMap.newKeySet();
      study.studyWithHarm(file, url, HarmedStudy.noting(stored));
      if (pages % 10 == 0) {
        // Still full: the promises stay.
        study.studyWithHarm(file, url, HarmedStudy.noting(stored));
      }
      study.check(file, stored, pages + " pages");
    }
    study.print("full at a page");
    assertThat(study.harmed()).isGreaterThan(100);
  }

  @Test
  void everyCallOfTheDatabaseFailsInEveryWay() throws Exception {
    Map<String, FaultyDriver.Fault> faults = new LinkedHashMap<>();
    for (SQLiteErrorCode code :
        new SQLiteErrorCode[] {
          SQLiteErrorCode.SQLITE_FULL,
          SQLiteErrorCode.SQLITE_IOERR_WRITE,
          SQLiteErrorCode.SQLITE_NOMEM
        }) {
      faults.put(code + ", rolled back", FaultyDriver.refuses(code, true));
      faults.put(code.toString(), FaultyDriver.refuses(code, false));
      faults.put(code + ", done", FaultyDriver.complainsAfterwards(code));
    }
    for (SQLiteErrorCode code :
        new SQLiteErrorCode[] {SQLiteErrorCode.SQLITE_READONLY, SQLiteErrorCode.SQLITE_BUSY}) {
      faults.put(code.toString(), FaultyDriver.refuses(code, false));
    }
    for (Map.Entry<String, FaultyDriver.Fault> fault : faults.entrySet()) {
      boolean struck = true;
      for (int at = 1; struck; at++) {
        Path file = file();
        Set<String> stored = ConcurrentHashMap.newKeySet();
        // And at every second call from there: what goes on may fail between a run and its curve.
        try (FaultyDriver driver = new FaultyDriver(at, 2, fault.getValue())) {
          study.studyWithHarm(file, FaultyDriver.PREFIX + file, HarmedStudy.noting(stored));
          struck = driver.struck();
        }
        study.check(file, stored, fault.getKey() + " at call " + at);
      }
    }
    study.print("call failed");
    assertThat(study.harmed()).isGreaterThan(400);
  }

  /** What is in the files is what a process leaves that is killed there. */
  @Test
  void aKillAtEveryCallAndInTheMiddleOfWrites() throws Exception {
    Random random = new Random(5);
    boolean struck = true;
    for (int at = 1; struck; at++) {
      Path file = file();
      Set<String> stored = ConcurrentHashMap.newKeySet();
      Map<Path, Set<String>> left = new LinkedHashMap<>();
      FaultyDriver.Fault copies =
          (call, connection) -> {
            Set<String> promised = Set.copyOf(stored);
            left.put(copy(file), promised);
            Object result = call.make();
            left.put(copy(file), promised);
            left.put(torn(copy(file), random), Set.of());
            return result;
          };
      try (FaultyDriver driver = new FaultyDriver(at, FaultyDriver.NEVER_AGAIN, copies)) {
        study.studyWithHarm(file, FaultyDriver.PREFIX + file, HarmedStudy.noting(stored));
        struck = driver.struck();
      }
      for (Map.Entry<Path, Set<String>> each : left.entrySet()) {
        study.harm();
        study.check(each.getKey(), each.getValue(), "killed at call " + at);
      }
    }
    study.print("killed");
    assertThat(study.harmed()).isGreaterThan(80);
  }

  private Path copy(Path file) throws IOException {
    Path copy = file();
    for (String part : new String[] {"", "-wal", "-journal"}) {
      Path from = file.resolveSibling(file.getFileName() + part);
      if (Files.exists(from)) {
        Files.copy(from, copy.resolveSibling(copy.getFileName() + part));
      }
    }
    return copy;
  }

  /** Cuts what was written last off, as if the kill had come in the middle of it. */
  private static Path torn(Path file, Random random) throws IOException {
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    if (Files.exists(log)) {
      try (RandomAccessFile raw = new RandomAccessFile(log.toFile(), "rw")) {
        raw.setLength((long) (raw.length() * random.nextDouble()));
      }
    }
    return file;
  }

  @Test
  void aBitIsFlippedAnywhereInTheFile() throws Exception {
    Random random = new Random(7);
    Path good = file();
    study.studyWithHarm(good, "jdbc:sqlite:" + good, Progress.NONE);
    for (int i = 0; i < 300; i++) {
      Path file = copy(good);
      long at;
      try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
        at = (long) (raw.length() * random.nextDouble());
        raw.seek(at);
        int value = raw.read();
        raw.seek(at);
        raw.write(value ^ 1 << random.nextInt(8));
      }
      study.heal(file, "bit flipped at byte " + at);
    }
    study.print("bit flipped anywhere");
    assertThat(study.healed()).isGreaterThan(100);
  }

  @Test
  void aCurveIsHarmed() throws Exception {
    Random random = new Random(9);
    Path good = file();
    study.studyWithHarm(good, "jdbc:sqlite:" + good, Progress.NONE);
    for (String column : new String[] {"loss", "nanoseconds", "outputs", "parameters"}) {
      for (int i = 0; i < 40; i++) {
        int run = 1 + random.nextInt(8);
        String where = " FROM curves WHERE run_id = " + run;
        String hex = Sql.query(good, "SELECT hex(" + column + ")" + where);
        int nibble = random.nextInt(hex.length());
        int flipped = Character.digit(hex.charAt(nibble), 16) ^ 1 << random.nextInt(4);
        String changed =
            i % 4 == 0
                ? hex.substring(0, hex.length() - 2)
                : hex.substring(0, nibble)
                    + Integer.toHexString(flipped)
                    + hex.substring(nibble + 1);
        Path file = copy(good);
        Sql.change(
            file, "UPDATE curves SET %s = x'%s' WHERE run_id = %s".formatted(column, changed, run));
        study.heal(file, "%s of run %s: %s".formatted(column, run, changed));
      }
    }
    for (String lost : new String[] {"1", "8", "1 OR run_id = 5"}) {
      Path file = copy(good);
      Sql.change(file, "DELETE FROM curves WHERE run_id = " + lost);
      study.heal(file, "no curve of " + lost);
    }
    study.print("curve damaged or lost");
    // A few bits of a packed curve mean nothing: those that fill its last byte up.
    assertThat(study.healed()).isGreaterThan(study.harmed() * 9 / 10);
    assertThat(study.refused()).isZero();
  }
}
