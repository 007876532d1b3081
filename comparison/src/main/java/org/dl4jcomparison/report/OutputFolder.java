package org.dl4jcomparison.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 */
public final class OutputFolder {
  /** Marks a JSON file with a list of results as this program's. */
  public static final String PROGRAM = "dl4j-comparison";

  /** The file that names the others. */
  public static final String RESULTS = "results.json";

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
   * empty or holds nothing but results of this program, and that one can be made beside it.
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
    Path folder = given.toAbsolutePath().normalize();
    if (folder.getParent() == null || folder.getFileName() == null) {
      throw new BadInputException("%s: %s cannot be replaced by results".formatted(option, given));
    }
    restore(folder, option);
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new BadInputException("%s: %s is a file, not a directory".formatted(option, given));
    }
    foreignFile(folder, option)
        .ifPresent(
            foreign -> {
              throw new BadInputException(
                  "%s: %s holds %s, which is no result of this program and would be lost; give an empty or a new directory"
                      .formatted(option, given, foreign));
            });
    try {
      Files.createDirectories(folder.getParent());
      Files.delete(Files.createTempDirectory(folder.getParent(), ".writable"));
    } catch (IOException e) {
      throw new BadInputException(
          "%s: %s is not a place to write to: %s".formatted(option, given, reason(e)), e);
    }
    return new OutputFolder(folder);
  }

  /** The directory. */
  public Path path() {
    return folder;
  }

  private static java.util.Optional<Path> foreignFile(Path folder, String option) {
    if (!Files.isDirectory(folder)) {
      return java.util.Optional.empty();
    }
    Set<String> ours = resultsOf(folder);
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(Path::getFileName)
          .filter(name -> !ours.contains(name.toString()))
          .sorted()
          .findFirst();
    } catch (IOException e) {
      throw new BadInputException(
          "%s: %s cannot be read: %s".formatted(option, folder, reason(e)), e);
    }
  }

  /** Names that the directory's own lists of results hold: JSON files marked as this program's. */
  private static Set<String> resultsOf(Path folder) {
    Set<String> names = new HashSet<>();
    try (DirectoryStream<Path> lists = Files.newDirectoryStream(folder, "*.json")) {
      for (Path list : lists) {
        names.addAll(listedIn(list));
      }
    } catch (IOException e) {
      return Set.of();
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
    Path fresh = Files.createTempDirectory(folder.getParent(), ".new-results");
    try {
      writeAll(files, fresh);
      makeReadable(fresh);
      swap(fresh);
    } finally {
      deleteTree(fresh);
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

  /** Temporary directories are private to their owner; results are as other new directories. */
  private void makeReadable(Path fresh) throws IOException {
    Path plain = fresh.resolve("plain");
    Files.createDirectory(plain);
    if (Files.getFileStore(plain).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(plain));
    }
    Files.delete(plain);
  }

  private void swap(Path fresh) throws IOException {
    Path old = aside(folder);
    boolean replaces = Files.isDirectory(folder);
    if (replaces) {
      Files.move(folder, old);
    }
    try {
      Files.move(fresh, folder);
    } catch (IOException e) {
      if (replaces) {
        Files.move(old, folder);
      }
      throw e;
    }
    deleteTree(old);
  }

  private static Path aside(Path folder) {
    return folder.resolveSibling("." + folder.getFileName() + ".replaced-by-" + PROGRAM);
  }

  /** If the program was killed between the two moves of a swap, undoes the first. */
  private static void restore(Path folder, String option) {
    Path old = aside(folder);
    try {
      if (Files.isDirectory(old) && !Files.exists(folder)) {
        Files.move(old, folder);
      } else {
        deleteTree(old);
      }
    } catch (IOException e) {
      throw new BadInputException("%s: cannot clear %s: %s".formatted(option, old, reason(e)), e);
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(root)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
  }
}
