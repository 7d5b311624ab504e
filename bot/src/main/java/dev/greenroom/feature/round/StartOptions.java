package dev.greenroom.feature.round;

import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Track;
import dev.greenroom.core.feature.Values;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was given with the command.
 *
 * @param track id of a track
 * @param format id of a format
 * @param unknown what means nothing here; empty where all is understood
 */
record StartOptions(
    Optional<String> track,
    Optional<String> format,
    String kind,
    boolean secluded,
    Optional<String> unknown) {
  static final String WHAT = "what";
  static final String START = "start";
  static final String LIST = "list";
  static final String TRACK = "track";
  static final String FORMAT = "format";
  static final String KIND = "kind";
  static final String PRIVATE = "private";
  static final String YES = "yes";
  static final String NO = "no";

  /** As people type it, and as a platform sends a switch. */
  private static final List<String> ON = List.of(YES, "true");

  private static final List<String> OFF = List.of(NO, "false");

  static StartOptions of(Values values, Library library) {
    var track = Named.in(values.value(TRACK), library);
    String format = plain(values, FORMAT);
    String kind = plain(values, KIND);
    String secluded = plain(values, PRIVATE);
    return new StartOptions(
        track.id(),
        Optional.of(format).filter(RoundSupply.FORMATS::contains),
        RoundSupply.KINDS.contains(kind) ? kind : RoundSupply.ANY_KIND,
        isYes(secluded),
        Stream.of(
                Optional.of(track.rest()),
                odd(format, RoundSupply.FORMATS::contains),
                odd(kind, RoundSupply.KINDS::contains),
                odd(secluded, value -> isYes(value) || OFF.contains(value)))
            .flatMap(Optional::stream)
            .filter(word -> !word.isEmpty())
            .findFirst());
  }

  static boolean isList(Values values) {
    return values.value(WHAT).equals(LIST);
  }

  /** Whether nothing was said at all but the command. */
  static boolean isNothing(Values values) {
    return values.value(WHAT).isEmpty() && besideWhat(values).isEmpty();
  }

  /** The first thing that was said of a round; empty for none. */
  static Optional<String> besideWhat(Values values) {
    return Stream.of(TRACK, FORMAT, KIND, PRIVATE)
        .map(values::value)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static String plain(Values values, String name) {
    return values.value(name).toLowerCase(Locale.ROOT);
  }

  private static Optional<String> odd(String value, Predicate<String> known) {
    return Optional.of(value).filter(known.negate());
  }

  static boolean isYes(String value) {
    return ON.contains(value);
  }

  /** Everything that means something as a word. */
  static List<String> known(Library library) {
    return Stream.of(
            library.tracks().stream().map(Track::id),
            Stream.of(START, LIST, PRIVATE),
            RoundSupply.FORMATS.stream(),
            RoundSupply.KINDS.stream())
        .flatMap(words -> words)
        .toList();
  }

  /**
   * A track among the words that were typed.
   *
   * @param rest words that name none
   */
  private record Named(Optional<String> id, String rest) {
    /** All of them together name one, or one of them does. */
    static Named in(String typed, Library library) {
      Optional<String> whole = library.trackNamed(typed).map(Track::id);
      if (whole.isPresent()) {
        return new Named(whole, "");
      }
      List<String> words = List.of(typed.split("\\s+"));
      Optional<String> one =
          words.stream().filter(word -> library.trackNamed(word).isPresent()).findFirst();
      return new Named(
          one.flatMap(library::trackNamed).map(Track::id),
          words.stream()
              .filter(word -> !one.equals(Optional.of(word)))
              .collect(Collectors.joining(" ")));
    }
  }
}
