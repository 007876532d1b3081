package org.dl4jcomparison.study;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/**
 * Runs in an SQLite database, by what determines them. Every run is a transaction of its own: it is
 * there as a whole as soon as {@link #put} returns, even if the process is killed right after, or
 * it is not there at all.
 *
 * <p>One process has a store at a time and writes through one connection; others may read the file
 * meanwhile. Safe for use by several threads.
 */
public final class RunStore implements AutoCloseable {
  private static final int WAIT_MILLISECONDS = 3000;

  private final String name;
  private final StoreFile file;
  private final Connection connection;
  private final PreparedStatement insert;
  private final PreparedStatement insertCurves;
  private final PreparedStatement select;

  private RunStore(String name, StoreFile file, Connection connection) throws SQLException {
    this.name = name;
    this.file = file;
    this.connection = connection;
    StoreSchema.prepare(connection, name);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA foreign_keys = ON");
      // A commit appends to the log and does not wait for the disk: what the operating system has
      // taken survives the process, and a power cut costs the last runs but never the file.
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = NORMAL");
    }
    insert = connection.prepareStatement(RunRow.INSERT);
    insertCurves = connection.prepareStatement(RunRow.INSERT_CURVES);
    select = connection.prepareStatement(RunRow.SELECT);
    connection.setAutoCommit(false);
  }

  /**
   * Opens a store, or makes one if there is none.
   *
   * @throws BadInputException if the file is no store, damaged, of a newer format, or in use
   */
  public static RunStore open(Path path) {
    return open(path.toString(), StoreFile.hold(path), "jdbc:sqlite:" + path.toAbsolutePath());
  }

  /** A store that is gone when it is closed. */
  public static RunStore inMemory() {
    return open("the store in memory", null, "jdbc:sqlite::memory:");
  }

  private static RunStore open(String name, StoreFile file, String url) {
    Connection connection = null;
    RunStore store = null;
    try {
      connection = DriverManager.getConnection(url);
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA busy_timeout = " + WAIT_MILLISECONDS);
      }
      store = new RunStore(name, file, connection);
      return store;
    } catch (SQLException e) {
      throw StoreErrors.of(name, e);
    } finally {
      if (store == null) {
        release(connection, file);
      }
    }
  }

  private static void release(Connection connection, StoreFile file) {
    try (file) {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new StoreException("cannot be closed: " + e.getMessage(), e);
    }
  }

  /** What the store is called in messages: its path as it was given. */
  public String name() {
    return name;
  }

  /** Whether each run that is here failed, by the SHA-256 of its key. */
  synchronized Map<String, Boolean> failedByKey() {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT key, outcome = 'failed' FROM runs")) {
      Map<String, Boolean> failed = new HashMap<>();
      while (rows.next()) {
        failed.put(rows.getString(1), rows.getBoolean(2));
      }
      return failed;
    } catch (SQLException e) {
      throw StoreErrors.of(name, e);
    }
  }

  /**
   * Keeps a run that came to its end; takes the place of one with the same key.
   *
   * @param contender engine and spec
   * @param data what it trained on
   * @param jobs how many trainings ran at the same time
   */
  public void put(RunKey key, Contender contender, Dataset data, TrainingRun run, int jobs) {
    // Packing takes longer than writing, so it is done by the threads that train.
    RunRow row = RunRow.of(key, contender, data, run, jobs);
    synchronized (this) {
      try {
        row.write(insert, insertCurves);
        connection.commit();
      } catch (SQLException e) {
        rollBack(e);
        throw StoreErrors.of(name, e);
      }
    }
  }

  private void rollBack(SQLException reason) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  /**
   * Reads a run, equal to the one that was put, snapshots left out.
   *
   * @param spec of the run
   * @param data of the run
   * @throws BadInputException if the store is damaged
   */
  public TrainingRun read(RunKey key, NetworkSpec spec, Dataset data) {
    RunRow.Packed packed;
    synchronized (this) {
      try {
        packed = RunRow.read(select, key);
      } catch (SQLException e) {
        throw StoreErrors.of(name, e);
      }
    }
    try {
      return packed.run(spec, data);
    } catch (WordCodec.DamagedException e) {
      throw StoreErrors.damaged(
          name, "the curve of run %s: %s".formatted(key.sha256(), e.getMessage()), e);
    }
  }

  /** Folds the log into the file and lets go of it. */
  @Override
  public synchronized void close() {
    release(connection, file);
  }
}
