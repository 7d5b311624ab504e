package dev.greenroom.content.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A directory of tracks by the same authors.
 *
 * @param aliases ids it had before
 * @param version three numbers with dots
 * @param licence an SPDX licence id
 * @param language a BCP 47 tag
 * @param disclaimer one line that every card of a track shows
 * @param audience the communities it is limited to; empty is everybody
 * @param formats those that span tracks
 */
public record Pack(
    String id,
    List<String> aliases,
    String title,
    String version,
    String licence,
    String language,
    List<String> authors,
    LocalDate published,
    LocalDate lastReviewed,
    String disclaimer,
    Set<String> audience,
    List<Source> sources,
    Formats formats,
    List<Track> tracks) {

  public Pack {
    aliases = List.copyOf(aliases);
    authors = List.copyOf(authors);
    audience = Set.copyOf(audience);
    sources = List.copyOf(sources);
    tracks = List.copyOf(tracks);
  }

  /** The write-up that gives the fact of that id. */
  public Optional<Source> source(String fact) {
    return sources.stream().filter(s -> s.gives(fact)).findFirst();
  }
}
