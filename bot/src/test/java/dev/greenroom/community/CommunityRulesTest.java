package dev.greenroom.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.flow.Actor;
import dev.greenroom.flow.CommunityId;
import dev.greenroom.flow.Decision;
import dev.greenroom.flow.Feature.NoFacts;
import dev.greenroom.flow.Moment;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CommunityRulesTest {
  private static final Place GENERAL = new Place("playground", "general");
  private static final Place ADMINS = new Place("playground", "admins");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Moment NOW =
      new Moment(Instant.parse("2027-06-01T09:00:00Z"), "s", Actor.BOT, new CommunityId("c1"));

  @Test
  void everyCommandIsDecidedInEveryCommunity() {
    List<CommunityCommand> commands =
        List.of(
            raise("a", GENERAL),
            new CommunityCommand.Mend("a"),
            new CommunityCommand.ClearNotices(),
            new CommunityCommand.ShowNotices(ADMINS),
            new CommunityCommand.ChooseZone(BERLIN),
            new CommunityCommand.SuggestZone(BERLIN));
    assertThat(commands.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(CommunityCommand.class.getPermittedSubclasses());
    assertThat(commands)
        .allSatisfy(
            command ->
                assertThat(CommunityRules.decide(Community.NEW, command, new NoFacts(), NOW))
                    .isInstanceOf(Decision.Done.class));
  }

  @Test
  void theFirstPlansZoneIsTheCommunitysUntilOneIsChosen() {
    Community suggested = after(Community.NEW, new CommunityCommand.SuggestZone(BERLIN));
    assertThat(suggested.zone()).contains(BERLIN);
    assertThat(after(suggested, new CommunityCommand.SuggestZone(TOKYO))).isEqualTo(suggested);
    Community chosen = after(suggested, new CommunityCommand.ChooseZone(TOKYO));
    assertThat(chosen.zone()).contains(TOKYO);
    assertThat(after(chosen, new CommunityCommand.SuggestZone(BERLIN))).isEqualTo(chosen);
    assertThat(after(chosen, raise("a", GENERAL)).zone()).contains(TOKYO);
  }

  @Test
  void thereIsOneNoticeForACauseHoweverOftenItIsRaised() {
    Community twice = after(after(Community.NEW, raise("a", GENERAL)), raise("a", ADMINS));
    assertThat(twice.notices()).extracting(Notice::cause).containsExactly("a");
    assertThat(twice.board()).contains(GENERAL);
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
  void noticesStandWhereSomebodyChoseAndOtherwiseNearTheirCause() {
    assertThat(Community.NEW.cards()).isEmpty();
    Community near = after(Community.NEW, raise("a", GENERAL));
    assertThat(near.cards())
        .singleElement()
        .satisfies(c -> assertThat(c.place()).isEqualTo(GENERAL));
    Community chosen = after(near, new CommunityCommand.ShowNotices(ADMINS));
    assertThat(after(chosen, raise("b", GENERAL)).board()).contains(ADMINS);
  }

  @Test
  void aNoticeWithoutAPlaceWaitsUntilAPlaceIsKnown() {
    Community raised =
        after(
            Community.NEW,
            new CommunityCommand.Raise("a", Refusal.of("daily.no-plan"), Optional.empty()));
    assertThat(raised.cards()).isEmpty();
    assertThat(raised.notices()).hasSize(1);
    assertThat(after(raised, raise("b", GENERAL)).cards()).hasSize(1);
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
