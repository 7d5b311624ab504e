package dev.greenroom.adapter.slack;

import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import dev.greenroom.adapter.slack.api.CallResult;
import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.adapter.slack.api.SlackRights;
import dev.greenroom.adapter.slack.api.SlackWeb;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.VisiblePlaces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which channels somebody can see, asked of Slack with each press that has to know it: who is
 * where, and never what is said there. It takes three scopes that an owner may leave out.
 */
final class SlackVisiblePlaces {
  /** Slack's limit. */
  private static final int PAGE = 999;

  /** Whoever is in more channels than this sees the first of them. */
  private static final int PAGES = 10;

  private static final List<ConversationType> PRIVATE =
      List.of(ConversationType.PRIVATE_CHANNEL, ConversationType.MPIM);
  private static final List<ConversationType> ALL =
      List.of(
          ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL, ConversationType.MPIM);

  private final SlackWeb web;
  private final Executor threads;

  /**
   * @param web for calls that a press waits for
   * @param threads run what is asked beside
   */
  SlackVisiblePlaces(SlackWeb web, Executor threads) {
    this.web = web;
    this.threads = threads;
  }

  /**
   * What they see: the private channels and group messages they are in and, unless they are guests,
   * every public channel. Those who run the workspace see as well what was left in channels where
   * the bot is no more.
   *
   * @return empty where Slack does not say
   */
  Optional<VisiblePlaces> of(String account, SlackRights.Person who) {
    var ours = CompletableFuture.supplyAsync(() -> all(null, ALL), threads);
    return all(account, who.guest() ? ALL : PRIVATE).map(own -> sight(own, who, ours.join()));
  }

  private static VisiblePlaces sight(
      List<Conversation> own, SlackRights.Person who, Optional<List<Conversation>> ours) {
    var seen = new HashSet<>(ids(own));
    if (!who.guest()) {
      ours.ifPresent(
          all -> seen.addAll(ids(all.stream().filter(SlackVisiblePlaces::isPublic).toList())));
    }
    Optional<Set<String>> served = ours.map(SlackVisiblePlaces::ids).filter(_ -> who.manages());
    return new VisiblePlaces.Known(
        place -> {
          Optional<String> channel = channel(place);
          return channel.filter(seen::contains).isPresent()
              || served
                  .filter(all -> channel.filter(id -> !all.contains(id)).isPresent())
                  .isPresent();
        });
  }

  /** A thread is seen by those who see its channel; direct messages are no place of others. */
  private static Optional<String> channel(Place place) {
    return place.platform().equals(SlackLocation.PLATFORM) && SlackLocation.isOne(place.channel())
        ? Optional.of(SlackLocation.of(place))
            .filter(spot -> !spot.isDirect())
            .map(SlackLocation::channel)
        : Optional.empty();
  }

  private static boolean isPublic(Conversation one) {
    return !one.isPrivate() && !one.isMpim() && !one.isIm();
  }

  private static Set<String> ids(List<Conversation> all) {
    return all.stream().map(Conversation::getId).collect(Collectors.toSet());
  }

  /**
   * The channels of somebody.
   *
   * @param account null for the bot itself
   */
  private Optional<List<Conversation>> all(@Nullable String account, List<ConversationType> types) {
    var all = new ArrayList<Conversation>();
    String cursor = "";
    for (int page = 0; page < PAGES; page++) {
      if (!(page(account, types, cursor) instanceof CallResult.Done(var answer))) {
        return Optional.empty();
      }
      all.addAll(answer.getChannels());
      var more = answer.getResponseMetadata();
      cursor = more == null || more.getNextCursor() == null ? "" : more.getNextCursor();
      if (cursor.isEmpty()) {
        return Optional.of(all);
      }
    }
    return Optional.of(all);
  }

  private CallResult<UsersConversationsResponse> page(
      @Nullable String account, List<ConversationType> types, String cursor) {
    return web.call(
        client ->
            client.usersConversations(
                r ->
                    r.user(account)
                        .types(types)
                        .limit(PAGE)
                        .cursor(cursor.isEmpty() ? null : cursor)));
  }
}
