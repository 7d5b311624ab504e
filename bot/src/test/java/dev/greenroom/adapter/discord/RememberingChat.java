package dev.greenroom.adapter.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.adapter.discord.component.MessageCards;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.ui.Card;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;

/** Knows what was sent. */
final class RememberingChat implements Chat {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MessageCards CARDS = new MessageCards(_ -> new byte[] {1});
  private final Chat chat;
  private final List<Card> sent = new ArrayList<>();

  RememberingChat(Chat chat) {
    this.chat = chat;
  }

  /** The card that is drawn like this where it stands. */
  Card drawn(String standing) {
    String components = bare(standing);
    return sent.stream()
        .filter(card -> same(components, bare(drawn(card))))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody sent " + components));
  }

  private static String drawn(Card card) {
    try (MessageCreateData message = CARDS.message(card)) {
      return new String(message.toData().getArray("components").toJson(), UTF_8);
    }
  }

  /** Discord gives components numbers, and pictures addresses of its own. */
  private static String bare(String components) {
    return components
        .replaceAll("\"(id|proxy_url)\":(\\d+|\"[^\"]*\"),?", "")
        .replaceAll(",}", "}")
        .replace("https://cdn.invalid/", "attachment://");
  }

  private static boolean same(String one, String other) {
    try {
      return JSON.readTree(one).equals(JSON.readTree(other));
    } catch (JsonProcessingException e) {
      throw new AssertionError(one + " or " + other, e);
    }
  }

  @Override
  public String platform() {
    return chat.platform();
  }

  @Override
  public Sending post(Place place, String key, Card card) {
    sent.add(card);
    return chat.post(place, key, card);
  }

  @Override
  public Sending edit(MessageRef message, Card card) {
    sent.add(card);
    return chat.edit(message, card);
  }

  @Override
  public Sending delete(MessageRef message) {
    return chat.delete(message);
  }

  @Override
  public Sighting find(Place place, String key, Instant since) {
    return chat.find(place, key, since);
  }

  @Override
  public Sending open(Place place, @Nullable MessageRef below, String key, Venue venue) {
    return chat.open(place, below, key, venue);
  }

  @Override
  public Sending change(MessageRef thread, Venue to) {
    return chat.change(thread, to);
  }

  @Override
  public Sighting find(
      Place place, @Nullable MessageRef below, String key, Venue venue, Instant since) {
    return chat.find(place, below, key, venue, since);
  }
}
