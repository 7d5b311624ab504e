package dev.greenroom.core.feature;

import dev.greenroom.core.model.StreamId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All features by kind, checked against each other at start. */
public final class Features {
  private final Map<String, Feature<?, ?, ?, ?>> byKind = new LinkedHashMap<>();

  public Features(List<Feature<?, ?, ?, ?>> features) {
    for (Feature<?, ?, ?, ?> feature : features) {
      if (byKind.put(feature.kind(), feature) != null) {
        throw new IllegalStateException("two features of the kind " + feature.kind());
      }
    }
    features.forEach(feature -> refuseCycle(new ArrayDeque<>(List.of(feature.kind()))));
  }

  public List<Feature<?, ?, ?, ?>> all() {
    return List.copyOf(byKind.values());
  }

  public Feature<?, ?, ?, ?> of(String kind) {
    @Nullable Feature<?, ?, ?, ?> feature = byKind.get(kind);
    if (feature == null) {
      throw new IllegalStateException("no feature of the kind " + kind);
    }
    return feature;
  }

  /** All that follows from an event: what its own feature orders, then what others make of it. */
  public <E> Stream<Feature.Order> orders(Feature<?, ?, E, ?> of, StreamId id, E event) {
    return Stream.concat(
        of.orders(id, event), following(of.kind()).flatMap(feature -> feature.after(id, event)));
  }

  private Stream<Feature.Following<?>> following(String kind) {
    return byKind.values().stream()
        .flatMap(feature -> feature.followings().stream())
        .filter(following -> following.of().equals(kind));
  }

  private void refuseCycle(Deque<String> path) {
    for (String to : Set.copyOf(targets(path.getLast()))) {
      if (path.contains(to)) {
        throw new IllegalStateException("reactions go in a circle: " + path + " -> " + to);
      }
      path.addLast(to);
      refuseCycle(path);
      path.removeLast();
    }
  }

  private List<String> targets(String kind) {
    return Stream.concat(
            of(kind).reactions().stream().map(Feature.Reaction::to),
            byKind.values().stream()
                .filter(feature -> feature.followings().stream().anyMatch(f -> f.of().equals(kind)))
                .map(Feature::kind))
        .toList();
  }
}
