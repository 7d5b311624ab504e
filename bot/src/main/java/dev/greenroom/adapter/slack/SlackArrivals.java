package dev.greenroom.adapter.slack;

import dev.greenroom.adapter.slack.api.Membership;
import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.adapter.slack.api.SlackWeb;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.PostingRights;
import dev.greenroom.core.model.VisiblePlaces;
import dev.greenroom.core.port.Product;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Presses on their way in: Slack is asked for what has to be known of whoever pressed, and where.
 */
final class SlackArrivals {
  private final Product product;
  private final SlackPeople people;
  private final Membership membership;
  private final SlackPostingRights grounds;

  /**
   * @param web for calls that a press waits for
   */
  SlackArrivals(Product product, SlackPeople people, SlackWeb web) {
    this.product = product;
    this.people = people;
    this.membership = new Membership(web);
    this.grounds = new SlackPostingRights(web, membership);
  }

  /**
   * What somebody can see.
   *
   * @param here what they see where Slack does not say
   */
  VisibleChannels glance(String account, Place here) {
    return new VisibleChannels(people, account, here);
  }

  /**
   * A press with all that the product asks for; empty where their rights must be known and Slack
   * does not say.
   */
  Optional<Inbound> of(SlackDelivery delivery, VisibleChannels glance) {
    return people
        .behind(delivery)
        .map(who -> seeing(inbound(delivery, who), delivery, () -> glance.by(who.known())))
        .map(press -> grounded(press, delivery));
  }

  private static Inbound inbound(SlackDelivery delivery, SlackPeople.Somebody who) {
    Place place = delivery.isAtHome() ? who.home() : delivery.spot().place();
    return who.presses(delivery.id(), place, delivery.press());
  }

  /**
   * A message that was pressed shows that they see its channel. A page or a form may have been open
   * since before they left it, and what they were told alone stays with them.
   */
  private Inbound seeing(Inbound press, SlackDelivery delivery, Supplier<VisiblePlaces> sight) {
    boolean shown = delivery.origin() instanceof PressOrigin.Written && !delivery.spot().isDirect();
    Inbound sure = shown ? press : press.with(VisiblePlaces.Known.NOTHING);
    if (!product.looksFurther(sure)) {
      return press;
    }
    VisiblePlaces more = sight.get();
    return press.with(
        shown && more instanceof VisiblePlaces.Known
            ? new VisiblePlaces.Known(place -> press.sight().sees(place) || more.sees(place))
            : more);
  }

  /** Channels that a form names are tried: a line there says whether both are in it. */
  private Inbound grounded(Inbound press, SlackDelivery delivery) {
    if (product.postsHere(press.press())) {
      PostingRights here = grounds.at(press.place(), delivery.account());
      return press.on(
          place -> place.equals(press.place()) ? here : SlackPostingRights.unasked(place));
    }
    return press.actor().manages() && delivery.origin() instanceof PressOrigin.Sent(_, var channels)
        ? tried(press, delivery.account(), Set.copyOf(channels.values()))
        : press;
  }

  private Inbound tried(Inbound press, String account, Set<String> channels) {
    Map<Place, PostingRights> tried = new HashMap<>();
    Set<Place> both = new HashSet<>();
    for (String channel : channels) {
      var place = new Place(SlackLocation.PLATFORM, channel);
      Membership.Look look = membership.look(account, channel);
      tried.put(
          place,
          look.problem()
              .<PostingRights>map(PostingRights.Unfit::new)
              .orElseGet(() -> SlackPostingRights.unasked(place)));
      if (look.both()) {
        both.add(place);
      }
    }
    return press
        .with(
            press.sight() instanceof VisiblePlaces.Here
                ? new VisiblePlaces.Known(
                    place -> press.sight().sees(place) || both.contains(place))
                : press.sight())
        .on(place -> tried.getOrDefault(place, SlackPostingRights.unasked(place)));
  }
}
