package dev.greenroom.adapter.slack;

import com.slack.api.model.Conversation;
import dev.greenroom.adapter.slack.api.CallResult;
import dev.greenroom.adapter.slack.api.Membership;
import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.adapter.slack.api.SlackSentences;
import dev.greenroom.adapter.slack.api.SlackWeb;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.PostingRights;
import java.util.Optional;

/**
 * Whether cards can stand in a channel. Where no scope lets us ask what it is, {@link Membership}
 * finds out by a line that only one person sees.
 */
record SlackPostingRights(SlackWeb web, Membership membership) {
  /** Of a place that is not asked about: rooms open in its channel. */
  static PostingRights unasked(Place place) {
    return SlackLocation.isOne(place.channel())
        ? PostingRights.fit(new SlackLocation(SlackLocation.of(place).channel(), null).place())
        : PostingRights.fit(place);
  }

  /** A place that somebody has pressed in. */
  PostingRights at(Place place, String account) {
    if (!SlackLocation.isOne(place.channel())) {
      return PostingRights.fit(place);
    }
    SlackLocation spot = SlackLocation.of(place);
    return (spot.isDirect()
            ? Optional.of(SlackSentences.say("channel.direct"))
            : objection(spot.channel(), account))
        .<PostingRights>map(PostingRights.Unfit::new)
        .orElseGet(() -> unasked(place));
  }

  private Optional<String> objection(String channel, String account) {
    var called =
        web.call(client -> client.conversationsInfo(r -> r.channel(channel)))
            .map(answer -> objection(answer.getChannel()));
    return switch (called) {
      case CallResult.Done<Optional<String>>(var objection) -> objection;
      case CallResult.Declined<Optional<String>>(var error, _) ->
          error.equals("channel_not_found")
              ? Optional.of(SlackSentences.say("channel.channel_not_found"))
              : membership.look(account, channel).problem();
      // who cannot be asked now lets the card be tried
      case CallResult.NotNow<Optional<String>> _,
          CallResult.NotSent<Optional<String>> _,
          CallResult.InDoubt<Optional<String>> _ ->
          Optional.empty();
    };
  }

  private static Optional<String> objection(Conversation channel) {
    if (channel.isIm()) {
      return Optional.of(SlackSentences.say("channel.direct"));
    }
    if (channel.isArchived()) {
      return Optional.of(SlackSentences.say("channel.is_archived"));
    }
    return channel.isMember() || channel.isMpim()
        ? Optional.empty()
        : Optional.of(SlackSentences.say("channel.not_in_channel"));
  }
}
