package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.kit.discord.Interaction.Kind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Presses under way: who may answer them how, and until when. */
final class Interactions {
  private static final Duration FIRST = Duration.ofSeconds(3);
  private static final Duration TOKEN = Duration.ofMinutes(15);
  private static final int EPHEMERAL = 1 << 6;
  private static final int MESSAGE = 4;
  private static final int DEFERRED_MESSAGE = 5;
  private static final int DEFERRED_EDIT = 6;
  private static final int EDIT = 7;
  private static final int MODAL = 9;

  private final Guild guild;
  private final Map<String, Interaction> byToken = new LinkedHashMap<>();

  /** Pages of people alone, by id. */
  private final Map<String, Map<String, ObjectNode>> alone = new LinkedHashMap<>();

  Interactions(Guild guild) {
    this.guild = guild;
  }

  synchronized Interaction begins(
      Kind kind, String person, String channel, @Nullable ObjectNode on) {
    var interaction = new Interaction(guild.newId(), kind, person, channel, guild.now(), on);
    byToken.put(interaction.token, interaction);
    return interaction;
  }

  synchronized void forget() {
    byToken.clear();
    alone.clear();
  }

  synchronized List<ObjectNode> alone(String person) {
    return List.copyOf(alone.getOrDefault(person, Map.of()).values());
  }

  /** What the gateway tells of it. */
  ObjectNode event(Interaction press, ObjectNode data) {
    ObjectNode event =
        Json.object().put("id", press.id).put("application_id", guild.bot).put("version", 1);
    event.put("type", press.kind.type).put("token", press.token).put("channel_id", press.channel);
    event
        .put("locale", "en-US")
        .put("app_permissions", Long.toString(guild.rights.heldIn(press.channel)));
    event.set("data", data);
    event.putArray("entitlements");
    event.putObject("authorizing_integration_owners").put("0", guild.id);
    Hall hall = guild.find(press.channel);
    event.set("channel", guild.described.hall(hall));
    if (hall.isDirect()) {
      event.put("context", 1).set("user", guild.described.user(guild.people.account(press.person)));
    } else {
      event.put("context", 0).put("guild_id", guild.id).put("guild_locale", "en-US");
      ObjectNode server = event.putObject("guild").put("id", guild.id).put("locale", "en-US");
      server.putArray("features");
      event.set("member", guild.described.member(guild.people.account(press.person), hall));
    }
    if (press.on != null) {
      event.set("message", press.on.deepCopy());
    }
    return event;
  }

  /** The first answer. */
  synchronized ObjectNode callback(String token, ObjectNode payload, Set<String> files) {
    Interaction press = byToken.get(token);
    if (press == null || press.at.plus(FIRST).isBefore(guild.now())) {
      throw Denied.unknownInteraction();
    }
    if (press.acknowledged) {
      throw new Denied(400, 40060, "Interaction has already been acknowledged.");
    }
    JsonNode data = payload.path("data");
    int type = payload.path("type").asInt();
    switch (type) {
      case MESSAGE -> open(press, data, files);
      case DEFERRED_MESSAGE -> {
        Denied.unless((data.path("flags").asInt() & ~EPHEMERAL) == 0, "flags of a deferral");
        Denied.unless(isEphemeral(data), "our own rule: answers are for one person");
        press.deferred = true;
        press.thinks = true;
      }
      case DEFERRED_EDIT -> {
        Denied.unless(press.on != null, "no message to edit");
        press.deferred = true;
        press.deferredEdit = true;
      }
      case EDIT -> {
        Denied.unless(press.on != null, "no message to edit");
        change(press, press.on, data, files);
      }
      case MODAL -> {
        Denied.unless(press.kind != Kind.FORM, "a form as the answer to a form");
        ModalRules.check(data);
        press.form = (ObjectNode) data.deepCopy();
      }
      default -> throw Denied.form("type " + type);
    }
    press.acknowledged = true;
    press.answered.complete(System.nanoTime());
    ObjectNode answer = Json.object();
    ObjectNode told =
        answer.putObject("interaction").put("id", press.id).put("type", press.kind.type);
    told.put("response_message_ephemeral", true).put("response_message_loading", press.thinks);
    answer.putObject("resource").put("type", type);
    if (type == MESSAGE) {
      ((ObjectNode) answer.path("resource")).set("message", press.pages.getFirst());
    }
    return answer;
  }

  private Interaction alive(String token) {
    Interaction press = byToken.get(token);
    if (press == null || !press.acknowledged) {
      throw new Denied(404, 10015, "Unknown Webhook");
    }
    if (press.at.plus(TOKEN).isBefore(guild.now())) {
      throw new Denied(401, 50027, "Invalid Webhook Token");
    }
    return press;
  }

  /** One more page. */
  synchronized ObjectNode follow(String token, ObjectNode payload, Set<String> files) {
    Interaction press = alive(token);
    return open(press, payload, files);
  }

  synchronized ObjectNode original(String token, ObjectNode payload, Set<String> files) {
    Interaction press = alive(token);
    if (press.thinks) {
      press.thinks = false;
      return open(press, withFlag(payload), files);
    }
    ObjectNode message = press.deferredEdit ? press.on : press.pages.getFirst();
    return change(press, message, payload, files);
  }

  private static ObjectNode withFlag(ObjectNode payload) {
    return payload.put("flags", payload.path("flags").asInt() | EPHEMERAL);
  }

  synchronized void deletes(String token) {
    Interaction press = alive(token);
    press.thinks = false;
  }

  private ObjectNode open(Interaction press, JsonNode data, Set<String> files) {
    Denied.unless(isEphemeral(data), "our own rule: answers are for one person");
    MessageRules.check(data, files);
    ObjectNode message = guild.drafts.message(press.channel, data);
    press.pages.add(message);
    keep(press, message);
    return message;
  }

  private void keep(Interaction press, ObjectNode message) {
    alone
        .computeIfAbsent(press.person, _ -> new LinkedHashMap<>())
        .put(message.path("id").asText(), message);
  }

  private ObjectNode change(
      Interaction press, ObjectNode message, JsonNode data, Set<String> files) {
    Denied.unless(isEphemeral(message), "our own rule: a card is the relay's to change");
    MessageRules.check(data, files);
    Drafts.put(message, data);
    press.pages.add(message);
    return message;
  }

  private static boolean isEphemeral(JsonNode message) {
    return (message.path("flags").asInt() & EPHEMERAL) != 0;
  }
}
