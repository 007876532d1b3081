package org.dl4jcomparison.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * SQLite at URLs that begin with {@link #PREFIX}, where something happens at the n-th call, and
 * again later.
 */
final class FaultyDriver implements Driver, AutoCloseable {
  static final String PREFIX = "jdbc:faulty:";

  /** What happens. */
  interface Fault {
    /** In place of the call; {@code call} makes it. */
    Object strike(Call call, Connection connection) throws Throwable;
  }

  /** A call of the database. */
  interface Call {
    Object make() throws Throwable;
  }

  /** For what happens once. */
  static final int NEVER_AGAIN = Integer.MAX_VALUE;

  private final int at;
  private final int period;
  private final Fault fault;
  private int calls;

  /**
   * To be closed, as there may be one at a time.
   *
   * @param at the call, counted from 1, at which it strikes
   * @param period after so many further calls it strikes again, and so on
   */
  FaultyDriver(int at, int period, Fault fault) throws SQLException {
    this.at = at;
    this.period = period;
    this.fault = fault;
    DriverManager.registerDriver(this);
  }

  /** SQLite refuses, and by that ends the transaction if it is one of the errors that do so. */
  static Fault refuses(SQLiteErrorCode code, boolean endsTransaction) {
    return (call, connection) -> {
      if (endsTransaction) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("ROLLBACK");
        } catch (SQLException e) {
          // Then there was none.
        }
      }
      throw new SQLiteException("[%s] injected".formatted(code), code);
    };
  }

  /** The call is made, but SQLite tells of an error: the state of the file is not known. */
  static Fault complainsAfterwards(SQLiteErrorCode code) {
    return (call, connection) -> {
      call.make();
      throw new SQLiteException("[%s] injected".formatted(code), code);
    };
  }

  /** Whether the n-th call was reached. */
  synchronized boolean struck() {
    return calls >= at;
  }

  private synchronized boolean strikes() {
    calls++;
    return calls >= at && (calls - at) % period == 0;
  }

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    if (!acceptsURL(url)) {
      return null;
    }
    Connection real = DriverManager.getConnection("jdbc:sqlite:" + url.substring(PREFIX.length()));
    return wrapped(Connection.class, real, real);
  }

  private <T> T wrapped(Class<T> type, Object real, Connection connection) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Call call =
                  () -> {
                    try {
                      return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  };
              boolean reachesSqlite =
                  method.getName().startsWith("execute")
                      || method.getName().equals("prepareStatement");
              Object result =
                  reachesSqlite && strikes() ? fault.strike(call, connection) : call.make();
              if (result instanceof PreparedStatement) {
                return wrapped(PreparedStatement.class, result, connection);
              }
              return result instanceof Statement
                  ? wrapped(Statement.class, result, connection)
                  : result;
            }));
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith(PREFIX);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public void close() throws SQLException {
    DriverManager.deregisterDriver(this);
  }
}
