package dev.greenroom.adapter.relay;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.greenroom.core.engine.Resolver;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.feature.State;
import dev.greenroom.core.model.Drawn;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Room;
import dev.greenroom.core.model.Words;
import dev.greenroom.core.port.CardRow;
import dev.greenroom.core.port.Chat;
import dev.greenroom.core.port.Directory;
import dev.greenroom.core.port.Journal;
import dev.greenroom.core.port.Outbox;
import dev.greenroom.ui.MemberId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws cards from the state as it is now, in their community's language, names and texts put in.
 */
public final class Drawings {
  private static final Logger log = LoggerFactory.getLogger(Drawings.class);

  private final Journal journal;
  private final Map<String, Feature<?, ?, ?, ?>> features;
  private final Directory directory;
  private final Function<Locale, Words> words;
  private final Outbox outbox;

  public Drawings(
      Journal journal,
      List<Feature<?, ?, ?, ?>> features,
      Directory directory,
      Function<Locale, Words> words,
      Outbox outbox) {
    this.journal = journal;
    this.features =
        features.stream().collect(toUnmodifiableMap(Feature::kind, Function.identity()));
    this.directory = directory;
    this.words = words;
    this.outbox = outbox;
  }

  Drawn draw(CardRow row) {
    Feature<?, ?, ?, ?> feature = features.get(row.stream().kind());
    if (feature == null) {
      return unknown(row);
    }
    Words language = words.apply(directory.language(row.stream().community()));
    return journal.read(query -> draw(feature, row, language, query));
  }

  /**
   * A room as a platform is told of it: people by their accounts, the card above by its message.
   */
  Deliverable room(CardRow row, Room room) {
    Set<String> people =
        room.people().stream()
            .flatMap(member -> directory.account(member).stream())
            .collect(toUnmodifiableSet());
    MessageRef below = outbox.message(row.stream(), room.below()).orElse(null);
    return new Deliverable.Room(
        below, new Chat.Venue(room.title(), people, room.secluded(), room.live()));
  }

  /** The server or workspace that a card belongs to, by the platform's own id. */
  Optional<String> server(CardRow row) {
    return directory
        .nativeName(row.stream().community())
        .map(name -> name.substring(name.indexOf(':') + 1));
  }

  /** Where a card goes, as a platform is told; empty where it is for someone erased. */
  Optional<Place> address(Place place) {
    return place.person().isEmpty()
        ? Optional.of(place)
        : place
            .person()
            .flatMap(id -> directory.account(new MemberId(id)))
            .map(account -> Place.person(place.platform(), account));
  }

  private <S extends State<S, E>, E> Drawn draw(
      Feature<S, ?, E, ?> feature, CardRow row, Words language, Query query) {
    S state = query.load(feature, row.stream()).state();
    Drawn drawn =
        feature.draw(row.key(), row.stream(), state, language).orElseGet(() -> unknown(row));
    return drawn instanceof Drawn.Shown(var card)
        ? Drawn.of(new Resolver(directory, language).resolve(card, query))
        : drawn;
  }

  /** A store may hold cards of a newer version; they stay as that left them. */
  private static Drawn unknown(CardRow row) {
    log.warn("Left {} of {} as it is: this version has no drawing for it", row.key(), row.stream());
    return new Drawn.Nothing();
  }
}
