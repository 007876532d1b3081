package org.dl4jcomparison.study;

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

  /** The exception to throw for what SQLite says. */
  static RuntimeException of(String store, SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    // The low byte is the error's class; the rest tells variants apart.
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xFF)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> inUse(store, e);
      case SQLITE_NOTADB -> notOurs(store, e);
      case SQLITE_CORRUPT -> damaged(store, reason, e);
      case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          new BadInputException("--store: %s cannot be written to: %s".formatted(store, reason), e);
      default -> new StoreException("%s: %s".formatted(store, reason), e);
    };
  }
}
