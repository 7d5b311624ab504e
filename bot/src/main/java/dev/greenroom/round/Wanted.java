package dev.greenroom.round;

import dev.greenroom.content.Library;
import dev.greenroom.content.Track;
import dev.greenroom.flow.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was typed after the command, each thing by its name or as a word.
 *
 * @param track id of a track
 * @param format id of a format
 * @param unknown the first thing that means nothing here; empty where all is understood
 */
record Wanted(
    Optional<String> track,
    Optional<String> format,
    String kind,
    boolean secluded,
    Optional<String> unknown) {
  static final String TRACK = "track";
  static final String FORMAT = "format";
  static final String KIND = "kind";
  static final String PRIVATE = "private";
  static final String YES = "yes";
  static final String NO = "no";

  /** As people type it, and as a platform sends a switch. */
  private static final List<String> ON = List.of(YES, "true");

  private static final List<String> OFF = List.of(NO, "false");

  static Wanted of(Values values, Library library) {
    var said = new Said(values, new ArrayList<>(), words(values.value("words")));
    var track = said.take(TRACK, word -> library.track(word).isPresent());
    var format = said.take(FORMAT, Repertoire.FORMATS::contains);
    var kind = said.take(KIND, Repertoire.KINDS::contains);
    var secluded = said.take(PRIVATE, value -> isYes(value) || OFF.contains(value));
    boolean word = said.words().remove(PRIVATE);
    return new Wanted(
        track.flatMap(library::track).map(Track::id),
        format,
        kind.orElse(Repertoire.ANY_KIND),
        word || secluded.filter(Wanted::isYes).isPresent(),
        Stream.concat(said.wrong().stream(), said.words().stream()).findFirst());
  }

  static boolean isYes(String value) {
    return ON.contains(value);
  }

  /** Everything that means something as a word. */
  static List<String> known(Library library) {
    return Stream.of(
            library.tracks().stream().map(Track::id),
            Repertoire.FORMATS.stream(),
            Repertoire.KINDS.stream(),
            Stream.of(PRIVATE))
        .flatMap(words -> words)
        .toList();
  }

  private static List<String> words(String typed) {
    var words = new ArrayList<>(List.of(typed.toLowerCase(Locale.ROOT).split("\\s+")));
    words.removeIf(String::isEmpty);
    return words;
  }

  /**
   * What is still to be understood.
   *
   * @param wrong values that stand under a name and mean nothing there
   * @param words those that stand alone, but for those understood
   */
  private record Said(Values values, List<String> wrong, List<String> words) {
    /** The value under its name; where there is none, the first word that can be meant. */
    Optional<String> take(String name, Predicate<String> known) {
      String named = values.value(name).toLowerCase(Locale.ROOT);
      if (named.isEmpty()) {
        Optional<String> word = words.stream().filter(known).findFirst();
        word.ifPresent(words::remove);
        return word;
      }
      if (!known.test(named)) {
        wrong.add(named);
      }
      return Optional.of(named).filter(known);
    }
  }
}
