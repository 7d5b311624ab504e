package dev.greenroom.adapter.timers;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;

/** What db-scheduler must know of the database under it. */
enum TimerDatabase {
  /** It cannot skip locked rows: candidates are fetched, then picked one by one. */
  SQLITE {
    @Override
    JdbcCustomization customization() {
      return new SqliteJdbcCustomization();
    }

    @Override
    SchedulerBuilder polling(SchedulerBuilder builder) {
      return builder.pollUsingFetch(0.5, 3.0);
    }
  },

  POSTGRESQL {
    @Override
    JdbcCustomization customization() {
      return new PostgreSqlJdbcCustomization(false, true);
    }

    @Override
    SchedulerBuilder polling(SchedulerBuilder builder) {
      return builder.pollUsingLockAndFetch(0.5, 1.0);
    }
  };

  abstract JdbcCustomization customization();

  abstract SchedulerBuilder polling(SchedulerBuilder builder);

  /** By the name its driver gives. */
  static TimerDatabase called(String product) {
    return switch (product) {
      case "SQLite" -> SQLITE;
      case "PostgreSQL" -> POSTGRESQL;
      default -> throw new IllegalStateException("no timers on " + product);
    };
  }
}
