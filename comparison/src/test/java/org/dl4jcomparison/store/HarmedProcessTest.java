package org.dl4jcomparison.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

/** Studies in processes of their own that the system refuses to write for, or that end. */
@Tag("slow")
class HarmedProcessTest {
  private static final Path SHELL = Path.of("/bin/sh");

  @TempDir Path folder;

  private final HarmedStudy study = new HarmedStudy();

  /** The driver would unpack it, which is more than the system lets the processes write. */
  @BeforeEach
  void unpackSqlite() throws Exception {
    String resource =
        LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
    try (InputStream in = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
      Files.copy(in, folder.resolve(LibraryLoaderUtil.getNativeLibName()));
    }
  }

  private List<String> java(int haltAt, List<Path> files) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-XX:+UseSerialGC");
    line.add("-XX:-UsePerfData");
    line.add("-Dorg.sqlite.lib.path=" + folder);
    line.add("-Dorg.sqlite.lib.name=" + LibraryLoaderUtil.getNativeLibName());
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.add(HarmedStudyMain.class.getName());
    line.add(String.valueOf(haltAt));
    files.forEach(file -> line.add(file.toString()));
    return line;
  }

  private int run(List<String> line) throws Exception {
    Process process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private List<Path> files(String name, int count) throws Exception {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(Files.createDirectory(folder.resolve(name + "-" + i)).resolve("runs.db"));
    }
    return files;
  }

  private void check(Path file, String what) throws Exception {
    Path promises = HarmedStudyMain.promises(file);
    Set<String> promised =
        Files.exists(promises) ? new HashSet<>(Files.readAllLines(promises)) : Set.of();
    study.check(file, promised, what);
  }

  /** Writes beyond a file's largest size fail, which SQLite reports as IOERR. */
  @Test
  void theSystemRefusesToWrite() throws Exception {
    assumeTrue(Files.isExecutable(SHELL), "needs a shell that can limit a process");
    for (int blocks = 20; blocks <= 290; blocks += 30) {
      List<Path> files = files(blocks + "-blocks", HarmedStudyMain.PAGE_SIZES.size());
      List<String> line = new ArrayList<>();
      line.addAll(List.of(SHELL.toString(), "-c", "ulimit -f " + blocks + " && exec \"$@\"", "sh"));
      line.addAll(java(-1, files));
      int harmed = run(line);
      assertThat(harmed).as(Files.readString(folder.resolve("said"))).isBetween(0, files.size());
      for (int i = 0; i < harmed; i++) {
        study.harm();
      }
      for (Path file : files) {
        check(file, blocks + " blocks");
      }
    }
    study.print("system refused");
    assertThat(study.harmed()).isGreaterThan(10);
  }

  @Test
  void theProcessIsHalted() throws Exception {
    for (int at = 4; at <= 48; at += 4) {
      List<Path> files = files("halt-" + at, 1);
      assertThat(run(java(at, files))).as(Files.readString(folder.resolve("said"))).isEqualTo(9);
      study.harm();
      check(files.get(0), "halted at call " + at);
    }
    study.print("halted");
  }
}
