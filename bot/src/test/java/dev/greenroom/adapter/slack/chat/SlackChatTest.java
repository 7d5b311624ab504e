package dev.greenroom.adapter.slack.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.adapter.slack.OnSlack;
import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.adapter.slack.api.SlackSentences;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.kit.ChatContract;
import dev.greenroom.kit.SampleCards;
import dev.greenroom.kit.slack.Message;
import dev.greenroom.kit.slack.Trouble;
import dev.greenroom.ui.Card;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the history scopes that an owner may grant. */
public class SlackChatTest extends ChatContract {
  public static final Place GENERAL = new Place("slack", "C0GENERAL");
  private static final Card CARD = SampleCards.withButton("first");

  private OnSlack on;
  private SlackChat chat;

  @BeforeEach
  void begin() {
    on = new OnSlack();
    on.slack.channel("C0GENERAL2", "general-2", true);
    List.of("channels:history", "groups:history", "mpim:history").forEach(on.slack::grant);
    chat = on.chat(Duration.ZERO);
  }

  @AfterEach
  void end() {
    assertThat(on.slack.violations()).isEmpty();
    on.close();
  }

  @Test
  void a_message_whose_answer_was_lost_is_in_doubt_and_found_again() {
    on.slack.trouble("chat.postMessage", new Trouble.Lost(true));
    assertThat(post()).isInstanceOf(Chat.InDoubt.class);
    assertThat(on.slack.calls("chat.postMessage")).isOne();
    assertThat(messages(GENERAL)).hasSize(1);
    assertThat(find()).isEqualTo(new Chat.Found(messages(GENERAL).getFirst()));
  }

  @Test
  void a_server_error_after_the_message_stood_there_leaves_it_in_doubt() {
    on.slack.trouble("chat.postMessage", new Trouble.ServerError(true));
    assertThat(post()).isInstanceOf(Chat.InDoubt.class);
    assertThat(find()).isInstanceOf(Chat.Found.class);
  }

  @Test
  void a_message_lost_on_its_way_is_in_doubt_too_and_found_nowhere() {
    on.slack.trouble("chat.postMessage", new Trouble.Lost(false));
    assertThat(post()).isInstanceOf(Chat.InDoubt.class);
    assertThat(find()).isEqualTo(new Chat.Absent());
  }

  @Test
  void a_direct_message_is_not_looked_for_since_nobody_lets_us_read_those() {
    Place ana = Place.person("slack", "U0ANA");
    on.slack.trouble("chat.postMessage", new Trouble.Lost(true));
    assertThat(chat.post(ana, "k", CARD)).isInstanceOf(Chat.InDoubt.class);
    assertThat(chat.find(ana, "k", on.instant())).isEqualTo(new Chat.CannotLook());
  }

  @Test
  void a_call_that_never_left_this_machine_is_simply_made_later() {
    on.slack.close();
    assertThat(post()).isInstanceOf(Chat.Later.class);
  }

  @Test
  void what_slack_says_about_too_many_calls_is_obeyed_to_the_fraction_of_a_second() {
    on.slack.trouble("chat.postMessage", new Trouble.Limited("0.3"));
    assertThat(post()).isEqualTo(new Chat.Later(Duration.ofMillis(301)));
    on.slack.trouble("chat.postMessage", new Trouble.Limited("3600"));
    on.passes(Duration.ofSeconds(1));
    assertThat(post()).isEqualTo(new Chat.Later(Duration.ofMillis(3_600_001)));
    assertThat(post()).as("nothing is sent meanwhile").isInstanceOf(Chat.Later.class);
    assertThat(on.slack.calls("chat.postMessage")).isEqualTo(2);
    on.passes(Duration.ofHours(2));
    assertThat(post()).isInstanceOf(Chat.Sent.class);
  }

  @Test
  void a_limit_of_no_time_makes_nobody_quicker_than_the_pace() {
    chat = on.chat(Duration.ofSeconds(1));
    on.slack.trouble("chat.postMessage", new Trouble.Limited("0"));
    assertThat(post()).isInstanceOf(Chat.Later.class);
    on.passes(Duration.ofMillis(500));
    assertThat(post()).isInstanceOf(Chat.Later.class);
    assertThat(on.slack.calls("chat.postMessage")).isOne();
  }

  @Test
  void a_limit_of_a_method_is_obeyed_by_all_channels_and_by_no_other_method() {
    var practice = new Place("slack", "C0PRACTICE");
    var here = (Chat.Sent) post();
    var there = (Chat.Sent) chat.post(practice, "k", CARD);
    on.slack.trouble("chat.update", new Trouble.Limited("30"));
    assertThat(chat.edit(here.message(), CARD))
        .isEqualTo(new Chat.Later(Duration.ofMillis(30_001)));
    assertThat(chat.edit(there.message(), CARD))
        .isEqualTo(new Chat.Later(Duration.ofMillis(30_001)));
    assertThat(on.slack.calls("chat.update")).isOne();
    on.passes(Duration.ofSeconds(31));
    assertThat(chat.edit(there.message(), CARD)).isEqualTo(there);
    on.slack.trouble("chat.delete", new Trouble.Limited("30"));
    assertThat(chat.delete(here.message())).isInstanceOf(Chat.Later.class);
    assertThat(post()).isInstanceOf(Chat.Sent.class);
  }

  @Test
  void a_look_for_a_message_obeys_a_limit_too() {
    on.slack.trouble("conversations.history", new Trouble.Limited("30"));
    assertThat(find()).isInstanceOf(Chat.LookLater.class);
    assertThat(find()).isInstanceOf(Chat.LookLater.class);
    assertThat(on.slack.calls("conversations.history")).isOne();
    on.passes(Duration.ofSeconds(31));
    assertThat(find()).isEqualTo(new Chat.Absent());
  }

  @Test
  void a_direct_message_that_is_limited_waits_as_one_in_a_channel_does() {
    Place ana = Place.person("slack", "U0ANA");
    on.slack.trouble("chat.postMessage", new Trouble.Limited("30"));
    assertThat(chat.post(ana, "k", CARD)).isInstanceOf(Chat.Later.class);
    assertThat(chat.post(ana, "k", CARD)).isInstanceOf(Chat.Later.class);
    assertThat(on.slack.calls("chat.postMessage")).isOne();
  }

  @Test
  void a_thread_whose_message_was_deleted_takes_nothing_and_says_so() {
    var root = (Chat.Sent) post();
    var thread = new Place("slack", "C0GENERAL/" + root.message().id());
    on.slack.vanishes("C0GENERAL", root.message().id());
    assertThat(((Chat.Gone) chat.post(thread, "k", CARD)).why())
        .startsWith("thread_not_found: the message that this thread hung under was deleted");
  }

  @Test
  void a_limit_without_a_time_is_waited_out() {
    on.slack.trouble("chat.postMessage", new Trouble.Limited("soon"));
    assertThat(post()).isEqualTo(new Chat.Later(Duration.ofSeconds(10)));
  }

  @Test
  void one_message_a_second_goes_to_a_channel_and_others_do_not_wait_for_it() {
    chat = on.chat(Duration.ofSeconds(1));
    assertThat(post()).isInstanceOf(Chat.Sent.class);
    assertThat(post()).isEqualTo(new Chat.Later(Duration.ofSeconds(1)));
    var practice = new Place("slack", "C0PRACTICE");
    assertThat(chat.post(practice, "k", CARD)).isInstanceOf(Chat.Sent.class);
    on.passes(Duration.ofSeconds(1));
    assertThat(chat.edit(messages(GENERAL).getFirst(), CARD)).isInstanceOf(Chat.Sent.class);
    assertThat(post()).isInstanceOf(Chat.Later.class);
  }

  @Test
  void a_channel_that_does_not_have_us_says_how_to_invite_us() {
    on.slack.kick("C0GENERAL");
    assertThat(post())
        .isEqualTo(
            new Chat.Refused(
                "not_in_channel: Greenroom is not in the channel."
                    + " Open it and type /invite @Greenroom"));
    assertThat(find()).isEqualTo(new Chat.CannotLook());
    on.slack.invite("C0GENERAL");
    assertThat(post()).isInstanceOf(Chat.Sent.class);
  }

  @Test
  void an_archived_channel_an_unknown_one_and_a_missing_scope_are_refused_by_name() {
    on.slack.archive("C0GENERAL", true);
    assertThat(((Chat.Gone) post()).why()).startsWith("is_archived");
    on.slack.archive("C0GENERAL", false);
    on.slack.revoke("chat:write");
    assertThat(((Chat.Refused) post()).why()).startsWith("missing_scope").contains("chat:write");
    on.slack.trouble("chat.postMessage", new Trouble.Refuses("restricted_action"));
    assertThat(((Chat.Refused) post()).why()).startsWith("restricted_action");
    on.slack.grant("chat:write");
    assertThat(chat.post(new Place("slack", "C0NOWHERE"), "k", CARD)).isInstanceOf(Chat.Gone.class);
  }

  @Test
  void a_token_that_was_revoked_parks_no_channel() {
    on.slack.trouble("chat.postMessage", new Trouble.Refuses("token_revoked"));
    assertThat(post()).isInstanceOf(Chat.Later.class);
  }

  @Test
  void a_message_that_slack_cannot_read_is_unfit_and_parks_no_channel() {
    on.slack.trouble("chat.postMessage", new Trouble.Refuses("invalid_blocks"));
    assertThat(post()).isEqualTo(new Chat.Unfit("invalid_blocks"));
  }

  @Test
  void a_picture_is_uploaded_once_however_often_it_is_shown() {
    Card everything = SampleCards.ofEveryKind();
    var sent = (Chat.Sent) chat.post(GENERAL, "a", everything);
    assertThat(chat.post(GENERAL, "b", everything)).isInstanceOf(Chat.Sent.class);
    assertThat(chat.edit(sent.message(), everything)).isInstanceOf(Chat.Sent.class);
    assertThat(on.slack.uploads()).isOne();
  }

  @Test
  void a_picture_that_two_want_at_once_is_uploaded_once() {
    var hold = new CountDownLatch(1);
    on.slack.trouble("files.getUploadURLExternal", new Trouble.Slow(() -> await(hold)));
    Card everything = SampleCards.ofEveryKind();
    var practice = new Place("slack", "C0PRACTICE");
    var one = CompletableFuture.supplyAsync(() -> chat.post(GENERAL, "a", everything));
    var other = CompletableFuture.supplyAsync(() -> chat.post(practice, "b", everything));
    Awaitility.await().until(() -> on.slack.calls("files.getUploadURLExternal") > 0);
    hold.countDown();
    assertThat(one.join()).isInstanceOf(Chat.Sent.class);
    assertThat(other.join()).isInstanceOf(Chat.Sent.class);
    assertThat(on.slack.uploads()).isOne();
    assertThat(on.slack.calls("files.info")).as("needs a scope of its own").isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_picture_that_slack_still_works_on_is_waited_for() {
    on.slack.worksOnFiles(Duration.ofSeconds(3));
    Card everything = SampleCards.ofEveryKind();
    assertThat(chat.post(GENERAL, "a", everything))
        .isEqualTo(new Chat.Later(Duration.ofSeconds(2)));
    on.passes(Duration.ofSeconds(4));
    assertThat(chat.post(GENERAL, "a", everything)).isInstanceOf(Chat.Sent.class);
    assertThat(shown(messages(GENERAL).getFirst())).contains(everything);
  }

  @Test
  void words_stand_for_a_picture_that_cannot_be_shown_or_uploaded() {
    on.slack.worksOnFiles(Duration.ofDays(1));
    Card everything = SampleCards.ofEveryKind();
    assertThat(chat.post(GENERAL, "a", everything)).isInstanceOf(Chat.Later.class);
    on.passes(Duration.ofSeconds(20));
    assertThat(chat.post(GENERAL, "a", everything)).isInstanceOf(Chat.Sent.class);
    assertThat(on.slack.messages("C0GENERAL").getFirst().blocks().toString())
        .contains("Structure 3.5 of 4")
        .doesNotContain("slack_file");
    on.slack.revoke("files:write");
    var other = new OnSlack();
    other.slack.revoke("files:write");
    assertThat(other.chat(Duration.ZERO).post(GENERAL, "a", everything))
        .isInstanceOf(Chat.Sent.class);
    other.close();
  }

  @Test
  void whoever_is_in_a_round_is_named_in_its_thread_and_nobody_in_its_group_message() {
    MessageRef lobby = ((Chat.Sent) chat.post(GENERAL, "lobby", CARD)).message();
    var venue = new Chat.Venue("Round", Set.of("U0ANA", "U0BEN"), false, true);
    var thread = (Chat.Sent) chat.open(GENERAL, lobby, "one", venue);
    assertThat(called(on.slack.messages("C0GENERAL").getLast())).containsExactly("U0ANA", "U0BEN");
    assertThat(found(thread.message().place())).contains(venue);
    var alone = new Chat.Venue("Round", Set.of("U0ANA", "U0BEN"), true, true);
    var group = (Chat.Sent) chat.open(GENERAL, null, "two", alone);
    String channel = SlackLocation.of(group.message().place()).channel();
    assertThat(called(on.slack.messages(channel).getLast())).isEmpty();
  }

  @Test
  void a_channel_that_is_archived_or_deleted_is_gone_and_so_is_a_thread_without_its_message() {
    MessageRef message = ((Chat.Sent) chat.post(GENERAL, "k", CARD)).message();
    on.slack.archive("C0GENERAL", true);
    assertThat(chat.post(GENERAL, "k2", CARD)).isInstanceOf(Chat.Gone.class);
    assertThat(chat.edit(message, CARD)).isInstanceOf(Chat.Gone.class);
    on.slack.archive("C0GENERAL", false);
    assertThat(chat.edit(message, CARD)).isEqualTo(new Chat.Sent(message));
    on.slack.deletesChannel("C0GENERAL");
    assertThat(chat.post(GENERAL, "k2", CARD)).isInstanceOf(Chat.Gone.class);
  }

  @Test
  void two_private_rounds_of_the_same_people_share_their_messages() {
    var some = Set.of("U0ANA", "U0BEN");
    var first =
        (Chat.Sent) chat.open(GENERAL, null, "one", new Chat.Venue("One", some, true, true));
    var second =
        (Chat.Sent) chat.open(GENERAL, null, "two", new Chat.Venue("Two", some, true, true));
    assertThat(second.message().place()).isEqualTo(first.message().place());
    assertThat(on.slack.groups().values()).containsExactly(List.of("U0ANA", "U0BEN", "U0BOT"));
  }

  @Test
  void every_message_makes_sense_by_its_words_alone() {
    Card everything = SampleCards.ofEveryKind();
    assertThat(chat.post(GENERAL, "a", everything)).isInstanceOf(Chat.Sent.class);
    assertThat(on.slack.messages("C0GENERAL").getFirst().text())
        .startsWith("Everything at once: ünï, 中文, 👩‍👩‍👧, &lt;b&gt;&amp;amp;\n")
        .contains("@everyone &lt;!channel&gt;")
        .contains("<!date^1806228000^{date_short_pretty} {time}|2027-03-28 10:00 UTC>");
  }

  private Chat.Sending post() {
    return chat.post(GENERAL, "k", CARD);
  }

  private Chat.Sighting find() {
    return chat.find(GENERAL, "k", on.instant().minusSeconds(60));
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
  protected Optional<Card> shown(MessageRef message) {
    return message(message).map(one -> on.reader.card(one.blocks()));
  }

  private Optional<Message> message(MessageRef ref) {
    return on.slack.messages(SlackLocation.of(ref.place()).channel()).stream()
        .filter(one -> one.ts().equals(ref.id()))
        .findFirst();
  }

  @Override
  protected List<MessageRef> messages(Place place) {
    SlackLocation spot = SlackLocation.of(place);
    return on.slack.messages(spot.channel()).stream()
        .filter(one -> one.thread().equals(spot.thread() == null ? "" : spot.thread()))
        .filter(one -> !isDoor(one))
        .map(one -> new MessageRef(place, one.ts()))
        .toList();
  }

  public static boolean isDoor(Message message) {
    String words = message.blocks().toString();
    return words.contains(SlackSentences.say("door.open"))
        || words.contains(SlackSentences.say("door.closed"));
  }

  @Override
  protected Optional<Chat.Venue> found(Place thread) {
    SlackLocation spot = SlackLocation.of(thread);
    return on.slack.messages(spot.channel()).stream()
        .filter(SlackChatTest::isDoor)
        .map(
            door -> {
              Card card = on.reader.card(door.blocks());
              return new Chat.Venue(
                  card.title(),
                  people(spot.channel()).orElse(Set.copyOf(called(door))),
                  people(spot.channel()).isPresent(),
                  !card.toString().contains(SlackSentences.say("door.closed")));
            })
        .findFirst();
  }

  /** Whose own the thread is by being named in it. */
  private static List<String> called(Message message) {
    return message.blocks().findValuesAsText("user_id");
  }

  private Optional<Set<String>> people(String channel) {
    return Optional.ofNullable(on.slack.groups().get(channel))
        .or(
            () ->
                channel.equals(on.slack.direct("Ana"))
                    ? Optional.of(List.of("U0ANA"))
                    : Optional.empty())
        .map(HashSet::new)
        .map(
            people -> {
              people.remove("U0BOT");
              return people;
            });
  }

  @Override
  protected String account() {
    return "U0ANA";
  }
}
