package dev.greenroom.adapter.sql.write;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;

/**
 * Statements whose faults say what was asked of the store, but none of the values: they may be
 * somebody's words, or a ballot that nobody may see yet.
 */
public final class DiscreetStatements {
  private DiscreetStatements() {}

  public static Jdbi over(DataSource source) {
    Jdbi jdbi = Jdbi.create(source);
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(DiscreetStatements::message);
    return jdbi;
  }

  private static String message(StatementException fault) {
    StatementContext context = fault.getStatementContext();
    String statement = context == null ? "" : " [" + context.getRawSql() + "]";
    return fault.getShortMessage() + statement;
  }
}
