package dev.greenroom.core.port;

import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.ui.MemberId;
import java.util.function.Predicate;

/** What a platform tells by itself of the places in which cards stand, and of people. */
public sealed interface News {
  /**
   * A channel was deleted or put away.
   *
   * @param why in the platform's words
   */
  record ChannelGone(CommunityId community, Place channel, String why) implements News {}

  /** A thread was deleted. */
  record ThreadGone(Place thread) implements News {}

  /** These may take cards again: a right, a channel or a membership came back. */
  record Back(Predicate<Place> which) implements News {}

  /** The account of a member was closed. */
  record Departed(CommunityId community, MemberId member) implements News {}

  /** A thread that was closed is open again. */
  record Opened(Place thread) implements News {}

  /**
   * A card was pressed, so that it is certain that it stands there.
   *
   * @param key whether it may be the key that it was posted by
   */
  record Seen(MessageRef message, Predicate<String> key) implements News {}
}
