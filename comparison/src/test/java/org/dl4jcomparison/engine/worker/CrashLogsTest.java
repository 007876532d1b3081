package org.dl4jcomparison.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashLogsTest {
  @TempDir private Path folder;

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theNewestStayAndFilesOfOthersToo() throws Exception {
    int logs = CrashLogs.KEPT + 3;
    for (int i = 0; i < logs; i++) {
      Path log =
          Files.createFile(folder.resolve("dl4j-comparison-worker-%d.log".formatted(100 + i)));
      // The names tell nothing: process ids come round.
      Files.setLastModifiedTime(log, FileTime.fromMillis(1_000_000L * (logs - i)));
    }
    Files.createFile(folder.resolve("dl4j-comparison-worker-notes.log"));
    Files.createFile(folder.resolve("hs_err_pid1.log"));

    CrashLogs.tidy(folder);

    assertThat(names())
        .containsExactlyElementsOf(
            Stream.concat(
                    IntStream.range(0, CrashLogs.KEPT)
                        .mapToObj(i -> "dl4j-comparison-worker-%d.log".formatted(100 + i)),
                    Stream.of("dl4j-comparison-worker-notes.log", "hs_err_pid1.log"))
                .toList());
  }

  @Test
  void aFolderThatIsNotThereIsNoMatter() {
    CrashLogs.tidy(folder.resolve("none"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aWorkerWritesWhereTheyAreLookedFor() throws Exception {
    String flag = CrashLogs.flag(folder);
    assertThat(flag).startsWith("-XX:ErrorFile=" + folder);
    for (int pid = 1; pid <= CrashLogs.KEPT + 1; pid++) {
      String log = flag.substring(flag.indexOf('=') + 1).replace("%p", String.valueOf(pid));
      Files.createFile(Path.of(log));
    }
    CrashLogs.tidy(folder);
    assertThat(names()).hasSize(CrashLogs.KEPT);
  }
}
