package dev.greenroom.feature.points;

import static dev.greenroom.core.feature.Decision.done;
import static dev.greenroom.core.feature.Decision.happened;
import static dev.greenroom.core.feature.Decision.refused;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.feature.points.PointsEvent.Earned;
import dev.greenroom.feature.points.PointsEvent.Meeting;
import dev.greenroom.feature.points.PointsEvent.Sums;
import dev.greenroom.ui.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is paid, and how much of it. */
final class PointsRules {
  /** Nobody is paid more on one day. */
  static final int MOST_A_DAY = 30;

  /** So long the rounds of two people count against each other, in hours and not in dates. */
  static final Duration LOOK_BACK = Duration.ofDays(14);

  static final Refusal NOT_YOURS = Refusal.of("leaderboard.not-yours");

  /**
   * What the rules need to know beside the points.
   *
   * @param id whose points
   * @param zone where the community's days begin and end
   * @param paid whether this cause was paid before
   * @param met when the rounds of these two were paid, all there ever were
   */
  record PointsFacts(StreamId id, ZoneId zone, boolean paid, List<Instant> met) {
    PointsFacts {
      met = List.copyOf(met);
    }
  }

  private PointsRules() {}

  static Decision<PointsEvent> decide(
      Points points, PointsCommand command, PointsFacts facts, DecisionContext at) {
    return switch (command) {
      case PointsCommand.Earn earn ->
          happened(facts.paid() ? List.of() : List.of(earned(points, earn, facts, at)));
      case PointsCommand.Hide(var seen) ->
          listed(seen, facts, at, !points.hidden(), new PointsEvent.Hidden());
      case PointsCommand.Show(var seen) ->
          listed(seen, facts, at, points.hidden(), new PointsEvent.Shown());
    };
  }

  /** What is over the most of a day is dropped; its cause is used up nevertheless. */
  private static Earned earned(
      Points points, PointsCommand.Earn earn, PointsFacts facts, DecisionContext context) {
    Instant at = earn.at().orElse(context.now());
    LocalDate day = at.atZone(facts.zone()).toLocalDate();
    Optional<Meeting> meeting = earn.partner().map(partner -> meeting(partner, facts, at));
    int worth = share(earn.pay().points(), meeting.map(Meeting::nth).orElse(1));
    int left = Math.max(0, MOST_A_DAY - points.on(day));
    int paid = Math.min(worth, left);
    Points after = points.plus(paid, day);
    var sums =
        new Sums(
            after.in(Period.WEEK, day), after.in(Period.MONTH, day), after.in(Period.ALL, day));
    return new Earned(earn.cause(), earn.pay(), paid, day, at, sums, meeting);
  }

  private static Meeting meeting(MemberId partner, PointsFacts facts, Instant at) {
    Instant since = at.minus(LOOK_BACK);
    // a round that ended later may have been paid before: it counts as well
    long recent = facts.met().stream().filter(met -> met.isAfter(since)).count();
    return new Meeting(
        pair(new MemberId(facts.id().id()), partner), facts.met().size(), (int) recent + 1);
  }

  /** Two people, whoever of them is named first. */
  static String pair(MemberId one, MemberId other) {
    return Stream.of(one, other).sorted().map(MemberId::value).collect(Collectors.joining("/"));
  }

  /** The nth part, rounded half up, at least 1. */
  static int share(int points, int nth) {
    return Math.max(1, (2 * points + nth) / (2 * nth));
  }

  /** Everybody decides about themselves alone. */
  private static Decision<PointsEvent> listed(
      Period seen, PointsFacts facts, DecisionContext at, boolean changes, PointsEvent change) {
    String member = at.actor().member().value();
    return member.equals(facts.id().id())
        ? done(new PointsOutcome.Board(member, seen), changes ? List.of(change) : List.of())
        : refused(NOT_YOURS);
  }
}
