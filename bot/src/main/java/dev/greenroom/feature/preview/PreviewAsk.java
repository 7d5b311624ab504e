package dev.greenroom.feature.preview;

import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Loaded;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.feature.State;
import dev.greenroom.core.feature.Values;
import dev.greenroom.core.model.Actor;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Result;
import dev.greenroom.core.model.Row;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Table;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks what nobody has asked, where nothing is stored: to see a page before people do. */
public final class PreviewAsk {
  private static final Query NOTHING =
      new Query() {
        @Override
        public <S extends State<S, E>, E> Loaded<S> load(Feature<S, ?, E, ?> feature, StreamId id) {
          return new Loaded<>(feature.none(), 0);
        }

        @Override
        public Optional<CommunityId> owner(String kind, String id) {
          return Optional.empty();
        }

        @Override
        public Optional<Result> seen(String delivery) {
          return Optional.empty();
        }

        @Override
        public Map<String, Place> standing(StreamId stream) {
          return Map.of();
        }

        @Override
        public List<Row> rows(Table table, Map<String, Object> where) {
          return List.of();
        }

        @Override
        public Optional<String> text(TextRef ref) {
          return Optional.empty();
        }
      };

  private PreviewAsk() {}

  /**
   * As if this member had pressed a control.
   *
   * @param arg what the control would have carried
   */
  public static <S> Ask<S> ask(
      S state, StreamId id, MemberId member, @Nullable String arg, Words words) {
    var place = new Place("-", "-");
    var actor = new Actor(member, false, Locale.ENGLISH);
    var press = new Inbound.Pressed(new ActionId("imagined", id.id(), arg), Map.of());
    var inbound = new Inbound("imagined", id.community(), actor, place, press);
    return new Ask<>(
        state, id, arg, new Values(id, inbound, arg), actor, place, words, Instant.EPOCH, NOTHING);
  }
}
