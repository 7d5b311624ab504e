package dev.greenroom.adapter.slack;

import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.ui.Card;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A chat that always says the same to what is posted. */
final class RefusingChat implements Chat {
  private final Sending answer;
  private int posts;

  RefusingChat(Sending answer) {
    this.answer = answer;
  }

  int posts() {
    return posts;
  }

  @Override
  public String platform() {
    return SlackLocation.PLATFORM;
  }

  @Override
  public Sending post(Place place, String key, Card card) {
    posts++;
    return answer;
  }

  @Override
  public Sending edit(MessageRef message, Card card) {
    return answer;
  }

  @Override
  public Sending delete(MessageRef message) {
    return answer;
  }

  @Override
  public Sighting find(Place place, String key, Instant since) {
    return new Absent();
  }

  @Override
  public Sending open(Place place, @Nullable MessageRef below, String key, Venue venue) {
    return answer;
  }

  @Override
  public Sending change(MessageRef thread, Venue to) {
    return answer;
  }

  @Override
  public Sighting find(
      Place place, @Nullable MessageRef below, String key, Venue venue, Instant since) {
    return new Absent();
  }
}
