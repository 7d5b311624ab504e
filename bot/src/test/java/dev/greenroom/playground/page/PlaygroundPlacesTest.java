package dev.greenroom.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.app.Wiring;
import dev.greenroom.content.library.PackReader;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.HandPace;
import dev.greenroom.kit.Reach;
import dev.greenroom.kit.Said;
import dev.greenroom.playground.chat.Channel;
import dev.greenroom.playground.chat.ChatFile;
import dev.greenroom.playground.chat.Person;
import dev.greenroom.playground.chat.PlaygroundChat;
import dev.greenroom.playground.demo.Label;
import dev.greenroom.playground.demo.ScriptPlayer;
import dev.greenroom.playground.press.Arrivals;
import dev.greenroom.playground.press.ListenAddress;
import dev.greenroom.playground.press.PlaygroundServices;
import dev.greenroom.ui.ActionId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A channel of the playground that only some are in is theirs alone, its threads included. */
class PlaygroundPlacesTest {
  private static final String UNSEEN = "belongs to a channel that you are not in";
  private static final Person MAX = Person.withId("max");
  private static final Person ANA = Person.withId("ana");
  private static final Person EVE = Person.withId("eve");

  @TempDir private Path directory;
  private String store;
  private Wiring bot;
  private Arrivals arrivals;
  private PlaygroundChat chat;
  private int count;

  @BeforeEach
  void begin() {
    store = EmptyDatabase.sqlite(directory);
    var library = PackReader.bundled().library();
    bot =
        new Wiring(
            store,
            () -> library,
            InstantSource.fixed(Instant.parse("2027-03-01T08:00:00Z")),
            HandPace.leaping(),
            1);
    letsIn("max", "ana");
    chat = PlaygroundChat.open(directory.resolve("chat.db"), bot.clock());
    bot.start(List.of(chat));
    arrivals =
        new Arrivals(
            new PlaygroundServices(
                new ListenAddress("127.0.0.1", 0),
                chat,
                bot.directory(),
                bot.router()::handle,
                (manages, locale) -> bot.router().commands(locale, manages),
                bot.hand(),
                bot.history(),
                (reference, fault) -> {
                  throw new AssertionError(reference, fault);
                }));
  }

  @AfterEach
  void end() {
    bot.close();
    chat.close();
  }

  private void letsIn(String... people) {
    try (var file = ChatFile.open(directory.resolve("chat.db"))) {
      file.put(new Channel("secret", "secret", null, Set.of(people), true));
    }
  }

  private void muchGoesOn() {
    var stage = new ScriptPlayer(arrivals, chat, this::delivery);
    stage.plays(
        List.of(
            ScriptPlayer.Line.of(MAX, "secret", "/greenroom-setup"),
            ScriptPlayer.Line.of(
                MAX, "secret", Label.NEW_PLAN, "secret", "", "09:30", "Europe/Berlin")));
    bot.hand().moveBy(Duration.ofMinutes(30));
    types(MAX, "secret", "/mock start pm 25");
    bot.settle();
  }

  @Test
  void anOutsiderAndWhoHasLeftReachNothingByWhateverTheySend() {
    muchGoesOn();
    letsIn("max");
    int before = Reach.events(store);
    List<Reach.Forged> all = Reach.forged(store);
    assertThat(all).hasSizeGreaterThan(15);
    for (Person person : List.of(EVE, ANA)) {
      for (Reach.Forged one : all) {
        boolean theirs = !one.action().route().startsWith("plan");
        assertThat(Said.in(forges(person, one)))
            .as("%s", one)
            .contains(theirs ? UNSEEN : "Only people who manage");
      }
    }
    assertThat(Reach.events(store)).isEqualTo(before);
  }

  @Test
  void listsAreForThoseWhoAreInIt() {
    muchGoesOn();
    assertThat(presses(ANA, "rounds")).contains("secret");
    assertThat(presses(EVE, "rounds")).contains("No round is open");
    assertThat(presses(ANA, "today")).contains("secret");
    assertThat(presses(EVE, "today")).contains("No question is open");
  }

  @Test
  void aThreadIsSeenByThoseWhoSeeItsChannel() {
    assertThat(chat.isSeen("secret", ANA)).isTrue();
    assertThat(chat.isSeen("secret", EVE)).isFalse();
    try (var file = ChatFile.open(directory.resolve("chat.db"))) {
      file.put(new Channel("t-1", "Round", "secret", null, true));
    }
    assertThat(chat.isSeen("t-1", ANA)).isTrue();
    assertThat(chat.isSeen("t-1", EVE)).isFalse();
  }

  private Reply forges(Person person, Reach.Forged one) {
    return arrivals.arrives(
        person,
        "general",
        delivery(),
        one.form()
            ? new Inbound.Submitted(one.action(), Map.of())
            : new Inbound.Pressed(one.action(), Map.of()));
  }

  private String presses(Person person, String route) {
    return Said.in(
        arrivals.arrives(
            person, "general", delivery(), new Inbound.Pressed(ActionId.of(route), Map.of())));
  }

  private void types(Person person, String channel, String line) {
    assertThat(arrivals.arrives(person, channel, delivery(), arrivals.command(line)))
        .isInstanceOf(Reply.Whisper.class);
  }

  private String delivery() {
    return "playground/places-" + count++;
  }
}
