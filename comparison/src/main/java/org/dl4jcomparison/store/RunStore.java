package org.dl4jcomparison.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/**
 * Runs in an SQLite database, by what determines them. Every run is a transaction of its own: it is
 * there as a whole as soon as {@link #put} returns, even if the process is killed right after, or
 * it is not there at all. After a write that failed nothing more is written.
 *
 * <p>One process has a store at a time and writes through one connection; others may read the file
 * meanwhile. Safe for use by several threads.
 */
public final class RunStore implements KeptRuns {
  private static final int WAIT_MILLISECONDS = 3000;
  private static final String BEGIN = "BEGIN IMMEDIATE";

  private final String name;
  private final StoreFile file;
  private final Connection connection;
  private final Statement transaction;
  private final PreparedStatement insert;
  private final PreparedStatement insertCurves;
  private final PreparedStatement select;
  private RuntimeException failure;

  private RunStore(String name, StoreFile file, Connection connection) throws SQLException {
    this.name = name;
    this.file = file;
    this.connection = connection;
    StoreSchema.prepare(connection, name);
    // They name every table and column, so this is also where one is missed.
    insert = connection.prepareStatement(RunRow.INSERT);
    insertCurves = connection.prepareStatement(RunRow.INSERT_CURVES);
    select = connection.prepareStatement(RunRow.SELECT);
    transaction = connection.createStatement();
    // Fails now, not after the first training, if the file can only be read.
    transaction.execute("DELETE FROM runs WHERE 0");
    transaction.execute("PRAGMA foreign_keys = ON");
    // A commit appends to the log and does not wait for the disk: what the operating system has
    // taken survives the process, and a power cut costs the last runs but never the file.
    transaction.execute("PRAGMA journal_mode = WAL");
    transaction.execute("PRAGMA synchronous = NORMAL");
  }

  /**
   * Opens a store, or makes one if there is none.
   *
   * @throws BadInputException if the file is no store, damaged, of a newer format, or in use
   */
  public static RunStore open(Path path) {
    StoreFile file = StoreFile.hold(path);
    return open(path.toString(), file, "jdbc:sqlite:" + file.path());
  }

  /**
   * Opens a database by its URL.
   *
   * @param file held for it; released when the store is closed or cannot be opened
   */
  static RunStore open(String name, StoreFile file, String url) {
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
        release(name, connection, file);
      }
    }
  }

  private static void release(String name, Connection connection, StoreFile file) {
    try (file) {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new StoreException("--store: %s cannot be closed: %s".formatted(name, e), e);
    }
  }

  /** The store's path as it was given. */
  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized List<String> identities() {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT identity FROM runs ORDER BY id")) {
      List<String> identities = new ArrayList<>();
      while (rows.next()) {
        identities.add(rows.getString(1));
      }
      return identities;
    } catch (SQLException e) {
      throw StoreErrors.of(name, e);
    }
  }

  @Override
  public void put(RunKey key, Contender contender, Dataset data, TrainingRun run, int jobs) {
    // Packing takes longer than writing, so it is done by the threads that train.
    RunRow row = RunRow.of(key, contender, data, run, jobs);
    synchronized (this) {
      if (failure != null) {
        throw failure;
      }
      try {
        transaction.execute(BEGIN);
        row.write(insert, insertCurves);
        transaction.execute("COMMIT");
      } catch (SQLException e) {
        giveUp(StoreErrors.of(name, e));
        throw failure;
      }
    }
  }

  /**
   * After some failures SQLite has rolled back by itself, after others the transaction is open, and
   * the driver does not tell. Without the connection it is gone in any case, and nothing can be
   * written outside of one.
   */
  private void giveUp(RuntimeException reason) {
    failure = reason;
    try {
      connection.close();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  @Override
  public Holding holding(RunKey key, NetworkSpec spec, Dataset data) {
    try {
      return find(key)
          .map(packed -> packed.run(spec, data).outcome() instanceof Outcome.Failed)
          .map(failed -> failed ? Holding.FAILED : Holding.WHOLE)
          .orElse(Holding.ABSENT);
    } catch (WordCodec.DamagedException e) {
      return Holding.DAMAGED;
    }
  }

  private synchronized Optional<RunRow.Packed> find(RunKey key) {
    try {
      return RunRow.find(select, key);
    } catch (SQLException e) {
      throw StoreErrors.of(name, e);
    }
  }

  @Override
  public TrainingRun read(RunKey key, NetworkSpec spec, Dataset data) {
    RunRow.Packed packed =
        find(key)
            .orElseThrow(
                () -> new IllegalArgumentException("The store has no run " + key.identity()));
    try {
      return packed.run(spec, data);
    } catch (WordCodec.DamagedException e) {
      throw StoreErrors.damagedRun(name, key, e);
    }
  }

  /** Folds the log into the file and lets go of it. */
  @Override
  public synchronized void close() {
    release(name, connection, file);
  }
}
