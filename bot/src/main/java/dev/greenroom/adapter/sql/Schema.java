package dev.greenroom.adapter.sql;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables up to this version's. */
public final class Schema {
  private Schema() {}

  public static void migrate(Dialect dialect) {
    var flyway =
        Flyway.configure()
            .loggers("slf4j")
            .dataSource(dialect.migrating())
            .locations("classpath:db/migration", dialect.migrations())
            .placeholders(dialect.words())
            .load();
    try {
      refuseNewer(flyway, dialect);
      flyway.migrate();
    } catch (FlywayException e) {
      throw unusable(e, dialect);
    }
  }

  /** Whatever it is, only a person can change it. */
  private static StoreUnusable unusable(FlywayException e, Dialect dialect) {
    if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
      return new StoreUnusable("store.foreign", e, dialect.name());
    }
    Optional<SQLException> inDatabase =
        Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
            .filter(SQLException.class::isInstance)
            .map(SQLException.class::cast)
            .findFirst();
    return inDatabase
        .flatMap(dialect::unusable)
        .orElseGet(
            () ->
                new StoreUnusable(
                    "store.not-migrated",
                    e,
                    dialect.name(),
                    inDatabase.map(ServerClaim::firstLine).orElseGet(() -> firstLine(e))));
  }

  private static String firstLine(FlywayException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.$", "");
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
