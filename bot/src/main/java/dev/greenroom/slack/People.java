package dev.greenroom.slack;

import dev.greenroom.flow.Actor;
import dev.greenroom.flow.Bot;
import dev.greenroom.flow.CommunityId;
import dev.greenroom.flow.Inbound;
import dev.greenroom.flow.Place;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Those of the workspace, as the product knows them. Slack is asked only for what is needed. */
final class People {
  private static final Duration FOR_A_NAME = Duration.ofMillis(500);

  private final Bot bot;
  private final String team;
  private final Executor threads;
  private final Names names = new Names();
  private final Rights rights;

  /**
   * @param web for calls that a press waits for
   * @param team the workspace's id
   * @param threads run what is asked beside
   */
  People(Bot bot, Web web, String team, Executor threads) {
    this.bot = bot;
    this.team = team;
    this.threads = threads;
    this.rights = new Rights(web, names);
  }

  /** One of them, with the rights they have now. */
  record Somebody(CommunityId community, Actor actor) {
    /** What they press, by the id of its delivery. */
    Inbound presses(String delivery, Place place, Inbound.Press press) {
      return new Inbound(delivery, community, actor, place, press);
    }

    /** Their own page. */
    Place home() {
      return Place.of(Spot.PLATFORM, actor.member());
    }
  }

  /** Empty where Slack does not say who that is. */
  Optional<Somebody> of(String account) {
    return rights.of(account).map(person -> somebody(account, person.name(), person.manages()));
  }

  /** Who pressed; empty where their rights must be known and Slack does not say. */
  Optional<Somebody> behind(Delivery delivery) {
    return manages(delivery).map(manages -> somebody(delivery.account(), name(delivery), manages));
  }

  private Somebody somebody(String account, String name, boolean manages) {
    var community = bot.directory().community(Spot.PLATFORM, team);
    var member = bot.directory().member(community, account, name, Locale.ENGLISH);
    return new Somebody(community, new Actor(member, manages, Locale.ENGLISH));
  }

  private Optional<Boolean> manages(Delivery delivery) {
    Inbound.Press press = delivery.press();
    boolean must = bot.product().manages(press);
    if (!must && !(press instanceof Inbound.Command) && !bot.product().showsManagersMore(press)) {
      return Optional.of(false);
    }
    Optional<Boolean> known = rights.of(delivery.account()).map(Rights.Person::manages);
    return must ? known : known.or(() -> Optional.of(false));
  }

  /** Asked of Slack at most once in a while, and never for long: who is new goes by the account. */
  private String name(Delivery delivery) {
    String account = delivery.account();
    return names
        .of(account)
        .orElseGet(
            () ->
                CompletableFuture.supplyAsync(() -> rights.of(account), threads)
                    .thenApply(known -> known.map(Rights.Person::name).orElse(delivery.name()))
                    .completeOnTimeout(
                        delivery.name(), FOR_A_NAME.toMillis(), TimeUnit.MILLISECONDS)
                    .join());
  }
}
