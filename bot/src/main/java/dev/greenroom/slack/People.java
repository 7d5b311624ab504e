package dev.greenroom.slack;

import dev.greenroom.flow.Actor;
import dev.greenroom.flow.Bot;
import dev.greenroom.flow.CommunityId;
import dev.greenroom.flow.Inbound;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.Sight;
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
  private final Sights sights;

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
    this.sights = new Sights(web, threads);
  }

  /**
   * One of them, with the rights they have now.
   *
   * @param known what Slack has said of them; empty where it was not asked
   */
  record Somebody(CommunityId community, Actor actor, Optional<Rights.Person> known) {
    /** What they press, by the id of its delivery. */
    Inbound presses(String delivery, Place place, Inbound.Press press) {
      return new Inbound(
          delivery, community, actor, place, new Sight.Here(place), Grounds::unasked, press);
    }

    /** Their own page. */
    Place home() {
      return Place.of(Spot.PLATFORM, actor.member());
    }
  }

  /** Empty where Slack does not say who that is. */
  Optional<Somebody> of(String account) {
    return rights
        .of(account)
        .map(person -> somebody(account, person.name(), person.manages(), Optional.of(person)));
  }

  /**
   * What somebody can see; empty where Slack does not say.
   *
   * @param known who they are, where that was asked before
   */
  Optional<Sight> sight(String account, Optional<Rights.Person> known) {
    return known.or(() -> rights.of(account)).flatMap(who -> sights.of(account, who));
  }

  /** Who pressed; empty where their rights must be known and Slack does not say. */
  Optional<Somebody> behind(Delivery delivery) {
    Inbound.Press press = delivery.press();
    boolean must = bot.product().manages(press);
    Optional<Rights.Person> known =
        must || press instanceof Inbound.Command || bot.product().showsManagersMore(press)
            ? rights.of(delivery.account())
            : Optional.empty();
    boolean manages = known.filter(Rights.Person::manages).isPresent();
    return must && known.isEmpty()
        ? Optional.empty()
        : Optional.of(somebody(delivery.account(), name(delivery), manages, known));
  }

  private Somebody somebody(
      String account, String name, boolean manages, Optional<Rights.Person> known) {
    var community = bot.directory().community(Spot.PLATFORM, team);
    var member = bot.directory().member(community, account, name, Locale.ENGLISH);
    return new Somebody(
        community,
        new Actor(member, manages, Locale.ENGLISH, known.flatMap(Rights.Person::zone)),
        known);
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
