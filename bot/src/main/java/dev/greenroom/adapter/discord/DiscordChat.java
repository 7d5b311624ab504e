package dev.greenroom.adapter.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.greenroom.adapter.discord.component.DiscordSentences;
import dev.greenroom.adapter.discord.component.MessageCards;
import dev.greenroom.adapter.discord.component.ModalForms;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.ui.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Posts to Discord. */
final class DiscordChat implements Chat {
  private static final long DISCORD_EPOCH = 1420070400000L;

  private final RestCalls calls;
  private final Threads threads;
  private final MessageCards cards;
  private final Supplier<String> self;
  private final Function<String, Optional<String>> servers;

  /** Where the bot talks to an account: the same for as long as both exist. */
  private final Map<String, String> direct = new ConcurrentHashMap<>();

  /** The marks of messages that were found, so that bringing them up to date keeps them found. */
  private final Cache<String, Integer> marks =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).maximumSize(1000).build();

  /**
   * @param self the bot's own account
   * @param servers the server that a channel belongs to; empty where that is not known
   */
  DiscordChat(
      RestCalls calls,
      MessageCards cards,
      Supplier<String> self,
      Function<String, Optional<String>> servers) {
    this.calls = calls;
    this.threads = new Threads(calls, self);
    this.cards = cards;
    this.self = self;
    this.servers = servers;
  }

  /** What a call comes to. */
  private interface Attempt {
    MessageRef made() throws CallFailure;
  }

  private static Sending attempt(Attempt attempt) {
    try {
      return new Sent(attempt.made());
    } catch (CallFailure e) {
      return e.outcome();
    }
  }

  @Override
  public String platform() {
    return DiscordPlatform.NAME;
  }

  @Override
  public Sending post(Place place, String key, Card card) {
    return attempt(
        () -> {
          String channel = channel(place);
          DataObject message =
              threads.inside(
                  channel,
                  () ->
                      calls.object(
                          Route.Messages.SEND_MESSAGE.compile(channel), written(card, key)));
          return new MessageRef(place, message.getString("id"));
        });
  }

  private RequestBody written(Card card, String key) {
    try (var message = cards.message(card, MessageCards.mark(key))) {
      DataObject data = message.toData().put("nonce", key).put("enforce_nonce", true);
      return body(data, message.getAllDistinctFiles());
    }
  }

  @Override
  public Sending edit(MessageRef message, Card card) {
    return attempt(
        () -> {
          String channel = channel(message.place());
          var route = Route.Messages.EDIT_MESSAGE.compile(channel, message.id());
          int mark = Objects.requireNonNullElse(marks.getIfPresent(message.id()), 0);
          calls.object(route, redrawn(card, mark));
          return message;
        });
  }

  private RequestBody redrawn(Card card, int mark) {
    try (var message = cards.edit(card, mark)) {
      return body(message.toData(), message.getAllDistinctFiles());
    }
  }

  private static RequestBody body(DataObject data, Collection<? extends AttachedFile> files) {
    return files.isEmpty()
        ? RestCalls.json(data)
        : AttachedFile.createMultipartBody(files, data).build();
  }

  @Override
  public Sending delete(MessageRef message) {
    Sending sending =
        attempt(
            () -> {
              String channel = channel(message.place());
              var route = Route.Messages.DELETE_MESSAGE.compile(channel, message.id());
              return threads.inside(
                  channel,
                  () -> {
                    calls.run(route, null);
                    return message;
                  });
            });
    return sending instanceof Missing ? new Sent(message) : sending;
  }

  @Override
  public Sighting find(Place place, String key, Instant since) {
    return look(
        () -> {
          Optional<String> id = found(channel(place), MessageCards.mark(key), since);
          id.ifPresent(found -> marks.put(found, MessageCards.mark(key)));
          return id.map(found -> new MessageRef(place, found));
        });
  }

  /** A look at the platform. */
  private interface Look {
    Optional<MessageRef> seen() throws CallFailure;
  }

  /** Where Discord does not answer, the relay comes again; only a missing right is final. */
  private static Sighting look(Look look) {
    try {
      return look.seen().<Sighting>map(Found::new).orElseGet(Absent::new);
    } catch (CallFailure e) {
      if (e.outcome() instanceof Gone) {
        return new Absent();
      }
      if (e.outcome() instanceof Refused) {
        return new CannotLook();
      }
      return new LookLater(String.valueOf(e.getMessage()));
    }
  }

  private Optional<String> found(String channel, int mark, Instant since) throws CallFailure {
    String after = Long.toString(Math.max(0, since.toEpochMilli() - DISCORD_EPOCH) << 22);
    return new MessagePages(calls, channel, after)
        .first(message -> isOurs(message, mark))
        .map(message -> message.getString("id"));
  }

  private boolean isOurs(DataObject message, int mark) {
    return message.getObject("author").getString("id").equals(self.get())
        && message.optArray("components").stream()
            .flatMap(parts -> parts.stream(DataArray::getObject))
            .anyMatch(part -> part.getInt("id", 0) == mark);
  }

  @Override
  public Sending open(Place place, @Nullable MessageRef below, String key, Venue venue) {
    return attempt(() -> threads.open(place, below, venue));
  }

  @Override
  public Sending change(MessageRef thread, Venue to) {
    return attempt(
        () -> {
          threads.change(thread.id(), to);
          return thread;
        });
  }

  @Override
  public Sighting find(
      Place place, @Nullable MessageRef below, String key, Venue venue, Instant since) {
    return look(() -> threads.find(place, below, venue, since));
  }

  @Override
  public boolean isForeign(String server, Place place) {
    return place.person().isEmpty()
        && (!ModalForms.isChannel(place.channel())
            || servers.apply(place.channel()).filter(known -> !known.equals(server)).isPresent());
  }

  /** The direct messages of an account, or a channel: anything else is no part of an address. */
  private String channel(Place place) throws CallFailure {
    Optional<String> account = place.person();
    if (account.isPresent()) {
      return direct(account.get());
    }
    if (!ModalForms.isChannel(place.channel())) {
      throw CallFailure.refused(DiscordSentences.say("discord.ground.elsewhere"));
    }
    return place.channel();
  }

  private String direct(String account) throws CallFailure {
    String known = direct.get(account);
    if (known == null) {
      var recipient = RestCalls.json(DataObject.empty().put("recipient_id", account));
      known = calls.object(Route.Self.CREATE_PRIVATE_CHANNEL.compile(), recipient).getString("id");
      direct.put(account, known);
    }
    return known;
  }
}
