package org.dl4jcomparison.store;

import java.sql.SQLException;
import org.dl4jcomparison.experiment.BadInputException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What goes wrong with a store, in one line. */
final class StoreErrors {
  private StoreErrors() {}

  /** The line for a store that another process works with. */
  static BadInputException inUse(String store, Throwable cause) {
    return new BadInputException(
        "--store: %s is in use by another process; let it end or name another store"
            .formatted(store),
        cause);
  }

  /** The line for a file that is something else. */
  static BadInputException notOurs(String store, Throwable cause) {
    return new BadInputException(
        "--store: %s is not a store of this program; name another file".formatted(store), cause);
  }

  /** The line for a store whose content is broken. */
  static BadInputException damaged(String store, String what, Throwable cause) {
    return new BadInputException(
        "--store: %s is damaged (%s); move it away to begin a new one".formatted(store, what),
        cause);
  }

  /** The line for a run that got lost after the store was searched. */
  static StoreException damagedRun(String store, RunKey key, WordCodec.DamagedException cause) {
    return new StoreException(
        "--store: %s: run %s is damaged (%s); the same command trains it again"
            .formatted(store, key.sha256(), cause.getMessage()),
        cause);
  }

  /** The exception to throw for what SQLite says. */
  static RuntimeException of(String store, SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    String reason = reason(e);
    // The low byte is the error's class; the rest tells variants apart.
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xFF)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> inUse(store, e);
      case SQLITE_NOTADB -> notOurs(store, e);
      // The statements are always the same: what is wrong with one is wrong with the tables.
      case SQLITE_CORRUPT, SQLITE_ERROR -> damaged(store, reason, e);
      case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          new BadInputException("--store: %s cannot be written to: %s".formatted(store, reason), e);
      default ->
          new StoreException(
              "--store: %s: %s; the runs in it are safe, and the same command goes on from there"
                  .formatted(store, reason),
              e);
    };
  }

  /** What SQLite itself says, which the driver puts in parentheses behind its own words. */
  private static String reason(SQLException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    int begin = message.indexOf(" (");
    return begin >= 0 && message.endsWith(")")
        ? message.substring(begin + 2, message.length() - 1)
        : message;
  }
}
