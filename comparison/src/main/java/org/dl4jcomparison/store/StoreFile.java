package org.dl4jcomparison.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
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

  /** Where SQLite's header has the application's id, 4 bytes, most significant first. */
  private static final int APPLICATION_ID_AT = 68;

  private final Path path;
  private final FileChannel channel;

  private StoreFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Checks that a store is or can be there, and takes hold of it. Touches nothing that is something
   * else.
   *
   * @throws BadInputException if not, or if another process has it
   */
  static StoreFile hold(Path path) {
    if (Files.isDirectory(path)) {
      throw unusable(path, "is a directory, not a file");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw unusable(path, "is a device, a pipe or a socket, not a file");
    }
    if (Files.isSymbolicLink(path) && !Files.exists(path)) {
      throw unusable(path, "is a symbolic link that leads nowhere");
    }
    try {
      if (Files.exists(path) && Files.size(path) > 0 && !beginsAsStore(path)) {
        throw StoreErrors.notOurs(path.toString(), null);
      }
      // Two names of one store have one lock.
      Path real = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      Files.createDirectories(real.getParent());
      return new StoreFile(real, lock(path, real));
    } catch (IOException e) {
      throw new BadInputException(
          "--store: %s cannot be used: %s %s"
              .formatted(path, e.getClass().getSimpleName(), e.getMessage()),
          e);
    }
  }

  private static BadInputException unusable(Path path, String why) {
    return new BadInputException("--store: %s %s".formatted(path, why));
  }

  private static boolean beginsAsStore(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] header = in.readNBytes(APPLICATION_ID_AT + Integer.BYTES);
      return header.length == APPLICATION_ID_AT + Integer.BYTES
          && Arrays.equals(header, 0, SQLITE.length, SQLITE, 0, SQLITE.length)
          && ByteBuffer.wrap(header).getInt(APPLICATION_ID_AT) == StoreSchema.APPLICATION_ID;
    }
  }

  private static FileChannel lock(Path path, Path real) throws IOException {
    FileChannel channel =
        FileChannel.open(
            real.resolveSibling(real.getFileName() + ".lock"),
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

  /** Where it is: absolute, links followed. */
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
