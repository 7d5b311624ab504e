package dev.greenroom.playground.press;

import dev.greenroom.core.model.Actor;
import dev.greenroom.core.model.CommandLine;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.PostingRights;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.StoreAway;
import dev.greenroom.core.model.VisiblePlaces;
import dev.greenroom.playground.chat.DeclinedRequest;
import dev.greenroom.playground.chat.Person;
import dev.greenroom.playground.chat.PlaygroundChat;
import java.util.Locale;
import java.util.Optional;

/** What people do goes on from here to the router, whoever plays their part. */
public final class Arrivals {
  private final PlaygroundServices needs;

  public Arrivals(PlaygroundServices needs) {
    this.needs = needs;
  }

  /**
   * Plays the part of a person.
   *
   * @param delivery the same for every attempt to deliver one press; begins with the platform
   */
  public Reply arrives(Person person, String channel, String delivery, Inbound.Press press) {
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
                new VisiblePlaces.Known(place -> sees(person, place)),
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
  private PostingRights ground(Place place) {
    return needs
        .chat()
        .channel(place.channel())
        .<PostingRights>map(
            channel ->
                channel.parent() == null
                    ? PostingRights.fit(place)
                    : new PostingRights.Fit(
                        new Place(place.platform(), channel.parent()),
                        channel.only() == null
                            ? Optional.empty()
                            : Optional.of(DeclinedRequest.sentence("private-thread")),
                        Optional.empty()))
        .orElseGet(
            () -> new PostingRights.Unfit(DeclinedRequest.sentence("no-channel", place.channel())));
  }

  /** A line that begins with a slash, as the command it is. */
  public Inbound.Command command(String line) {
    return CommandLine.command(line, needs.commands().apply(true, Locale.ENGLISH));
  }
}
