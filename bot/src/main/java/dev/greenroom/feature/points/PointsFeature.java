package dev.greenroom.feature.points;

import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Feature.Order;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.feature.Routes;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Packs;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.feature.community.CommunityFeature;
import dev.greenroom.feature.daily.DailyQuestionEvent;
import dev.greenroom.feature.daily.DailyQuestionFeature;
import dev.greenroom.feature.points.PointsCommand.Earn;
import dev.greenroom.feature.points.PointsRules.PointsFacts;
import dev.greenroom.feature.round.Crew;
import dev.greenroom.feature.round.Role;
import dev.greenroom.feature.round.RoundEvent;
import dev.greenroom.feature.round.RoundFeature;
import dev.greenroom.feature.vote.VoteEvent;
import dev.greenroom.feature.vote.VoteFeature;
import dev.greenroom.ui.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Points for taking part, by what happens in rounds, votes and daily questions. */
public final class PointsFeature {
  public static final String KIND = "points";

  private static final ZoneId UTC = ZoneId.of("UTC");

  private final Feature<Points, PointsCommand, PointsEvent, PointsFacts> feature;

  public PointsFeature(Packs packs) {
    var board = new BoardViews(this);
    var progress = new ProgressViews(this, packs);
    feature =
        Feature.of(
                KIND,
                Points.class,
                Points.NONE,
                PointsEvent.class,
                PointsFeature::facts,
                PointsRules::decide)
            .livesNowhere()
            .tells(PointsOutcome.class, BoardViews::told)
            .follows(RoundFeature.KIND, RoundEvent.class, PointsFeature::played)
            .follows(VoteFeature.KIND, VoteEvent.class, PointsFeature::noted)
            .follows(DailyQuestionFeature.KIND, DailyQuestionEvent.class, PointsFeature::answered)
            .rows(Ledger.TABLES, Ledger::rows)
            .routes(
                new Routes<Points, PointsCommand>()
                    .asks("/leaderboard", board::board)
                    .takes(BoardViews.PERIOD, Period.ARGS)
                    .asks(BoardViews.BOARD, board::board)
                    .asks("board-rules", BoardViews::rules)
                    .does("board-hide", v -> new PointsCommand.Hide(Period.of(v.arg().orElse(""))))
                    .does("board-show", v -> new PointsCommand.Show(Period.of(v.arg().orElse(""))))
                    .asks("/progress", progress::progress)
                    .looksAround()
                    .onHome()
                    .asks("progress", progress::progress)
                    .looksAround())
            .build();
  }

  public Feature<Points, PointsCommand, PointsEvent, ?> feature() {
    return feature;
  }

  static StreamId stream(CommunityId community, MemberId member) {
    return new StreamId(KIND, community, member.value());
  }

  /** The points of a member as they are now. */
  Points points(Query query, CommunityId community, MemberId member) {
    return query.load(feature, stream(community, member)).state();
  }

  /** Where the days of a community begin and end: UTC as long as nobody has said. */
  static ZoneId zone(Query query, CommunityId community) {
    return CommunityFeature.zone(query, community).orElse(UTC);
  }

  static LocalDate day(Query query, CommunityId community, Instant at) {
    return at.atZone(zone(query, community)).toLocalDate();
  }

  private static PointsFacts facts(Query query, StreamId id, Points points, PointsCommand command) {
    return switch (command) {
      case Earn earn ->
          new PointsFacts(
              id,
              zone(query, id.community()),
              Ledger.paid(query, id, earn.cause()),
              earn.partner()
                  .map(partner -> PointsRules.pair(new MemberId(id.id()), partner))
                  .map(pair -> Ledger.met(query, pair))
                  .orElse(List.of()));
      case PointsCommand.Hide _, PointsCommand.Show _ -> new PointsFacts(id, UTC, false, List.of());
    };
  }

  /** A round pays those who are still in it when its last phase has ended. */
  private static List<Order> played(StreamId round, RoundEvent event) {
    return event instanceof RoundEvent.Finished(var crew, var at)
        ? crew.seats().stream()
            .flatMap(seat -> seat.role().map(role -> played(round, crew, seat, role, at)).stream())
            .toList()
        : List.of();
  }

  private static Order played(StreamId round, Crew crew, Crew.Seat seat, Role role, Instant at) {
    return switch (role) {
      case CANDIDATE ->
          earn(round, seat.member(), Pay.CANDIDATE, at, first(crew, Role.INTERVIEWER));
      case INTERVIEWER ->
          earn(round, seat.member(), Pay.INTERVIEWER, at, first(crew, Role.CANDIDATE));
      case OBSERVER -> earn(round, seat.member(), Pay.OBSERVER, at, Optional.empty());
    };
  }

  private static Optional<MemberId> first(Crew crew, Role role) {
    return crew.in(role).stream().findFirst();
  }

  /** Notes pay when the vote closes: before, a point would say who has voted. */
  private static List<Order> noted(StreamId vote, VoteEvent event) {
    return event instanceof VoteEvent.Closed closed
        ? closed.noted().stream()
            .map(member -> earn(vote, member, Pay.BALLOT, closed.at(), Optional.empty()))
            .toList()
        : List.of();
  }

  /** A changed answer has the same cause as the first one. */
  private static List<Order> answered(StreamId asked, DailyQuestionEvent event) {
    return event instanceof DailyQuestionEvent.Answered(var member, _)
        ? List.of(
            new Order(
                stream(asked.community(), member),
                new Earn(Pay.ANSWER, "answer/" + asked.id(), Optional.empty(), Optional.empty())))
        : List.of();
  }

  private static Order earn(
      StreamId of, MemberId member, Pay pay, Instant at, Optional<MemberId> partner) {
    String cause = (pay == Pay.BALLOT ? "ballot/" : "round/") + of.id();
    return new Order(
        stream(of.community(), member), new Earn(pay, cause, Optional.of(at), partner));
  }
}
