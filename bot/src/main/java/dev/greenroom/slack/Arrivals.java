package dev.greenroom.slack;

import dev.greenroom.flow.Ground;
import dev.greenroom.flow.Inbound;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.Product;
import dev.greenroom.flow.Sight;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Presses on their way in: Slack is asked for what has to be known of whoever pressed, and where.
 */
final class Arrivals {
  private final Product product;
  private final People people;
  private final Membership membership;
  private final Grounds grounds;

  /**
   * @param web for calls that a press waits for
   */
  Arrivals(Product product, People people, Web web) {
    this.product = product;
    this.people = people;
    this.membership = new Membership(web);
    this.grounds = new Grounds(web, membership);
  }

  /**
   * What somebody can see.
   *
   * @param here what they see where Slack does not say
   */
  Glance glance(String account, Place here) {
    return new Glance(people, account, here);
  }

  /**
   * A press with all that the product asks for; empty where their rights must be known and Slack
   * does not say.
   */
  Optional<Inbound> of(Delivery delivery, Glance glance) {
    return people
        .behind(delivery)
        .map(who -> seeing(inbound(delivery, who), delivery, () -> glance.by(who.known())))
        .map(press -> grounded(press, delivery));
  }

  private static Inbound inbound(Delivery delivery, People.Somebody who) {
    Place place = delivery.isAtHome() ? who.home() : delivery.spot().place();
    return who.presses(delivery.id(), place, delivery.press());
  }

  /**
   * A message that was pressed shows that they see its channel. A page or a form may have been open
   * since before they left it, and what they were told alone stays with them.
   */
  private Inbound seeing(Inbound press, Delivery delivery, Supplier<Sight> sight) {
    boolean shown = delivery.origin() instanceof Origin.Written && !delivery.spot().isDirect();
    Inbound sure = shown ? press : press.with(Sight.Known.NOTHING);
    if (!product.looksFurther(sure)) {
      return press;
    }
    Sight more = sight.get();
    return press.with(
        shown && more instanceof Sight.Known
            ? new Sight.Known(place -> press.sight().sees(place) || more.sees(place))
            : more);
  }

  /** Channels that a form names are tried: a line there says whether both are in it. */
  private Inbound grounded(Inbound press, Delivery delivery) {
    if (product.postsHere(press.press())) {
      Ground here = grounds.at(press.place(), delivery.account());
      return press.on(place -> place.equals(press.place()) ? here : Grounds.unasked(place));
    }
    return press.actor().manages() && delivery.origin() instanceof Origin.Sent(_, var channels)
        ? tried(press, delivery.account(), Set.copyOf(channels.values()))
        : press;
  }

  private Inbound tried(Inbound press, String account, Set<String> channels) {
    Map<Place, Ground> tried = new HashMap<>();
    Set<Place> both = new HashSet<>();
    for (String channel : channels) {
      var place = new Place(Spot.PLATFORM, channel);
      Membership.Look look = membership.look(account, channel);
      tried.put(
          place,
          look.problem().<Ground>map(Ground.Unfit::new).orElseGet(() -> Grounds.unasked(place)));
      if (look.both()) {
        both.add(place);
      }
    }
    return press
        .with(
            press.sight() instanceof Sight.Here
                ? new Sight.Known(place -> press.sight().sees(place) || both.contains(place))
                : press.sight())
        .on(place -> tried.getOrDefault(place, Grounds.unasked(place)));
  }
}
