package dev.greenroom.slack;

import com.slack.api.model.Conversation;
import dev.greenroom.flow.Ground;
import dev.greenroom.flow.Place;
import java.util.Optional;

/**
 * Whether cards can stand in a channel. Where no scope lets us ask what it is, {@link Membership}
 * finds out by a line that only one person sees.
 */
record Grounds(Web web, Membership membership) {
  /** Of a place that is not asked about: rooms open in its channel. */
  static Ground unasked(Place place) {
    return Spot.isOne(place.channel())
        ? Ground.fit(new Spot(Spot.of(place).channel(), null).place())
        : Ground.fit(place);
  }

  /** A place that somebody has pressed in. */
  Ground at(Place place, String account) {
    if (!Spot.isOne(place.channel())) {
      return Ground.fit(place);
    }
    Spot spot = Spot.of(place);
    return (spot.isDirect()
            ? Optional.of(Sentences.say("channel.direct"))
            : objection(spot.channel(), account))
        .<Ground>map(Ground.Unfit::new)
        .orElseGet(() -> unasked(place));
  }

  private Optional<String> objection(String channel, String account) {
    var called =
        web.call(client -> client.conversationsInfo(r -> r.channel(channel)))
            .map(answer -> objection(answer.getChannel()));
    return switch (called) {
      case Called.Done<Optional<String>>(var objection) -> objection;
      case Called.Declined<Optional<String>>(var error, _) ->
          error.equals("channel_not_found")
              ? Optional.of(Sentences.say("channel.channel_not_found"))
              : membership.look(account, channel).problem();
      // who cannot be asked now lets the card be tried
      case Called.NotNow<Optional<String>> _,
          Called.NotSent<Optional<String>> _,
          Called.InDoubt<Optional<String>> _ ->
          Optional.empty();
    };
  }

  private static Optional<String> objection(Conversation channel) {
    if (channel.isIm()) {
      return Optional.of(Sentences.say("channel.direct"));
    }
    if (channel.isArchived()) {
      return Optional.of(Sentences.say("channel.is_archived"));
    }
    return channel.isMember() || channel.isMpim()
        ? Optional.empty()
        : Optional.of(Sentences.say("channel.not_in_channel"));
  }
}
