package org.dl4jcomparison.engine.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what a worker and its natives print, so that they never wait for a reader, and keeps the
 * end of it.
 */
final class OutputTail {
  private static final int KEPT = 8192;
  private static final int QUOTED = 400;

  /** Finds the line that tells why a JVM ended, anywhere in its last output. */
  private static final Pattern TELLING =
      Pattern.compile(
          "SIG[A-Z]+ \\(0x|EXCEPTION_|OutOfMemoryError|^[CVvJj] \\[|Unrecognized|Invalid");

  /** The line after which a JVM that crashes names its log. */
  private static final String SAVED = "is saved as:";

  private byte[] kept = {};
  private final Thread reader;

  OutputTail(InputStream output, String name) {
    reader = new Thread(() -> read(output), name);
    reader.setDaemon(true);
    reader.start();
  }

  private void read(InputStream output) {
    byte[] bytes = new byte[KEPT];
    try (output) {
      for (int n = output.read(bytes); n >= 0; n = output.read(bytes)) {
        add(bytes, n);
      }
    } catch (IOException e) {
      // The process is gone, and with it the stream; what was read stays.
    }
  }

  private synchronized void add(byte[] bytes, int n) {
    byte[] all = Arrays.copyOf(kept, kept.length + n);
    System.arraycopy(bytes, 0, all, kept.length, n);
    kept = Arrays.copyOfRange(all, Math.max(0, all.length - KEPT), all.length);
  }

  /** The end of what has been printed, at most {@value #KEPT} bytes. */
  synchronized String text() {
    return new String(kept, StandardCharsets.UTF_8);
  }

  /** The line that best explains why the process ended; empty if nothing was printed. */
  String lastWords() {
    List<String> lines = lines();
    List<String> telling = lines.stream().filter(l -> TELLING.matcher(l).find()).toList();
    List<String> chosen =
        telling.isEmpty() ? lines.subList(Math.max(0, lines.size() - 3), lines.size()) : telling;
    String joined = String.join(" | ", chosen);
    return joined.length() <= QUOTED ? joined : joined.substring(0, QUOTED) + "…";
  }

  /** Where the JVM said that it has written its log, if it crashed. */
  Optional<String> crashLog() {
    Iterator<String> lines = lines().iterator();
    while (lines.hasNext()) {
      if (lines.next().endsWith(SAVED) && lines.hasNext()) {
        return Optional.of(lines.next());
      }
    }
    return Optional.empty();
  }

  private List<String> lines() {
    awaitEnd();
    return text()
        .lines()
        .map(line -> line.replaceAll("[\\p{Cntrl} ]+", " ").replaceFirst("^#", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The process has ended; its last words may still be on their way. */
  private void awaitEnd() {
    try {
      reader.join(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
