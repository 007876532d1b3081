package org.dl4jcomparison.engine.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory that a process occupies, natives included. */
final class ResidentMemory {
  /** The value where it cannot be found out. */
  static final long UNKNOWN = -1;

  private ResidentMemory() {}

  /**
   * The memory of this process, in bytes: from Linux's proc file system, elsewhere from {@code ps}.
   */
  static long ofThisProcess() {
    long pid = ProcessHandle.current().pid();
    Path status = Path.of("/proc/self/status");
    return Files.isReadable(status) ? fromProc(status) : fromPs(pid);
  }

  static long fromProc(Path status) {
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> kilobytes(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(UNKNOWN);
    } catch (IOException | RuntimeException e) {
      return UNKNOWN;
    }
  }

  static long fromPs(long pid) {
    try {
      Process ps =
          new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid))
              .redirectErrorStream(true)
              .start();
      String printed = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return kilobytes(printed.strip());
    } catch (IOException | RuntimeException e) {
      return UNKNOWN;
    }
  }

  private static long kilobytes(String digits) {
    return Long.parseLong(digits) * 1024;
  }
}
