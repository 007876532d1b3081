package org.dl4jcomparison.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A hidden directory beside a directory of results, for what is on its way into it and out of it.
 * Each writer has one of its own. A lock on a file in it tells that its owner lives: the system
 * drops the lock when the process ends, however it ends.
 */
final class WorkFolder implements AutoCloseable {
  private static final String FRESH = "new";
  private static final String REPLACED = "old";
  private static final String LOCK = "lock";

  /**
   * The work folders of this JVM. Their locks are never opened a second time: closing any handle of
   * a file drops all of a process's locks on it.
   */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path root;
  private final FileChannel lock;

  private WorkFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /** One for a new writer, with an empty directory for what is on its way in. */
  static WorkFolder create(Path folder) throws IOException {
    while (true) {
      Path root = Files.createTempDirectory(folder.getParent(), prefix(folder));
      OURS.add(root);
      Optional<WorkFolder> held = hold(root, StandardOpenOption.CREATE_NEW);
      if (held.isPresent()) {
        Files.createDirectory(held.get().fresh());
        return held.get();
      }
      // Another program took it for abandoned before it was locked.
      OURS.remove(root);
    }
  }

  /** Those of programs that ended without clearing up, now held by this one. */
  static List<WorkFolder> abandoned(Path folder) throws IOException {
    List<WorkFolder> abandoned = new ArrayList<>();
    for (Path root : all(folder)) {
      if (OURS.add(root)) {
        hold(root, StandardOpenOption.WRITE)
            .ifPresentOrElse(abandoned::add, () -> OURS.remove(root));
      }
    }
    return abandoned;
  }

  /** Whether a writer has moved this directory aside and not put another in its place. */
  static boolean isExpectedBack(Path folder) {
    try {
      return all(folder).stream().anyMatch(root -> Files.isDirectory(root.resolve(REPLACED)));
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> all(Path folder) throws IOException {
    List<Path> roots = new ArrayList<>();
    String prefix = prefix(folder);
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(
            folder.getParent(), entry -> entry.getFileName().toString().startsWith(prefix))) {
      entries.forEach(roots::add);
    }
    return roots;
  }

  private static String prefix(Path folder) {
    return "." + folder.getFileName() + ".dl4j-comparison-";
  }

  private static Optional<WorkFolder> hold(Path root, StandardOpenOption how) throws IOException {
    FileChannel lock = null;
    WorkFolder held = null;
    try {
      lock = FileChannel.open(root.resolve(LOCK), how, StandardOpenOption.WRITE);
      if (lock.tryLock() != null && Files.exists(root.resolve(LOCK))) {
        held = new WorkFolder(root, lock);
      }
    } catch (AccessDeniedException e) {
      // It belongs to another user.
    } catch (NoSuchFileException e) {
      // Its owner had no time to lock it, or is done with it.
      deleteIfEmpty(root);
    } finally {
      if (held == null && lock != null) {
        lock.close();
      }
    }
    return Optional.ofNullable(held);
  }

  private static void deleteIfEmpty(Path root) throws IOException {
    try {
      Files.deleteIfExists(root);
    } catch (DirectoryNotEmptyException e) {
      // Then it has been locked meanwhile.
    }
  }

  /** The new directory. */
  Path fresh() {
    return root.resolve(FRESH);
  }

  /** The old directory. */
  Path replaced() {
    return root.resolve(REPLACED);
  }

  /** Deletes the old directory. */
  void deleteReplaced() throws IOException {
    deleteTree(replaced());
  }

  /**
   * Deletes what is on its way in, and the whole directory unless something in it is still on its
   * way out: that is for the next program to put back.
   */
  @Override
  public void close() throws IOException {
    try (lock) {
      deleteTree(fresh());
    } finally {
      OURS.remove(root);
    }
    if (!Files.exists(replaced())) {
      Files.deleteIfExists(root.resolve(LOCK));
      deleteIfEmpty(root);
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
}
