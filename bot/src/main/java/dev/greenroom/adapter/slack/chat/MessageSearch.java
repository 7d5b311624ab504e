package dev.greenroom.adapter.slack.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.greenroom.adapter.slack.api.BlockJson;
import dev.greenroom.adapter.slack.api.CallResult;
import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.adapter.slack.api.SlackWeb;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.port.Chat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a message of ours by the key in its metadata. It takes a history scope that an owner
 * may leave out, and membership in the channel.
 */
final class MessageSearch {
  private static final String EVENT = "greenroom_card";
  private static final String KEY = "key";
  private static final int PAGE = 200;

  /** Enough for all that people write between a crash and the next start. */
  private static final int PAGES = 20;

  private final SlackWeb web;

  MessageSearch(SlackWeb web) {
    this.web = web;
  }

  static ObjectNode metadata(String key) {
    return BlockJson.object()
        .put("event_type", EVENT)
        .set("event_payload", BlockJson.object().put(KEY, key));
  }

  /** In the direct messages with these people. */
  Chat.Sighting among(Set<String> people, String key, Instant since) {
    var opened =
        web.call(
            client -> client.conversationsOpen(r -> r.users(people.stream().sorted().toList())));
    return opened instanceof CallResult.Done(var answer)
        ? in(new SlackLocation(answer.getChannel().getId(), null), key, since)
        : unseen(opened);
  }

  Chat.Sighting in(SlackLocation spot, String key, Instant since) {
    String oldest = Long.toString(since.getEpochSecond());
    return spot.thread() == null
        ? look(spot, key, cursor -> history(spot, oldest, cursor))
        : look(spot, key, cursor -> replies(spot, oldest, cursor));
  }

  /** One page of messages. */
  private record Page(List<Message> messages, @Nullable ResponseMetadata more) {
    String cursor() {
      String next = more == null ? null : more.getNextCursor();
      return next == null ? "" : next;
    }

    Optional<Message> with(String key) {
      return messages.stream().filter(message -> has(message, key)).findFirst();
    }

    private static boolean has(Message message, String key) {
      Message.@Nullable Metadata metadata = message.getMetadata();
      return metadata != null
          && EVENT.equals(metadata.getEventType())
          && key.equals(metadata.getEventPayload().get(KEY));
    }
  }

  private CallResult<Page> history(SlackLocation spot, String oldest, String cursor) {
    var called =
        web.call(
            client ->
                client.conversationsHistory(
                    r ->
                        r.channel(spot.channel())
                            .oldest(oldest)
                            .inclusive(true)
                            .includeAllMetadata(true)
                            .limit(PAGE)
                            .cursor(cursor.isEmpty() ? null : cursor)));
    return called.map(answer -> new Page(answer.getMessages(), answer.getResponseMetadata()));
  }

  private CallResult<Page> replies(SlackLocation spot, String oldest, String cursor) {
    var called =
        web.call(
            client ->
                client.conversationsReplies(
                    r ->
                        r.channel(spot.channel())
                            .ts(spot.thread())
                            .oldest(oldest)
                            .inclusive(true)
                            .includeAllMetadata(true)
                            .limit(PAGE)
                            .cursor(cursor.isEmpty() ? null : cursor)));
    return called.map(answer -> new Page(answer.getMessages(), answer.getResponseMetadata()));
  }

  private static Chat.Sighting look(
      SlackLocation spot, String key, Function<String, CallResult<Page>> pages) {
    String cursor = "";
    for (int i = 0; i < PAGES; i++) {
      CallResult<Page> called = pages.apply(cursor);
      if (!(called instanceof CallResult.Done(var page))) {
        return unseen(called);
      }
      Optional<Message> found = page.with(key);
      if (found.isPresent()) {
        return new Chat.Found(new MessageRef(spot.place(), found.get().getTs()));
      }
      cursor = page.cursor();
      if (cursor.isEmpty()) {
        return new Chat.Absent();
      }
    }
    return new Chat.CannotLook();
  }

  /** A right that is missing is final; whatever else went wrong, the relay comes again. */
  private static Chat.Sighting unseen(CallResult<?> called) {
    return called instanceof CallResult.Declined
        ? new Chat.CannotLook()
        : new Chat.LookLater(called.inWords());
  }
}
