package dev.greenroom.app;

import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Pack;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Packs;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps packs that are limited to some communities from all the others. */
final class PackAccess implements Packs {
  private final Supplier<Library> library;
  private final Function<CommunityId, Optional<String>> names;

  /** A community's name never changes, and is asked for inside transactions. */
  private final Map<CommunityId, String> known = new ConcurrentHashMap<>();

  /**
   * A right that is looked at anew with each use.
   *
   * @param library what there is now
   * @param names a community as an audience names it: platform, colon, the platform's own id
   */
  PackAccess(Supplier<Library> library, Function<CommunityId, Optional<String>> names) {
    this.library = library;
    this.names = names;
  }

  @Override
  public Library of(CommunityId community) {
    Library all = library.get();
    if (all.packs().stream().allMatch(pack -> pack.audience().isEmpty())) {
      return all;
    }
    Optional<String> name = name(community);
    return new Library(all.packs().stream().filter(pack -> isFor(name, pack)).toList());
  }

  private Optional<String> name(CommunityId community) {
    Optional<String> name =
        Optional.ofNullable(known.get(community)).or(() -> names.apply(community));
    name.ifPresent(found -> known.put(community, found));
    return name;
  }

  private static boolean isFor(Optional<String> name, Pack pack) {
    return pack.audience().isEmpty() || name.filter(pack.audience()::contains).isPresent();
  }
}
