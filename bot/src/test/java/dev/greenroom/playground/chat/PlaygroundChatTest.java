package dev.greenroom.playground.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.StoreAway;
import dev.greenroom.core.port.Chat;
import dev.greenroom.kit.ChatContract;
import dev.greenroom.kit.SampleCards;
import dev.greenroom.playground.page.CardReader;
import dev.greenroom.ui.Card;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaygroundChatTest extends ChatContract {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2027-03-28T12:00:00Z"));
  private static final Place GENERAL = new Place("playground", "general");

  @TempDir private Path folder;
  private PlaygroundChat chat;

  @BeforeEach
  void open() {
    chat = PlaygroundChat.open(folder.resolve("chat.db"), NOON);
  }

  @AfterEach
  void close() {
    chat.close();
  }

  @Test
  void only_the_owner_may_read_it() throws IOException {
    post("first");
    for (String suffix : List.of("", "-wal", "-shm")) {
      var rights = Files.getPosixFilePermissions(folder.resolve("chat.db" + suffix));
      assertThat(PosixFilePermissions.toString(rights)).as(suffix).isEqualTo("rw-------");
    }
  }

  @Test
  void a_file_that_is_taken_away_is_not_written_until_it_is_back() throws IOException {
    post("first");
    Files.move(folder.resolve("chat.db"), folder.resolve("elsewhere.db"));
    assertThatThrownBy(() -> post("second")).isInstanceOf(StoreAway.class);
    assertThatThrownBy(chat::channels).isInstanceOf(StoreAway.class);
    Files.move(folder.resolve("elsewhere.db"), folder.resolve("chat.db"));
    post("second");
    assertThat(chat.messages("general", Long.MAX_VALUE, 10)).hasSize(2);
  }

  @Test
  void a_restart_finds_the_chat_as_it_was() {
    assertThat(post("first")).isInstanceOf(Chat.Sent.class);
    chat.say(Person.withId("ana"), "general", "playground/1", "Hello <b>");
    var before = chat.messages("general", Long.MAX_VALUE, 10);
    close();
    open();
    assertThat(chat.messages("general", Long.MAX_VALUE, 10)).isEqualTo(before).hasSize(2);
    assertThat(chat.channels()).isEqualTo(Channel.FIRST);
  }

  @Test
  void a_card_that_arrived_before_the_bot_was_killed_is_not_posted_twice() {
    var sent = post("daily");
    close();
    open();
    assertThat(post("daily")).isEqualTo(sent);
    assertThat(messages(GENERAL)).hasSize(1);
  }

  @Test
  void a_card_that_comes_back_to_a_channel_shows_what_it_says_now() {
    var before = ((Chat.Sent) post("board")).message();
    var now = SampleCards.plain("later");
    assertThat(chat.post(GENERAL, "board", now)).isEqualTo(new Chat.Sent(before));
    assertThat(chat.message(before).orElseThrow().card()).isEqualTo(CardJson.of(now).toString());
    assertThat(messages(GENERAL)).hasSize(1);
  }

  @Test
  void words_that_are_sent_again_after_a_lost_answer_stand_there_once() {
    var ana = Person.withId("ana");
    var said = chat.say(ana, "general", "playground/1", "Hello");
    assertThat(chat.say(ana, "general", "playground/1", "Hello")).isEqualTo(said);
    assertThat(messages(GENERAL)).hasSize(1);
  }

  @Test
  void what_a_person_said_cannot_be_edited_into_a_card() {
    var said = chat.say(Person.withId("ana"), "general", "playground/1", "Hello");
    var message = new MessageRef(GENERAL, Long.toString(said.id()));
    assertThat(chat.edit(message, SampleCards.plain("card"))).isEqualTo(new Chat.Missing());
    assertThat(chat.message(message)).contains(said);
  }

  @Test
  void a_channel_that_does_not_exist_refuses_a_card() {
    var sending = chat.post(new Place("playground", "nowhere"), "k", SampleCards.plain("card"));
    assertThat(sending).isEqualTo(new Chat.Gone("There is no channel called nowhere."));
  }

  @Test
  void a_direct_message_is_seen_by_one_person_alone() {
    var sending = chat.post(Place.person("playground", "ben"), "k", SampleCards.plain("card"));
    assertThat(sending).isInstanceOf(Chat.Sent.class);
    assertThat(chat.channels().getLast().only()).containsExactly("ben");
  }

  @Test
  void nobody_of_that_name_gets_no_direct_message() {
    var sending = chat.post(Place.person("playground", "zoe"), "k", SampleCards.plain("card"));
    assertThat(sending).isInstanceOf(Chat.Gone.class);
  }

  @Test
  void a_file_of_the_first_version_is_brought_up_to_date() {
    var before = chat.channels();
    chat.close();
    try (var old = Jdbi.open("jdbc:sqlite:" + folder.resolve("chat.db"))) {
      old.execute("alter table channel drop column people");
      old.execute("alter table channel drop column live");
      old.execute("drop table mark");
      old.execute("pragma user_version = 1");
    }
    open();
    assertThat(chat.channels()).isEqualTo(before);
  }

  @Test
  void whoever_looks_hears_of_every_change_in_order() {
    var heard = new ArrayList<String>();
    chat.live().join(change -> heard.add(change.name()));
    var message = ((Chat.Sent) post("one")).message();
    assertThat(chat.edit(message, SampleCards.plain("two"))).isInstanceOf(Chat.Sent.class);
    assertThat(chat.delete(message)).isInstanceOf(Chat.Sent.class);
    assertThat(heard).containsExactly("posted", "edited", "deleted");
  }

  @Test
  void a_file_that_is_no_database_is_refused_in_one_sentence() throws IOException {
    Path file = Files.writeString(folder.resolve("other.db"), "no database at all".repeat(99));
    assertThatThrownBy(() -> PlaygroundChat.open(file, NOON))
        .isInstanceOf(PlaygroundCannotStart.class)
        .hasMessageStartingWith("The playground cannot use its chat file " + file);
  }

  @Test
  void a_thread_that_is_opened_from_a_thread_stands_beside_it() {
    var venue = new Chat.Venue("First", Set.of(), false, true);
    chat.open(GENERAL, null, "first", venue);
    chat.open(new Place("playground", "t-first"), null, "second", venue);
    assertThat(chat.channel("t-second").orElseThrow().parent()).isEqualTo("general");
  }

  @Override
  protected Chat chat() {
    return chat;
  }

  @Override
  protected Place place() {
    return GENERAL;
  }

  @Override
  protected Optional<Chat.Venue> found(Place thread) {
    return chat.channel(thread.channel())
        .map(
            one ->
                new Chat.Venue(
                    one.name(),
                    one.only() == null ? Set.of() : one.only(),
                    one.only() != null,
                    one.live()));
  }

  @Override
  protected String account() {
    return "ana";
  }

  @Override
  protected Optional<Card> shown(MessageRef message) {
    return chat.message(message).map(one -> CardReader.card(PageJson.parse(one.card())));
  }

  @Override
  protected List<MessageRef> messages(Place place) {
    return chat.messages(place.channel(), Long.MAX_VALUE, 100).stream()
        .map(one -> new MessageRef(place, Long.toString(one.id())))
        .toList();
  }

  private Chat.Sending post(String key) {
    return chat.post(GENERAL, key, SampleCards.withButton(key));
  }
}
