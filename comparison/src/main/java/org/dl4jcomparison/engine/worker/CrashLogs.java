package org.dl4jcomparison.engine.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The logs that the JVM of a worker writes when it crashes, and only then. They stay for whoever
 * wants to know why, but not all of them for ever.
 */
final class CrashLogs {
  /** Number of logs that are kept from earlier runs of the program. */
  static final int KEPT = 10;

  private static final String NAME = "dl4j-comparison-worker-%s.log";

  private CrashLogs() {}

  /** The flag by which a worker's JVM writes its log into this folder. */
  static String flag(Path folder) {
    return "-XX:ErrorFile=" + folder + File.separator + NAME.formatted("%p");
  }

  /** Deletes all but the newest of them, so that they do not pile up. */
  static void tidy(Path folder) {
    List<Path> logs = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, NAME.formatted("[0-9]*"))) {
      found.forEach(logs::add);
      logs.sort(Comparator.comparing((Path log) -> log.toFile().lastModified()).reversed());
      for (Path log : logs.subList(Math.min(KEPT, logs.size()), logs.size())) {
        Files.deleteIfExists(log);
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      // Another user's, perhaps; no training needs them gone.
    }
  }
}
