package dev.greenroom.core.feature;

import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Result;
import dev.greenroom.core.model.Row;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Table;
import dev.greenroom.ui.TextRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A consistent look at what is stored. */
public interface Query {
  /** The stream's state, or the feature's "none" at version 0 where there is no such stream. */
  <S extends State<S, E>, E> Loaded<S> load(Feature<S, ?, E, ?> feature, StreamId id);

  /** The community a stream belongs to, wherever it was made; empty where there is none. */
  Optional<CommunityId> owner(String kind, String id);

  /** What this delivery came to when it was first seen, within the last 24 hours. */
  Optional<Result> seen(String delivery);

  /** Where the cards of a stream stand, by their keys; those that never arrived are left out. */
  Map<String, Place> standing(StreamId stream);

  /** Rows with these values, ordered by the table's key. */
  List<Row> rows(Table table, Map<String, Object> where);

  /** What a person wrote; empty once erased. */
  Optional<String> text(TextRef ref);
}
