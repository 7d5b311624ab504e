package dev.greenroom.adapter.discord;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.core.port.News;
import dev.greenroom.kit.SampleCards;
import dev.greenroom.ui.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rooms are threads: made once, found again, and for those alone whom they are for. */
class DiscordRoomsTest {
  private static final String THREAD = "POST channels/\\d+/threads";
  private static final Card CARD = SampleCards.withButton("first");
  private static final Chat.Venue PRIVATE = new Chat.Venue("Round (a1b2)", Set.of(), true, true);

  private OnDiscord on;
  private Chat chat;

  @BeforeEach
  void begin() {
    on = OnDiscord.connected();
    chat = on.platform.chat();
  }

  @AfterEach
  void end() {
    on.close();
  }

  @Test
  void aThreadUnderAMessageIsOpenedOnceHoweverOftenItIsAskedFor() {
    MessageRef lobby = sent(chat.post(on.general(), "k", CARD));
    var venue = new Chat.Venue("Round", Set.of(), false, true);
    MessageRef thread = sent(chat.open(on.general(), lobby, "t", venue));
    assertThat(thread.id()).isEqualTo(lobby.id());
    assertThat(chat.open(on.general(), lobby, "t", venue)).isEqualTo(new Chat.Sent(thread));
    assertThat(chat.find(on.general(), lobby, "t", venue, minuteAgo()))
        .isEqualTo(new Chat.Found(thread));
    assertThat(on.discord.threads()).hasSize(1);
  }

  @Test
  void aPrivateThreadIsOpenedOnceThoughTheAnswerIsAServerFault() {
    on.discord.troubles().failsAfterwards(THREAD, 502);
    assertThat(chat.open(on.general(), null, "t", PRIVATE)).isInstanceOf(Chat.InDoubt.class);
    assertThat(chat.find(on.general(), null, "t", PRIVATE, minuteAgo()))
        .isInstanceOf(Chat.Found.class);
    assertThat(on.discord.threads()).hasSize(1);
  }

  @Test
  void aPrivateThreadIsOpenedOnceThoughItsAnswerIsLost() {
    for (int connection = 0; connection < 10; connection++) {
      on.discord.troubles().dropsTheAnswer(THREAD);
    }
    assertThat(chat.open(on.general(), null, "t", PRIVATE)).isInstanceOf(Chat.InDoubt.class);
    assertThat(on.discord.threads()).hasSize(1);
    assertThat(chat.find(on.general(), null, "t", PRIVATE, minuteAgo()))
        .isInstanceOf(Chat.Found.class);
  }

  @Test
  void aCardIsFoundAmongWhatDiscordItselfWritesIntoAThread() {
    MessageRef thread = sent(chat.open(on.general(), null, "t", of("Ana", "Ben")));
    MessageRef card = sent(chat.post(thread.place(), "k", CARD));
    assertThat(chat.find(thread.place(), "k", minuteAgo())).isEqualTo(new Chat.Found(card));
  }

  @Test
  void aPrivateThreadIsOpenedOnceThoughSomebodyCouldNotBeLetInAtOnce() {
    var some = new Chat.Venue("Round (a1b2)", Set.of(ana()), true, true);
    on.discord.troubles().fails("PUT .*thread-members.*", 500);
    assertThat(chat.open(on.general(), null, "t", some)).isInstanceOf(Chat.InDoubt.class);
    var found = (Chat.Found) chat.find(on.general(), null, "t", some, minuteAgo());
    assertThat(chat.change(found.message(), some)).isInstanceOf(Chat.Sent.class);
    assertThat(on.discord.threads())
        .singleElement()
        .matches(thread -> thread.people().equals(Set.of(ana())));
  }

  @Test
  void aPrivateThreadOpensWithoutThoseWhoHaveLeftTheServer() {
    var some = new Chat.Venue("Round", Set.of(ana(), "123456789012345678"), true, true);
    MessageRef thread = sent(chat.open(on.general(), null, "t", some));
    assertThat(on.found(thread.place()).orElseThrow().people()).containsExactly(ana());
  }

  @Test
  void aThreadThatIsClosedTakesNewCardsAndIsNotOpenedForAnEdit() {
    var venue = new Chat.Venue("Round", Set.of(), false, true);
    MessageRef thread = sent(chat.open(on.general(), null, "t", venue));
    MessageRef inside = sent(chat.post(thread.place(), "k", CARD));
    var over = new Chat.Venue("Round", Set.of(), false, false);
    assertThat(chat.change(thread, over)).isEqualTo(new Chat.Sent(thread));
    assertThat(chat.edit(inside, SampleCards.plain("after"))).isEqualTo(new Chat.Closed());
    assertThat(on.discord.calls("PATCH channels/\\d+").size()).as("by its end alone").isEqualTo(2);
    assertThat(chat.post(thread.place(), "late", CARD)).isInstanceOf(Chat.Sent.class);
    assertThat(on.found(thread.place())).contains(over);
  }

  @Test
  void aThreadThatAModeratorClosedStaysClosedWhateverChangesInIt() {
    var venue = new Chat.Venue("Round", Set.of(ana()), false, true);
    MessageRef thread = sent(chat.open(on.general(), null, "t", venue));
    MessageRef inside = sent(chat.post(thread.place(), "k", CARD));
    for (boolean locked : List.of(false, true)) {
      on.discord.closes(thread.id(), locked);
      assertThat(chat.edit(inside, SampleCards.plain("after"))).isEqualTo(new Chat.Closed());
      var more = new Chat.Venue("Round", Set.of(ana(), on.discord.account("Ben")), false, true);
      assertThat(chat.change(thread, more)).isEqualTo(new Chat.Sent(thread));
      assertThat(on.discord.isArchived(thread.id())).isTrue();
    }
    assertThat(on.discord.calls("PATCH channels/\\d+")).isEmpty();
  }

  @Test
  void aClosedThreadThatSomebodyOpensAgainIsToldOf() {
    var venue = new Chat.Venue("Round", Set.of(), false, true);
    MessageRef thread = sent(chat.open(on.general(), null, "t", venue));
    on.discord.closes(thread.id(), true);
    on.discord.reopens(thread.id());
    await().untilAsserted(() -> assertThat(on.news).contains(new News.Opened(thread.place())));
  }

  @Test
  void whoeverIsInARoundIsInItsPublicThreadWithoutBeingCalled() {
    MessageRef lobby = sent(chat.post(on.general(), "k", CARD));
    var venue = new Chat.Venue("Round", Set.of(ana()), false, true);
    MessageRef thread = sent(chat.open(on.general(), lobby, "t", venue));
    assertThat(on.found(thread.place())).contains(venue);
    var more = new Chat.Venue("Round", Set.of(ana(), on.discord.account("Ben")), false, true);
    assertThat(chat.change(thread, more)).isEqualTo(new Chat.Sent(thread));
    assertThat(on.found(thread.place())).contains(more);
    assertThat(on.discord.calls("DELETE .*thread-members.*")).isEmpty();
    assertThat(on.messages(thread.place())).isEmpty();
  }

  @Test
  void aDeletedThreadIsToldOfAtOnceAndADeletedChannelToo() {
    var venue = new Chat.Venue("Round", Set.of(), false, true);
    MessageRef thread = sent(chat.open(on.general(), null, "t", venue));
    on.discord.deletesTheChannel(thread.id());
    await().untilAsserted(() -> assertThat(on.news).contains(new News.ThreadGone(thread.place())));
    Place general = on.general();
    on.discord.deletesTheChannel(general.channel());
    await()
        .untilAsserted(
            () ->
                assertThat(on.news)
                    .anyMatch(
                        told ->
                            told instanceof News.ChannelGone(_, var channel, _)
                                && channel.equals(general)));
  }

  @Test
  void aThreadThatSomebodyDeletedIsGoneAndNeverMadeAgain() {
    var venue = new Chat.Venue("Round", Set.of(), false, true);
    MessageRef thread = sent(chat.open(on.general(), null, "t", venue));
    on.discord.deletesTheChannel(thread.id());
    assertThat(chat.change(thread, venue)).isInstanceOf(Chat.Gone.class);
  }

  @Test
  void aRoomWhoseLobbySomebodyDeletedStandsInTheChannelAndIsFoundThere() {
    MessageRef lobby = sent(chat.post(on.general(), "k", CARD));
    on.discord.deletes(on.general().channel(), lobby.id());
    var venue = new Chat.Venue("Round (a1b2)", Set.of(), false, true);
    MessageRef thread = sent(chat.open(on.general(), lobby, "t", venue));
    assertThat(on.found(thread.place())).contains(venue);
    assertThat(chat.find(on.general(), lobby, "t", venue, minuteAgo()))
        .isEqualTo(new Chat.Found(thread));
  }

  @Test
  void whoLeavesARoundLeavesItsPrivateThreadAndWhoCameByHandStays() {
    MessageRef thread = sent(chat.open(on.general(), null, "t", of("Ana", "Ben")));
    on.discord.addsByHand("Max", thread.id(), "Chi");
    assertThat(chat.change(thread, of("Ana"))).isEqualTo(new Chat.Sent(thread));
    assertThat(on.found(thread.place()).orElseThrow().people())
        .containsExactlyInAnyOrder(ana(), on.discord.account("Chi"));
    assertThat(chat.change(thread, of("Ana"))).isEqualTo(new Chat.Sent(thread));
    assertThat(chat.change(thread, of("Ana", "Ben"))).isEqualTo(new Chat.Sent(thread));
    assertThat(chat.change(thread, of("Ana", "Ben"))).isEqualTo(new Chat.Sent(thread));
    assertThat(on.discord.calls("DELETE .*thread-members.*")).hasSize(1);
  }

  @Test
  void aThreadThatCannotBeReadBackKeepsItsPeopleAndTakesOthers() {
    MessageRef thread = sent(chat.open(on.general(), null, "t", of("Ana")));
    on.discord.takes(Permission.MESSAGE_HISTORY);
    assertThat(chat.change(thread, of("Ben"))).isEqualTo(new Chat.Sent(thread));
    assertThat(on.found(thread.place()).orElseThrow().people())
        .containsExactlyInAnyOrder(ana(), on.discord.account("Ben"));
  }

  @Test
  void aThreadIsFoundBehindManyThatWereArchivedLater() {
    MessageRef wanted = sent(chat.open(on.general(), null, "t", PRIVATE));
    on.discord.archives(wanted.id());
    for (int i = 0; i < 120; i++) {
      on.discord.passes(Duration.ofSeconds(1));
      var other = new Chat.Venue("Other " + i, PRIVATE.people(), true, true);
      on.discord.archives(sent(chat.open(on.general(), null, "o" + i, other)).id());
    }
    assertThat(chat.find(on.general(), null, "t", PRIVATE, minuteAgo()))
        .isEqualTo(new Chat.Found(wanted));
    assertThat(on.discord.calls("GET .*archived/private")).hasSize(2);
    assertThat(chat.find(on.general(), null, "t", PRIVATE, Instant.now().plusSeconds(60)))
        .as("what is older than the attempt is not looked at")
        .isEqualTo(new Chat.Absent());
    assertThat(on.discord.calls("GET .*archived/private")).hasSize(3);
  }

  private Chat.Venue of(String... people) {
    var only = Stream.of(people).map(on.discord::account).collect(toSet());
    return new Chat.Venue("Round (a1b2)", only, true, true);
  }

  private String ana() {
    return on.discord.account("Ana");
  }

  private static MessageRef sent(Chat.Sending sending) {
    assertThat(sending).isInstanceOf(Chat.Sent.class);
    return ((Chat.Sent) sending).message();
  }

  private static Instant minuteAgo() {
    return Instant.now().minusSeconds(60);
  }
}
