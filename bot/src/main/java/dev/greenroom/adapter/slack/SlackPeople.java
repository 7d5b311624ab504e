package dev.greenroom.adapter.slack;

import dev.greenroom.adapter.slack.api.Names;
import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.adapter.slack.api.SlackRights;
import dev.greenroom.adapter.slack.api.SlackWeb;
import dev.greenroom.core.model.Actor;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.VisiblePlaces;
import dev.greenroom.core.port.Bot;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Those of the workspace, as the product knows them. Slack is asked only for what is needed. */
final class SlackPeople {
  private static final Duration FOR_A_NAME = Duration.ofMillis(500);

  private final Bot bot;
  private final String team;
  private final Executor threads;
  private final Names names = new Names();
  private final SlackRights rights;
  private final SlackVisiblePlaces sights;

  /**
   * @param web for calls that a press waits for
   * @param team the workspace's id
   * @param threads run what is asked beside
   */
  SlackPeople(Bot bot, SlackWeb web, String team, Executor threads) {
    this.bot = bot;
    this.team = team;
    this.threads = threads;
    this.rights = new SlackRights(web, names);
    this.sights = new SlackVisiblePlaces(web, threads);
  }

  /**
   * One of them, with the rights they have now.
   *
   * @param known what Slack has said of them; empty where it was not asked
   */
  record Somebody(CommunityId community, Actor actor, Optional<SlackRights.Person> known) {
    /** What they press, by the id of its delivery. */
    Inbound presses(String delivery, Place place, Inbound.Press press) {
      return new Inbound(
          delivery,
          community,
          actor,
          place,
          new VisiblePlaces.Here(place),
          SlackPostingRights::unasked,
          press);
    }

    /** Their own page. */
    Place home() {
      return Place.of(SlackLocation.PLATFORM, actor.member());
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
  Optional<VisiblePlaces> sight(String account, Optional<SlackRights.Person> known) {
    return known.or(() -> rights.of(account)).flatMap(who -> sights.of(account, who));
  }

  /** Who pressed; empty where their rights must be known and Slack does not say. */
  Optional<Somebody> behind(SlackDelivery delivery) {
    Inbound.Press press = delivery.press();
    boolean must = bot.product().manages(press);
    Optional<SlackRights.Person> known =
        must || press instanceof Inbound.Command || bot.product().showsManagersMore(press)
            ? rights.of(delivery.account())
            : Optional.empty();
    boolean manages = known.filter(SlackRights.Person::manages).isPresent();
    return must && known.isEmpty()
        ? Optional.empty()
        : Optional.of(somebody(delivery.account(), name(delivery), manages, known));
  }

  private Somebody somebody(
      String account, String name, boolean manages, Optional<SlackRights.Person> known) {
    var community = bot.directory().community(SlackLocation.PLATFORM, team);
    var member = bot.directory().member(community, account, name, Locale.ENGLISH);
    return new Somebody(
        community,
        new Actor(member, manages, Locale.ENGLISH, known.flatMap(SlackRights.Person::zone)),
        known);
  }

  /** Asked of Slack at most once in a while, and never for long: who is new goes by the account. */
  private String name(SlackDelivery delivery) {
    String account = delivery.account();
    return names
        .of(account)
        .orElseGet(
            () ->
                CompletableFuture.supplyAsync(() -> rights.of(account), threads)
                    .thenApply(known -> known.map(SlackRights.Person::name).orElse(delivery.name()))
                    .completeOnTimeout(
                        delivery.name(), FOR_A_NAME.toMillis(), TimeUnit.MILLISECONDS)
                    .join());
  }
}
