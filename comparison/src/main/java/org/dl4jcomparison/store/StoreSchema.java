package org.dl4jcomparison.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
              Settings.ALL.stream()
                  .map(s -> "  %s, -- %s".formatted(definition(s), s.description()))
                  .collect(Collectors.joining("\n")));

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

  /** A column's name and type in SQL. */
  private static String definition(Setting<?> setting) {
    String type =
        switch (setting.codec().type()) {
          case INTEGER -> "INTEGER";
          case NUMBER -> "REAL";
          case TEXT -> "TEXT";
        };
    // With a default, older programs can write here too: what they train is neutral.
    String always =
        setting.only().isPresent()
            ? ""
            : " NOT NULL" + neutral(setting).map(value -> " DEFAULT " + value).orElse("");
    return "%s %s%s".formatted(setting.column(), type, always);
  }

  /** The value that changes nothing, as SQL writes it. */
  private static <T> Optional<String> neutral(Setting<T> setting) {
    return setting
        .neutral()
        .map(setting.codec()::plain)
        .map(value -> value instanceof Number ? value.toString() : "'%s'".formatted(value));
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
        addColumns(statement, Settings.ALL);
      }
    }
  }

  /** Adds the columns of settings that are newer than the store; its runs get what is neutral. */
  static void addColumns(Statement statement, List<Setting<?>> settings) throws SQLException {
    Set<String> there = new HashSet<>();
    try (ResultSet names = statement.executeQuery("SELECT name FROM pragma_table_info('runs')")) {
      while (names.next()) {
        there.add(names.getString(1));
      }
    }
    List<String> changes = new ArrayList<>();
    for (Setting<?> setting : settings) {
      String column = setting.column();
      Optional<String> before = neutral(setting);
      if (before.isPresent() && !there.contains(column)) {
        changes.add("ALTER TABLE runs ADD COLUMN " + definition(setting));
        setting
            .only()
            .map(
                only ->
                    "UPDATE runs SET %s = %s WHERE %s = '%s'"
                        .formatted(column, before.get(), only.setting().column(), only.text()))
            .ifPresent(changes::add);
      }
    }
    if (!changes.isEmpty()) {
      statement.execute("BEGIN IMMEDIATE");
      for (String change : changes) {
        statement.execute(change);
      }
      statement.execute("COMMIT");
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
