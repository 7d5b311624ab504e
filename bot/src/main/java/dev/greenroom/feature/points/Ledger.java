package dev.greenroom.feature.points;

import dev.greenroom.core.feature.Query;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Row;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Table;
import dev.greenroom.feature.points.PointsEvent.Earned;
import dev.greenroom.ui.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of points. */
final class Ledger {
  /** Every point by its cause: one that was paid cannot be written again. */
  static final Table ENTRIES =
      new Table(
          "points_ledger",
          List.of("member", "cause"),
          List.of("community", "pay", "points", "local_date", "happened"));

  /** Sums by {@link Period#key}. */
  static final Table STANDING =
      new Table(
          "points_standing", List.of("community", "period", "member"), List.of("points", "since"));

  /**
   * The paid rounds of two people, numbered: of two that end at once one is decided again, and sees
   * the other.
   */
  static final Table PAIRS = new Table("points_pair", List.of("pair", "turn"), List.of("paid"));

  static final Table HIDDEN = new Table("points_hidden", List.of("community", "member"), List.of());

  static final List<Table> TABLES = List.of(ENTRIES, STANDING, PAIRS, HIDDEN);

  private Ledger() {}

  static List<? extends Table.Change> rows(StreamId id, PointsEvent event) {
    Map<String, Object> member = Map.of("community", id.community().value(), "member", id.id());
    return switch (event) {
      case Earned earned -> rows(id, earned);
      case PointsEvent.Hidden _ -> List.of(new Table.Put(HIDDEN, member));
      case PointsEvent.Shown _ -> List.of(new Table.Remove(HIDDEN, member));
    };
  }

  private static List<Table.Change> rows(StreamId id, Earned earned) {
    var rows = new ArrayList<Table.Change>();
    rows.add(
        new Table.Add(
            ENTRIES,
            Map.of(
                "member", id.id(),
                "cause", earned.cause(),
                "community", id.community().value(),
                "pay", earned.pay().name(),
                "points", (long) earned.points(),
                "local_date", earned.day().toString(),
                "happened", earned.at().toEpochMilli())));
    if (earned.points() > 0) {
      Arrays.stream(Period.values()).map(period -> standing(id, earned, period)).forEach(rows::add);
    }
    // both of the two are paid; one of them writes that they met
    if (earned.pay() == Pay.CANDIDATE) {
      earned.meeting().map(meeting -> met(meeting, earned.at())).ifPresent(rows::add);
    }
    return rows;
  }

  private static Table.Change standing(StreamId id, Earned earned, Period period) {
    return new Table.Put(
        STANDING,
        Map.of(
            "community", id.community().value(),
            "period", period.key(earned.day()),
            "member", id.id(),
            "points", (long) earned.sums().of(period),
            "since", earned.at().toEpochMilli()));
  }

  private static Table.Change met(PointsEvent.Meeting meeting, Instant at) {
    return new Table.Add(
        PAIRS,
        Map.of("pair", meeting.pair(), "turn", (long) meeting.turn(), "paid", at.toEpochMilli()));
  }

  static boolean paid(Query query, StreamId id, String cause) {
    return !query.rows(ENTRIES, Map.of("member", id.id(), "cause", cause)).isEmpty();
  }

  /** When the rounds of two people were paid. */
  static List<Instant> met(Query query, String pair) {
    return query.rows(PAIRS, Map.of("pair", pair)).stream()
        .map(row -> row.instant("paid"))
        .toList();
  }

  /** Who stands where in the period of this day, without those who are hidden. */
  static Standings standings(Query query, CommunityId community, Period period, LocalDate day) {
    Set<String> hidden =
        query.rows(HIDDEN, Map.of("community", community.value())).stream()
            .map(row -> row.text("member"))
            .collect(Collectors.toSet());
    return Standings.of(
        query
            .rows(STANDING, Map.of("community", community.value(), "period", period.key(day)))
            .stream()
            .filter(row -> !hidden.contains(row.text("member")))
            .map(Ledger::score)
            .toList());
  }

  private static Standings.Score score(Row row) {
    return new Standings.Score(
        new MemberId(row.text("member")), (int) row.number("points"), row.instant("since"));
  }
}
