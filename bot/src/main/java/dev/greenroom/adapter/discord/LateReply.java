package dev.greenroom.adapter.discord;

import dev.greenroom.core.model.Digest;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.ui.Card;
import java.time.Duration;
import java.util.function.Predicate;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What came too late for its press is told in a direct message, once. */
final class LateReply {
  private static final Logger LOG = LoggerFactory.getLogger(LateReply.class);
  private static final int TRIES = 5;
  private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);

  /** After more than that nobody remembers what they pressed. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

  private final Chat chat;
  private final Communities communities;
  private final Predicate<Duration> closesWithin;

  /**
   * @param closesWithin waits for so long; says whether the bot was closed meanwhile
   */
  LateReply(Chat chat, Communities communities, Predicate<Duration> closesWithin) {
    this.chat = chat;
    this.communities = communities;
    this.closesWithin = closesWithin;
  }

  /**
   * Waits where Discord wants it to; the key keeps what is sent again from standing there twice.
   */
  void tell(IReplyCallback press, String delivery, Card card) {
    Place person = Communities.direct(press);
    String key = Digest.id(delivery + "/late");
    Chat.Sending sending = chat.post(person, key, card);
    for (int tries = 1; tries < TRIES && isWorthAnother(sending); tries++) {
      sending = chat.post(person, key, card);
    }
    if (sending instanceof Chat.Sent(var message)) {
      communities.leads(press, message);
    } else {
      LOG.warn("Nobody heard what came of {}: {}", delivery, sending);
    }
  }

  private boolean isWorthAnother(Chat.Sending sending) {
    return switch (sending) {
      case Chat.Later(var after) ->
          after.compareTo(LONGEST_PAUSE) <= 0
              && !closesWithin.test(after.compareTo(LEAST_PAUSE) > 0 ? after : LEAST_PAUSE);
      case Chat.InDoubt _ -> !closesWithin.test(LEAST_PAUSE);
      case Chat.Sent _, Chat.Refused _, Chat.Unfit _, Chat.Gone _, Chat.Closed _, Chat.Missing _ ->
          false;
    };
  }
}
