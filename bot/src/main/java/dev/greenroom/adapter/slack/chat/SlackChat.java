package dev.greenroom.adapter.slack.chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.greenroom.adapter.slack.api.CallResult;
import dev.greenroom.adapter.slack.api.ChannelRateLimit;
import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.adapter.slack.api.SlackSentences;
import dev.greenroom.adapter.slack.api.SlackWeb;
import dev.greenroom.adapter.slack.block.Blocks;
import dev.greenroom.adapter.slack.block.RichText;
import dev.greenroom.adapter.slack.block.Summary;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.ui.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Cards in a Slack workspace. Slack has no key that keeps a message from arriving twice, so each
 * carries its own in its metadata, by which it is found again where we may read the channel.
 */
public final class SlackChat implements Chat {
  /** While a file that has just been uploaded cannot be shown yet. */
  private static final Duration UNTIL_A_FILE_IS_READY = Duration.ofSeconds(2);

  private static final Duration UNTIL_THE_NETWORK_IS_BACK = Duration.ofSeconds(5);
  private static final Duration UNTIL_SOMEBODY_MENDS_THE_TOKEN = Duration.ofMinutes(5);
  private static final Set<String> GONE =
      Set.of("message_not_found", "cant_update_message", "cant_delete_message", "thread_not_found");

  /** Of a private channel that we are not in Slack says the same as of one that was deleted. */
  private static final Set<String> PUT_AWAY = Set.of("channel_not_found", "is_archived");

  public static final Set<String> TOKEN =
      Set.of("invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive");

  /** A fault of ours, or a picture that is not ready. */
  private static final Set<String> UNFIT =
      Set.of("invalid_blocks", "invalid_blocks_format", "msg_too_long", "msg_blocks_too_long");

  private final SlackWeb web;
  private final Uploads uploads;
  private final ChannelRateLimit gate;
  private final MessageSearch search;
  private final Consumer<String> tell;
  private final AtomicBoolean told = new AtomicBoolean();

  /**
   * @param tell takes a sentence for whoever runs the bot
   */
  public SlackChat(SlackWeb web, Uploads uploads, ChannelRateLimit gate, Consumer<String> tell) {
    this.web = web;
    this.uploads = uploads;
    this.gate = gate;
    this.tell = tell;
    this.search = new MessageSearch(web);
  }

  @Override
  public String platform() {
    return SlackLocation.PLATFORM;
  }

  @Override
  public Sending post(Place place, String key, Card card) {
    return paced(
        place,
        () ->
            place
                .person()
                .map(account -> alone(Set.of(account), spot -> post(spot, key, card)))
                .orElseGet(() -> post(SlackLocation.of(place), key, card)));
  }

  @Override
  public Sending edit(MessageRef message, Card card) {
    return edit(message, card, Set.of());
  }

  private Sending edit(MessageRef message, Card card, Set<String> called) {
    return paced(
        message.place(),
        () ->
            shown(
                card,
                Blocks.CARD,
                called,
                blocks ->
                    sending(
                        web.call(
                            client ->
                                client.chatUpdate(
                                    r ->
                                        r.channel(SlackLocation.of(message.place()).channel())
                                            .ts(message.id())
                                            .text(Summary.of(card))
                                            .blocksAsString(blocks))),
                        _ -> new Sent(message))));
  }

  @Override
  public Sending delete(MessageRef message) {
    Sending deleted =
        sending(
            web.call(
                client ->
                    client.chatDelete(
                        r ->
                            r.channel(SlackLocation.of(message.place()).channel())
                                .ts(message.id()))),
            _ -> new Sent(message));
    return deleted instanceof Missing ? new Sent(message) : deleted;
  }

  @Override
  public boolean isForeign(String server, Place place) {
    return place.person().isEmpty() && !SlackLocation.isOne(place.channel());
  }

  @Override
  public Sighting find(Place place, String key, Instant since) {
    return place
        .person()
        .map(account -> search.among(Set.of(account), key, since))
        .orElseGet(() -> search.in(SlackLocation.of(place), key, since));
  }

  /**
   * A thread begins with a message that says its name: the first in the thread of a message of
   * ours, or one in the channel. Slack has no private threads; people alone meet in a group direct
   * message, which those who share several rounds share as well.
   */
  @Override
  public Sending open(Place place, @Nullable MessageRef below, String key, Venue venue) {
    return paced(
        place,
        () ->
            venue.secluded()
                ? alone(venue.people(), spot -> begin(spot, key, venue))
                : begin(under(place, below), key, venue));
  }

  private static SlackLocation under(Place place, @Nullable MessageRef below) {
    SlackLocation channel = SlackLocation.of(place);
    return below == null || !below.place().equals(place)
        ? channel
        : new SlackLocation(channel.channel(), below.id());
  }

  /** Nobody can be kept from writing on Slack; the first message says that it is over. */
  @Override
  public Sending change(MessageRef thread, Venue to) {
    return edit(thread, ThreadOpener.card(to), ThreadOpener.called(to));
  }

  @Override
  public Sighting find(
      Place place, @Nullable MessageRef below, String key, Venue venue, Instant since) {
    Sighting seen =
        venue.secluded()
            ? search.among(venue.people(), key, since)
            : search.in(under(place, below), key, since);
    boolean root = under(place, below).thread() == null && !venue.secluded();
    return root && seen instanceof Found(var message) ? new Found(door(message)) : seen;
  }

  private Sending begin(SlackLocation spot, String key, Venue venue) {
    Sending begun = post(spot, key, ThreadOpener.card(venue), ThreadOpener.called(venue));
    boolean root = spot.thread() == null && !venue.secluded();
    return root && begun instanceof Sent(var message) ? new Sent(door(message)) : begun;
  }

  /** The thread of a message that stands in the channel itself. */
  private static MessageRef door(MessageRef message) {
    SlackLocation spot = SlackLocation.of(message.place());
    return new MessageRef(new SlackLocation(spot.channel(), message.id()).place(), message.id());
  }

  /** In the direct messages with these people; Slack gives the same ones every time. */
  private Sending alone(Set<String> people, Function<SlackLocation, Sending> then) {
    var opened =
        web.call(
            client -> client.conversationsOpen(r -> r.users(people.stream().sorted().toList())));
    return opened instanceof CallResult.InDoubt
        ? new Later(UNTIL_THE_NETWORK_IS_BACK)
        : sending(
            opened, answer -> then.apply(new SlackLocation(answer.getChannel().getId(), null)));
  }

  private Sending post(SlackLocation spot, String key, Card card) {
    return post(spot, key, card, Set.of());
  }

  /**
   * @param called those who shall find it among their own
   */
  private Sending post(SlackLocation spot, String key, Card card, Set<String> called) {
    ObjectNode metadata = MessageSearch.metadata(key);
    Sending sent =
        shown(
            card,
            Blocks.posted(key),
            called,
            blocks ->
                sending(
                    web.call(
                        client ->
                            client.chatPostMessage(
                                r ->
                                    r.channel(spot.channel())
                                        .threadTs(spot.thread())
                                        .text(Summary.of(card))
                                        .blocksAsString(blocks)
                                        .metadataAsString(metadata.toString())
                                        .unfurlLinks(false)
                                        .unfurlMedia(false))),
                    answer -> new Sent(ref(spot, answer))));
    // somebody deleted the message whose thread it is
    return sent instanceof Missing
        ? new Chat.Gone(SlackSentences.error("thread_not_found", ""))
        : sent;
  }

  private static MessageRef ref(SlackLocation spot, ChatPostMessageResponse answer) {
    return new MessageRef(
        new SlackLocation(answer.getChannel(), spot.thread()).place(), answer.getTs());
  }

  /**
   * With its pictures; a picture that Slack still works on is waited for, and one that it will not
   * show gives way to its words.
   */
  private Sending shown(
      Card card, String prefix, Set<String> called, Function<String, Sending> send) {
    Blocks plain = Blocks.without(prefix);
    if (!Uploads.hasPicture(card)) {
      return send.apply(written(plain, card, called));
    }
    Sending sent = send.apply(written(new Blocks(prefix, uploads::file), card, called));
    if (sent instanceof Unfit) {
      return uploads.isFresh(card)
          ? new Later(UNTIL_A_FILE_IS_READY)
          : send.apply(written(plain, card, called));
    }
    if (sent instanceof Sent) {
      uploads.stood(card);
    }
    return sent;
  }

  private static String written(Blocks blocks, Card card, Set<String> called) {
    ArrayNode all = blocks.of(card);
    if (!called.isEmpty()) {
      String id = blocks.prefix() + "-" + all.size() + "-called";
      all.add(RichText.calling(called).put("block_id", id));
    }
    return all.toString();
  }

  /** A second between two messages of a channel; the answers to presses do not pass here. */
  private Sending paced(Place place, Supplier<Sending> send) {
    String channel = SlackLocation.of(place).channel();
    Duration wait = gate.enter(channel);
    if (wait.isPositive()) {
      return new Later(wait);
    }
    Sending sent = send.get();
    if (sent instanceof Later(var after)) {
      gate.closes(channel, after);
    }
    return sent;
  }

  private <T extends SlackApiTextResponse> Sending sending(
      CallResult<T> called, Function<T, Sending> done) {
    return switch (called) {
      case CallResult.Done<T>(var answer) -> {
        told.set(false);
        yield done.apply(answer);
      }
      case CallResult.NotNow<T>(var after) -> new Later(after);
      case CallResult.NotSent<T> _ -> new Later(UNTIL_THE_NETWORK_IS_BACK);
      case CallResult.InDoubt<T>(var why) -> new InDoubt(why);
      case CallResult.Declined<T>(var error, var needed) -> declined(error, needed);
    };
  }

  private Sending declined(String error, String needed) {
    if (GONE.contains(error)) {
      return new Missing();
    }
    if (TOKEN.contains(error)) {
      if (!told.getAndSet(true)) {
        tell.accept(SlackSentences.say("token.refused", error));
      }
      return new Later(UNTIL_SOMEBODY_MENDS_THE_TOKEN);
    }
    if (UNFIT.contains(error)) {
      return new Unfit(error);
    }
    String why = SlackSentences.error(error, needed);
    return PUT_AWAY.contains(error) ? new Chat.Gone(why) : new Refused(why);
  }
}
