package dev.greenroom.playground;

import dev.greenroom.flow.Actor;
import dev.greenroom.flow.CommunityId;
import dev.greenroom.flow.Ground;
import dev.greenroom.flow.Inbound;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.Reply;
import dev.greenroom.flow.Sight;
import dev.greenroom.flow.StoreAway;
import dev.greenroom.flow.Typed;
import java.util.Locale;
import java.util.Optional;

/** What people do goes on from here to the router, whoever plays their part. */
final class Arrivals {
  private final Needs needs;

  Arrivals(Needs needs) {
    this.needs = needs;
  }

  /**
   * @param delivery the same for every attempt to deliver one press; begins with the platform
   */
  Reply arrives(Person person, String channel, String delivery, Inbound.Press press) {
    try {
      return routed(person, channel, delivery, press);
    } catch (StoreAway away) {
      return Reply.away(away, person.locale());
    }
  }

  private Reply routed(Person person, String channel, String delivery, Inbound.Press press) {
    var directory = needs.directory();
    CommunityId community = directory.community(PlaygroundChat.PLATFORM, PlaygroundChat.PLATFORM);
    var member = directory.member(community, person.id(), person.name(), person.locale());
    return needs
        .router()
        .apply(
            new Inbound(
                delivery,
                community,
                new Actor(member, person.manages(), person.locale()),
                new Place(PlaygroundChat.PLATFORM, channel),
                new Sight.Known(place -> sees(person, place)),
                this::ground,
                press));
  }

  /** What the bot said to somebody alone shows them no channel. */
  private boolean sees(Person person, Place place) {
    return place.platform().equals(PlaygroundChat.PLATFORM)
        && place.person().isEmpty()
        && needs.chat().isSeen(place.channel(), person);
  }

  /** A thread has no threads: rooms open beside it, and beside a private one private ones. */
  private Ground ground(Place place) {
    return needs
        .chat()
        .channel(place.channel())
        .<Ground>map(
            channel ->
                channel.parent() == null
                    ? Ground.fit(place)
                    : new Ground.Fit(
                        new Place(place.platform(), channel.parent()),
                        channel.only() == null
                            ? Optional.empty()
                            : Optional.of(Declined.sentence("private-thread")),
                        Optional.empty()))
        .orElseGet(() -> new Ground.Unfit(Declined.sentence("no-channel", place.channel())));
  }

  /** A line that begins with a slash, as the command it is. */
  Inbound.Command command(String line) {
    return Typed.command(line, needs.commands().apply(true, Locale.ENGLISH));
  }
}
