package dev.greenroom.kit;

import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.ui.Card;
import java.util.List;
import java.util.Optional;

class FakeChatTest extends ChatContract {
  private final FakeChat chat = new FakeChat("fake");

  @Override
  protected Optional<Chat.Venue> found(Place thread) {
    return Optional.ofNullable(chat.threads(place()).get(thread));
  }

  @Override
  protected String account() {
    return "ana";
  }

  @Override
  protected Chat chat() {
    return chat;
  }

  @Override
  protected Place place() {
    return new Place("fake", "general");
  }

  @Override
  protected Optional<Card> shown(MessageRef message) {
    return chat.shown(message);
  }

  @Override
  protected List<MessageRef> messages(Place place) {
    return chat.messages(place);
  }
}
