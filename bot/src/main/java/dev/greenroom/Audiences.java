package dev.greenroom;

import dev.greenroom.content.Library;
import dev.greenroom.content.Pack;
import dev.greenroom.flow.CommunityId;
import dev.greenroom.flow.Packs;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps packs that are limited to some communities from all the others. */
final class Audiences implements Packs {
  /** What each community may use of a library; a new library begins with none. */
  private record Shares(Library all, Map<CommunityId, Library> parts) {}

  private final Supplier<Library> library;
  private final Function<CommunityId, Optional<String>> names;
  private volatile Shares shares;

  /**
   * A right that is asked for anew with each use.
   *
   * @param library what there is now
   * @param names a community as an audience names it: platform, colon, the platform's own id
   */
  Audiences(Supplier<Library> library, Function<CommunityId, Optional<String>> names) {
    this.library = library;
    this.names = names;
    this.shares = new Shares(library.get(), new ConcurrentHashMap<>());
  }

  @Override
  public Library of(CommunityId community) {
    Library all = library.get();
    if (all.packs().stream().allMatch(pack -> pack.audience().isEmpty())) {
      return all;
    }
    Shares now = shares;
    if (now.all() != all) {
      now = new Shares(all, new ConcurrentHashMap<>());
      shares = now;
    }
    return now.parts().computeIfAbsent(community, id -> part(all, id));
  }

  private Library part(Library all, CommunityId community) {
    Optional<String> name = names.apply(community);
    return new Library(all.packs().stream().filter(pack -> isFor(name, pack)).toList());
  }

  private static boolean isFor(Optional<String> name, Pack pack) {
    return pack.audience().isEmpty() || name.filter(pack.audience()::contains).isPresent();
  }
}
