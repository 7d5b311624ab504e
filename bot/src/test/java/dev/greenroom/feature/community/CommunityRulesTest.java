package dev.greenroom.feature.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.feature.Feature.NoFacts;
import dev.greenroom.core.model.Actor;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.port.Alarm;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CommunityRulesTest {
  private static final Place GENERAL = new Place("playground", "general");
  private static final StreamId PLAN = new StreamId("plan", new CommunityId("c1"), "p1");
  private static final Refusal GONE = Refusal.of("relay.gone", "general", "Unknown Channel");
  private static final String DOUBT = "in-doubt/daily/x/asked";
  private static final Place ADMINS = new Place("playground", "admins");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final DecisionContext NOW =
      new DecisionContext(
          Instant.parse("2027-06-01T09:00:00Z"), "s", Actor.BOT, new CommunityId("c1"));

  @Test
  void everyCommandIsDecidedInEveryCommunity() {
    List<CommunityCommand> commands =
        List.of(
            raise("a", GENERAL),
            new CommunityCommand.Mend("a"),
            gone(GENERAL, PLAN),
            new CommunityCommand.Settle(PLAN),
            new CommunityCommand.ClearNotices(),
            new CommunityCommand.PostNow("n"),
            new CommunityCommand.ShowNotices(ADMINS),
            new CommunityCommand.ChooseZone(BERLIN),
            new CommunityCommand.FollowClock(),
            new CommunityCommand.SetUp(BERLIN, "playground"));
    assertThat(commands.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(CommunityCommand.class.getPermittedSubclasses());
    assertThat(commands)
        .allSatisfy(
            command ->
                assertThat(CommunityRules.decide(Community.NEW, command, new NoFacts(), NOW))
                    .isInstanceOf(
                        command instanceof CommunityCommand.PostNow
                                || command instanceof CommunityCommand.FollowClock
                            ? Decision.Refused.class
                            : Decision.Done.class));
  }

  @Test
  void theClockIsFollowedOnceAndOnlyWhereItIsAskedAbout() {
    var asked =
        after(
            Community.NEW,
            new CommunityCommand.Raise(
                Alarm.CLOCK,
                Refusal.of("community.clock-behind", "2", "0", "0"),
                Optional.empty()));
    assertThat(asked.has(Alarm.CLOCK)).isTrue();
    var followed = after(asked, new CommunityCommand.FollowClock());
    assertThat(followed.has(Alarm.CLOCK)).isFalse();
    assertThat(
            CommunityRules.decide(followed, new CommunityCommand.FollowClock(), new NoFacts(), NOW))
        .isInstanceOf(Decision.Refused.class);
  }

  @Test
  void theFirstPlansZoneIsTheCommunitysUntilOneIsChosen() {
    Community suggested = after(Community.NEW, new CommunityCommand.SetUp(BERLIN, "playground"));
    assertThat(suggested.zone()).contains(BERLIN);
    assertThat(after(suggested, new CommunityCommand.SetUp(TOKYO, "playground")))
        .isEqualTo(suggested);
    Community chosen = after(suggested, new CommunityCommand.ChooseZone(TOKYO));
    assertThat(chosen.zone()).contains(TOKYO);
    assertThat(after(chosen, new CommunityCommand.SetUp(BERLIN, "playground"))).isEqualTo(chosen);
    assertThat(after(chosen, raise("a", GENERAL)).zone()).contains(TOKYO);
  }

  @Test
  void thereIsOneNoticeForACauseHoweverOftenItIsRaised() {
    Community twice = after(after(Community.NEW, raise("a", GENERAL)), raise("a", ADMINS));
    assertThat(twice.notices()).extracting(Notice::cause).containsExactly("a");
    assertThat(twice.notices()).extracting(Notice::about).containsExactly(Optional.of(GENERAL));
  }

  @Test
  void aMendedCauseClosesItsNoticeAndNoOther() {
    Community two = after(after(Community.NEW, raise("a", GENERAL)), raise("b", GENERAL));
    Community one = after(two, new CommunityCommand.Mend("a"));
    assertThat(one.notices()).extracting(Notice::cause).containsExactly("b");
    assertThat(after(one, new CommunityCommand.Mend("a"))).isEqualTo(one);
    assertThat(after(one, raise("a", GENERAL)).notices()).hasSize(2);
  }

  @Test
  void readNoticesAreCleared() {
    Community two = after(after(Community.NEW, raise("a", GENERAL)), raise("b", GENERAL));
    assertThat(after(two, new CommunityCommand.ClearNotices()).notices()).isEmpty();
  }

  @Test
  void noticesStandWhereSomebodyChoseAndUntilThenWithWhoeverSetTheCommunityUp() {
    assertThat(after(Community.NEW, raise("a", GENERAL)).cards()).isEmpty();
    Community kept = after(Community.NEW, new CommunityCommand.SetUp(BERLIN, "playground"));
    assertThat(kept.keeper()).contains(Place.of("playground", NOW.actor().member()));
    assertThat(kept.board()).isEmpty();
    assertThat(after(kept, new CommunityCommand.SetUp(BERLIN, "elsewhere"))).isEqualTo(kept);
    Community chosen = after(kept, new CommunityCommand.ShowNotices(ADMINS));
    assertThat(after(chosen, raise("b", GENERAL)).board()).contains(ADMINS);
  }

  @Test
  void whatNobodyKnowsTheEndOfIsPostedAnewOnceForEachNotice() {
    Community two = after(after(Community.NEW, raise(DOUBT, GENERAL)), raise("b", GENERAL));
    var post = new CommunityCommand.PostNow(two.notices().getFirst().id());
    assertThat(after(two, post).notices()).extracting(Notice::cause).containsExactly("b");
    assertThat(CommunityRules.decide(after(two, post), post, new NoFacts(), NOW))
        .isEqualTo(Decision.refused(Refusal.of("community.not-in-doubt")));
  }

  @Test
  void onlyWhatIsInDoubtCanBePostedAnew() {
    Community parked = after(Community.NEW, raise("lane/slack/C1", GENERAL));
    var post = new CommunityCommand.PostNow(parked.notices().getFirst().id());
    assertThat(CommunityRules.decide(parked, post, new NoFacts(), NOW))
        .isInstanceOf(Decision.Refused.class);
  }

  @Test
  void aChannelThatIsGoneIsToldOfWhereSomethingLivesInItAndUntilThatIsSettled() {
    assertThat(after(Community.NEW, gone(GENERAL)).notices()).isEmpty();
    Community told = after(Community.NEW, gone(GENERAL, PLAN));
    assertThat(told.notices()).singleElement().matches(notice -> notice.helps(PLAN));
    assertThat(after(told, gone(GENERAL, PLAN))).isEqualTo(told);
    var other = new StreamId("plan", NOW.community(), "p2");
    assertThat(after(told, new CommunityCommand.Settle(other))).isEqualTo(told);
    assertThat(after(told, new CommunityCommand.Settle(PLAN)).notices()).isEmpty();
  }

  @Test
  void thatAChannelIsGoneIsSaidInPlaceOfWhatItLackedBefore() {
    Community lacking = after(Community.NEW, raise("lane/playground/general", GENERAL));
    Community told = after(lacking, gone(GENERAL, PLAN));
    assertThat(told.notices()).extracting(Notice::what).containsExactly(GONE);
  }

  @Test
  void whereTheBoardItselfIsGoneItsKeeperIsToldUntilAnotherIsChosen() {
    Community board = after(Community.NEW, new CommunityCommand.ShowNotices(ADMINS));
    assertThat(board.hasNoBoard()).isFalse();
    Community gone = after(board, gone(ADMINS));
    assertThat(gone.hasNoBoard()).isTrue();
    assertThat(gone.notices())
        .extracting(n -> n.what().key())
        .containsExactly("community.board-gone");
    assertThat(after(gone, new CommunityCommand.ShowNotices(GENERAL)).hasNoBoard()).isFalse();
  }

  private static CommunityCommand gone(Place channel, StreamId... plans) {
    return new CommunityCommand.ChannelGone(
        channel,
        GONE,
        Stream.of(plans).map(plan -> new Notice.Remedy("plan", plan.id(), "plan.move")).toList());
  }

  private static CommunityCommand raise(String cause, Place near) {
    return new CommunityCommand.Raise(cause, Refusal.of("daily.no-plan"), Optional.of(near));
  }

  private static Community after(Community community, CommunityCommand command) {
    Community now = community;
    if (CommunityRules.decide(community, command, new NoFacts(), NOW)
        instanceof Decision.Done<CommunityEvent>(var events, _)) {
      for (CommunityEvent event : events) {
        now = now.after(event);
      }
    }
    return now;
  }
}
