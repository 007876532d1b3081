package org.dl4jcomparison.study;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.dl4jcomparison.experiment.BadInputException;

/**
 * The file of a store, held for one process. The lock is on a file beside it: SQLite's own locks
 * would keep readers out, and a second handle on the file itself would undo them. The system drops
 * the lock when the process ends, however it ends.
 */
final class StoreFile implements AutoCloseable {
  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private final Path path;
  private final FileChannel channel;

  private StoreFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Checks that a store is or can be there, and takes hold of it.
   *
   * @throws BadInputException if not, or if another process has it
   */
  static StoreFile hold(Path path) {
    if (Files.isDirectory(path)) {
      throw new BadInputException("--store: %s is a directory, not a file".formatted(path));
    }
    try {
      if (Files.exists(path) && Files.size(path) > 0 && !beginsAsSqlite(path)) {
        throw StoreErrors.notOurs(path.toString(), null);
      }
      Path absolute = path.toAbsolutePath();
      Files.createDirectories(absolute.getParent());
      return new StoreFile(path, lock(path, absolute));
    } catch (IOException e) {
      throw new BadInputException(
          "--store: %s cannot be used: %s %s"
              .formatted(path, e.getClass().getSimpleName(), e.getMessage()),
          e);
    }
  }

  private static boolean beginsAsSqlite(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
    }
  }

  private static FileChannel lock(Path path, Path absolute) throws IOException {
    FileChannel channel =
        FileChannel.open(
            absolute.resolveSibling(absolute.getFileName() + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Then another store in this JVM has it.
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      throw StoreErrors.inUse(path.toString(), null);
    }
    return channel;
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreException("%s: %s".formatted(path, e.getMessage()), e);
    }
  }
}
