package org.dl4jcomparison.study;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Setting;
import org.dl4jcomparison.experiment.Settings;

/** The tables of a store, made to be queried with any SQLite client. */
final class StoreSchema {
  /** Written into every store; to be raised when older programs cannot read it any more. */
  static final int FORMAT = 1;

  /** "DL4C" in ASCII; tells a store from other SQLite files. */
  static final int APPLICATION_ID = 0x444C3443;

  private static final String RUNS =
      """
      CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,       -- SHA-256 of identity
        identity TEXT NOT NULL,         -- JSON: everything that determines the run
        engine TEXT NOT NULL,
        data TEXT NOT NULL,
        inputs INTEGER NOT NULL,
        outputs INTEGER NOT NULL,
      %s
        outcome TEXT NOT NULL CHECK (outcome IN ('completed', 'diverged', 'failed')),
        reason TEXT,                    -- of failed only
        diverged_at INTEGER,            -- of diverged only: number of updates
        updates INTEGER NOT NULL,       -- made and scored
        first_loss REAL,
        final_loss REAL,                -- the last one that was finite
        accuracy REAL,                  -- share of rows classified right; of completed only
        seconds REAL NOT NULL,          -- in updates, scoring left out
        jobs INTEGER NOT NULL,          -- trainings that ran at the same time, this one included
        attempts INTEGER NOT NULL,      -- more than 1 if earlier ones failed
        stored_at TEXT NOT NULL         -- UTC
      ) STRICT
      """
          .formatted(
              Settings.ALL.stream().map(StoreSchema::column).collect(Collectors.joining("\n")));

  private static final String CURVES =
      """
      CREATE TABLE curves (             -- packed; 'study --export DIR' writes them as CSV
        run_id INTEGER PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE,
        loss BLOB NOT NULL,             -- after 0, 1, 2, ... updates
        nanoseconds BLOB NOT NULL,      -- spent in that many updates
        outputs BLOB,                   -- of the trained network; of completed only
        parameters BLOB                 -- W1, b1, W2, b2 after training; of completed only
      ) STRICT
      """;

  private StoreSchema() {}

  private static String column(Setting<?> setting) {
    String type =
        switch (setting.codec().type()) {
          case INTEGER -> "INTEGER";
          case NUMBER -> "REAL";
          case TEXT -> "TEXT";
        };
    String always = setting.only().isEmpty() ? " NOT NULL" : "";
    return "  %s %s%s, -- %s".formatted(setting.column(), type, always, setting.help());
  }

  /** Makes the tables of a new store; checks that an old one is a store that can be read. */
  static void prepare(Connection connection, String store) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int application = number(statement, "PRAGMA application_id");
      int format = number(statement, "PRAGMA user_version");
      boolean empty = number(statement, "SELECT count(*) FROM sqlite_schema") == 0;
      if (application == 0 && format == 0 && empty) {
        create(statement);
      } else if (application != APPLICATION_ID) {
        throw StoreErrors.notOurs(store, null);
      } else if (format != FORMAT) {
        throw new BadInputException(
            "--store: %s has format %s, and this program reads %s; name another store or use the version that made it"
                .formatted(store, format, FORMAT));
      } else {
        check(statement, store);
      }
    }
  }

  private static void create(Statement statement) throws SQLException {
    // In one transaction, so that a kill leaves an empty database or a complete one.
    statement.execute("BEGIN");
    statement.execute(RUNS);
    statement.execute(CURVES);
    statement.execute("PRAGMA application_id = " + APPLICATION_ID);
    statement.execute("PRAGMA user_version = " + FORMAT);
    statement.execute("COMMIT");
  }

  private static void check(Statement statement, String store) throws SQLException {
    // Not the quick one: an index that leads to another row would give another run's curve.
    try (ResultSet result = statement.executeQuery("PRAGMA integrity_check(1)")) {
      String finding = result.next() ? result.getString(1) : "no answer";
      if (!finding.equals("ok")) {
        throw StoreErrors.damaged(store, finding.lines().findFirst().orElse(""), null);
      }
    }
  }

  private static int number(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getInt(1);
    }
  }
}
