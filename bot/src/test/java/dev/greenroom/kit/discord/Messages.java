package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.Permission;

/** What stands in channels, threads and direct messages; {@link Guild} has the lock. */
final class Messages {
  private static final Duration NONCE_IS_KNOWN = Duration.ofMinutes(5);

  private record Known(String message, Instant at) {}

  private final Guild guild;
  private final Map<String, Known> nonces = new LinkedHashMap<>();

  Messages(Guild guild) {
    this.guild = guild;
  }

  List<ObjectNode> written(String channel) {
    Hall hall = guild.find(channel);
    return hall == null
        ? List.of()
        : hall.messages.values().stream().filter(one -> one.path("type").asInt() == 0).toList();
  }

  ObjectNode post(String channel, ObjectNode payload, Set<String> files) {
    Hall hall = guild.seen(channel);
    if (hall.isDirect()) {
      if (hall.people.stream().anyMatch(guild.people::isSilent)) {
        throw new Denied(403, 50007, "Cannot send messages to this user");
      }
    } else {
      if (hall.type == Hall.FORUM) {
        throw new Denied(400, 50008, "Cannot send messages in a non-text channel");
      }
      guild.rights.needsIn(
          hall.isThread() ? hall.parent : channel,
          hall.isThread() ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND);
      guild.rights.needsToWriteIn(channel);
      if (!files.isEmpty()) {
        guild.rights.needs(Permission.MESSAGE_ATTACH_FILES);
      }
    }
    writable(hall);
    MessageRules.check(payload, files);
    String nonce = payload.path("nonce").asText("");
    String name = channel + "/" + nonce;
    Known known = nonces.get(name);
    if (!nonce.isEmpty() && payload.path("enforce_nonce").asBoolean() && known != null) {
      if (known.at().plus(NONCE_IS_KNOWN).isAfter(guild.now())
          && hall.messages.containsKey(known.message())) {
        return hall.messages.get(known.message());
      }
    }
    ObjectNode message = guild.drafts.message(hall.id, payload);
    hall.messages.put(message.path("id").asText(), message);
    nonces.put(name, new Known(message.path("id").asText(), guild.now()));
    return message.deepCopy().put("nonce", nonce);
  }

  /** A message in an archived thread opens it, unless the thread is locked as well. */
  private void writable(Hall hall) {
    if (hall.archived && hall.locked) {
      throw new Denied(400, 50083, "Thread is archived");
    }
    hall.archived = false;
  }

  void says(String person, String channel) {
    ObjectNode message =
        guild.drafts.message(channel, guild.people.account(person)).put("content", "Hello!");
    guild.seen(channel).messages.put(message.path("id").asText(), message);
  }

  ObjectNode edit(String channel, String id, ObjectNode payload, Set<String> files) {
    Hall hall = guild.seen(channel);
    ObjectNode message = own(hall, id);
    if (hall.archived) {
      throw new Denied(400, 50083, "Thread is archived");
    }
    MessageRules.check(payload, files);
    Drafts.put(message, payload);
    return message;
  }

  void delete(String channel, String id) {
    Hall hall = guild.seen(channel);
    ObjectNode _ = own(hall, id);
    hall.messages.remove(id);
  }

  static ObjectNode own(Hall hall, String id) {
    ObjectNode message = hall.messages.get(id);
    if (message == null) {
      throw Denied.unknownMessage();
    }
    return message;
  }

  /** The oldest after this one; the newest of them first, as Discord has it. */
  ArrayNode history(String channel, long after, int limit) {
    Hall hall = guild.seen(channel);
    if (!hall.isDirect()) {
      guild.rights.needs(Permission.MESSAGE_HISTORY);
    }
    List<ObjectNode> page =
        new ArrayList<>(
            hall.messages.values().stream()
                .filter(message -> message.path("id").asLong() > after)
                .limit(limit)
                .toList());
    Collections.reverse(page);
    return Json.array(page);
  }
}
