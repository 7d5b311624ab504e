package dev.greenroom.adapter.sql;

import dev.greenroom.core.model.StoreAway;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connections in a transaction that has passed the fence, for those who write by themselves. They
 * must commit.
 */
record FencedDataSource(DataSource source, WriteFence fence) implements DataSource {
  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = source.getConnection();
    try {
      connection.setAutoCommit(false);
      fence.pass(connection);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    } catch (StoreAway lost) {
      connection.close();
      throw new SQLTransientException(lost.getMessage(), lost);
    }
  }

  @Override
  public Connection getConnection(String user, String password)
      throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("the store has one user");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return source.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return source.isWrapperFor(type);
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return source.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    source.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    source.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return source.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return source.getParentLogger();
  }
}
