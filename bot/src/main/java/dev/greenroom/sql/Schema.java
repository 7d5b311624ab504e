package dev.greenroom.sql;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables up to this version's. */
final class Schema {
  private Schema() {}

  static void migrate(Dialect dialect) {
    var flyway =
        Flyway.configure()
            .loggers("slf4j")
            .dataSource(dialect.migrating())
            .locations("classpath:db/migration", dialect.migrations())
            .placeholders(dialect.words())
            .load();
    refuseNewer(flyway, dialect);
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      throw e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE
          ? new StoreUnusable("store.foreign", e, dialect.name())
          : e;
    }
  }

  /** Flyway itself takes migrations it does not know for done. */
  private static void refuseNewer(Flyway flyway, Dialect dialect) {
    if (Arrays.stream(flyway.info().all())
        .map(MigrationInfo::getState)
        .anyMatch(MigrationState.FUTURE_SUCCESS::equals)) {
      throw new StoreUnusable("store.newer", null, dialect.name());
    }
  }
}
