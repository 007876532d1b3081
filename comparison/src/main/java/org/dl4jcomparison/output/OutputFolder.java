package org.dl4jcomparison.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dl4jcomparison.experiment.BadInputException;

/**
 * A directory of results that appears as a whole or not at all. The files are written to a new
 * directory beside it, which then takes its place; whatever goes wrong before, the old one stays.
 * Several programs may write the same directory: the results of one of them stay, whole.
 */
public final class OutputFolder {
  /** Marks a JSON file with a list of results as this program's. */
  public static final String PROGRAM = "dl4j-comparison";

  /** The file that names the others. */
  public static final String RESULTS = "results.json";

  /** No result has a longer file name. */
  private static final int LONGEST_NAME = 120;

  private static final int ATTEMPTS = 100;

  private final Path folder;

  /** Content of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes it; the stream is closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Checks, before anything is trained, that results can go there: that the directory is absent,
   * empty or holds nothing but results of this program, and that one can be made beside it. A
   * symbolic link stays, and the directory behind it is the one that is replaced.
   *
   * @throws BadInputException if not
   */
  public static OutputFolder at(Path given) {
    return at(given, "--out");
  }

  /**
   * The same for a directory that another option names.
   *
   * @param option for messages
   */
  public static OutputFolder at(Path given, String option) {
    Path folder = OutputPath.ofFolder(given, option);
    try {
      Files.createDirectories(folder.getParent());
      recover(folder);
      tryOut(folder);
    } catch (IOException e) {
      throw new BadInputException(
          "%s: %s is not a place to write to: %s".formatted(option, given, OutputPath.reason(e)),
          e);
    }
    if (isNoDirectory(folder)) {
      throw new BadInputException("%s: %s is a file, not a directory".formatted(option, given));
    }
    try {
      foreignFiles(folder).stream()
          .findFirst()
          .ifPresent(
              foreign -> {
                throw new BadInputException(
                    "%s: %s holds %s, which is no result of this program and would be lost; give an empty or a new directory"
                        .formatted(option, given, foreign.getFileName()));
              });
    } catch (IOException e) {
      throw new BadInputException(
          "%s: %s cannot be read: %s".formatted(option, given, OutputPath.reason(e)), e);
    }
    return new OutputFolder(folder);
  }

  /** Looks at the directory once only: another program may move it aside between two looks. */
  private static boolean isNoDirectory(Path folder) {
    try {
      return !Files.readAttributes(folder, BasicFileAttributes.class).isDirectory();
    } catch (IOException e) {
      return false; // It is not there.
    }
  }

  /**
   * Puts back the directory that a killed program had moved aside, and deletes what it had begun.
   */
  private static void recover(Path folder) throws IOException {
    for (WorkFolder abandoned : WorkFolder.abandoned(folder)) {
      try (abandoned) {
        if (Files.isDirectory(abandoned.replaced())) {
          putBack(abandoned, folder);
        }
        retire(abandoned, folder);
      }
    }
  }

  /** Unless others have taken their place. */
  private static void putBack(WorkFolder work, Path folder) throws IOException {
    for (int attempt = 1; Files.isDirectory(work.replaced()); attempt++) {
      try {
        Files.move(work.replaced(), folder);
      } catch (IOException e) {
        if (Files.isDirectory(folder)) {
          return;
        }
        rethrowLast(attempt, e);
      }
    }
  }

  /**
   * Tries again, since what was in the way may just have been moved aside; an error that stays is
   * thrown.
   */
  private static void rethrowLast(int attempt, IOException e) throws IOException {
    if (attempt == ATTEMPTS) {
      throw e;
    }
  }

  private static void tryOut(Path folder) throws IOException {
    try (WorkFolder work = WorkFolder.create(folder)) {
      Files.createFile(work.fresh().resolve("x".repeat(LONGEST_NAME)));
    }
  }

  /** The directory. */
  public Path path() {
    return folder;
  }

  /**
   * What is in a directory and not in its lists of results, in order. If another program puts its
   * results there meanwhile, these are looked at.
   */
  private static List<Path> foreignFiles(Path folder) throws IOException {
    while (Files.isDirectory(folder)) {
      try {
        Object before = identity(folder);
        Set<String> ours = resultsOf(folder);
        List<Path> foreign;
        try (Stream<Path> entries = Files.list(folder)) {
          foreign =
              entries
                  .filter(entry -> !ours.contains(entry.getFileName().toString()))
                  .sorted()
                  .toList();
        }
        if (Objects.equals(before, identity(folder))) {
          return foreign;
        }
      } catch (NoSuchFileException e) {
        // It has just been moved aside.
      }
    }
    return List.of();
  }

  private static Object identity(Path folder) throws IOException {
    return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
  }

  /** Names that the directory's own lists of results hold: JSON files marked as this program's. */
  private static Set<String> resultsOf(Path folder) throws IOException {
    Set<String> names = new HashSet<>();
    try (DirectoryStream<Path> lists = Files.newDirectoryStream(folder, "*.json")) {
      for (Path list : lists) {
        if (Files.isRegularFile(list)) {
          names.addAll(listedIn(list));
        }
      }
    }
    return names;
  }

  private static Set<String> listedIn(Path list) {
    Set<String> names = new HashSet<>();
    try {
      JsonNode results = new ObjectMapper().readTree(Files.readAllBytes(list));
      if (results.path("program").asText().equals(PROGRAM)) {
        results.path("files").forEach(name -> names.add(name.asText()));
      }
    } catch (IOException e) {
      return Set.of();
    }
    return names;
  }

  /**
   * Puts the files in place of what was there. Several are written at the same time.
   *
   * @param files content by name, none of which depends on another's having been written
   * @throws IOException if they could not be written; the directory is then as it was
   */
  public void replace(Map<String, Content> files) throws IOException {
    try (WorkFolder work = WorkFolder.create(folder)) {
      writeAll(files, work.fresh());
      swap(work);
    }
  }

  /** Drawing a chart keeps a core busy for longer than writing it does, so every core draws. */
  private static void writeAll(Map<String, Content> files, Path directory) throws IOException {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<?>> written = new ArrayList<>();
      files.forEach(
          (name, content) ->
              written.add(
                  threads.submit(
                      () -> {
                        write(content, directory.resolve(name));
                        return null;
                      })));
      for (Future<?> file : written) {
        file.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while writing " + directory);
    } finally {
      stop(threads);
    }
  }

  /** What is still being written has to be over before its directory is deleted. */
  private static void stop(ExecutorService threads) {
    threads.shutdownNow();
    boolean over = false;
    boolean interrupted = false;
    while (!over) {
      try {
        over = threads.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(Content content, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.writeTo(out);
    }
  }

  /** Between the moves another program may put its own results there; they are replaced, too. */
  private void swap(WorkFolder work) throws IOException {
    for (int attempt = 1; Files.exists(work.fresh()); attempt++) {
      boolean replaces = moveAside(work);
      try {
        Files.move(work.fresh(), folder);
      } catch (IOException e) {
        if (!Files.exists(folder) && replaces) {
          Files.move(work.replaced(), folder);
        }
        rethrowLast(Files.isDirectory(folder) ? 0 : attempt, e);
      }
      retire(work, folder);
    }
  }

  private boolean moveAside(WorkFolder work) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try {
      Files.move(folder, work.replaced());
      return true;
    } catch (NoSuchFileException e) {
      return false; // Another program has just moved it aside.
    }
  }

  /** Drops results that others have taken the place of, but no file that somebody added to them. */
  private static void retire(WorkFolder work, Path folder) throws IOException {
    for (Path foreign : foreignFiles(work.replaced())) {
      Files.move(foreign, folder.resolve(foreign.getFileName()));
    }
    work.deleteReplaced();
  }
}
