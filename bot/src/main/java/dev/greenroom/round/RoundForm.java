package dev.greenroom.round;

import dev.greenroom.content.Track;
import dev.greenroom.flow.Ask;
import dev.greenroom.flow.Packs;
import dev.greenroom.flow.Refusal;
import dev.greenroom.flow.Reply;
import dev.greenroom.flow.Values;
import dev.greenroom.flow.Words;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.Option;
import dev.greenroom.ui.Prose;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a lobby is opened with: by name, as words in any order, or by a form for what is missing.
 */
record RoundForm(Packs packs) {
  private static final String TRACK = "track";
  private static final String FORMAT = "format";
  private static final String KIND = "kind";
  private static final String PRIVATE = "private";
  private static final String YES = "yes";
  private static final String NO = "no";

  /** What was typed. */
  private record Typed(
      Optional<String> track, Optional<String> format, String kind, boolean secluded) {
    static Typed of(Values values) {
      List<String> words =
          List.of(values.value("words").toLowerCase(java.util.Locale.ROOT).split(" "));
      return new Typed(
          named(values, TRACK).or(() -> words.stream().filter(Typed::isTrack).findFirst()),
          named(values, FORMAT)
              .or(() -> words.stream().filter(Catalogue.FORMATS::contains).findFirst()),
          named(values, KIND)
              .or(() -> words.stream().filter(Catalogue.KINDS::contains).findFirst())
              .orElse(Catalogue.ANY_KIND),
          named(values, PRIVATE).map(Typed::isYes).orElse(words.contains(PRIVATE)));
    }

    private static Optional<String> named(Values values, String name) {
      return Optional.of(values.value(name)).filter(value -> !value.isEmpty());
    }

    private static boolean isTrack(String word) {
      return !word.isEmpty()
          && !word.equals(PRIVATE)
          && !Catalogue.FORMATS.contains(word)
          && !Catalogue.KINDS.contains(word);
    }

    private static boolean isYes(String value) {
      return value.equals(YES) || value.equals("true");
    }
  }

  /** What a command asks for; empty where the track or the format is missing. */
  static Optional<RoundCommand> complete(Values values) {
    var typed = Typed.of(values);
    return typed
        .track()
        .flatMap(
            track ->
                typed
                    .format()
                    .map(
                        format ->
                            new RoundCommand.Open(
                                values.place(), track, format, typed.kind(), typed.secluded())));
  }

  /** What a form that was filled in asks for. */
  static RoundCommand command(Values values) {
    return complete(values).orElseThrow();
  }

  /** The form, with what was typed already. */
  Reply show(Ask<Round> ask) {
    Words words = ask.words();
    List<Track> tracks = packs.of(ask.id().community()).tracks();
    if (tracks.isEmpty()) {
      return Reply.refuse(Refusal.of("round.no-tracks"), words);
    }
    var typed = Typed.of(ask.values());
    return new Reply.Ask(
        new Form(
            ActionId.of("start", ask.id().id()),
            words.say("round.form"),
            words.say("round.form.open"),
            Prose.text(words.say("round.form.note")),
            List.of(
                track(tracks, words).value(typed.track().orElse(tracks.getFirst().id())),
                field(
                        FORMAT,
                        words.say("round.form.format"),
                        Catalogue.FORMATS,
                        id -> words.say("format." + id))
                    .value(typed.format().orElse("45")),
                field(
                        KIND,
                        words.say("round.form.kind"),
                        Catalogue.KINDS,
                        id -> words.say("round.kind." + id))
                    .value(typed.kind()),
                field(
                        PRIVATE,
                        words.say("round.form.private"),
                        List.of(NO, YES),
                        id -> words.say("round.private." + id))
                    .value(typed.secluded() ? YES : NO))));
  }

  /** More tracks than a list can hold are asked for by their ids. */
  private static Field track(List<Track> tracks, Words words) {
    String label = words.say("round.form.track");
    return tracks.size() > Limits.OPTIONS
        ? Field.required(TRACK, label, new Input.Line(Limits.OPTION_VALUE))
        : Field.required(
            TRACK,
            label,
            new Input.One(
                tracks.stream().map(track -> new Option(track.id(), track.title())).toList()));
  }

  private static Field field(
      String name, String label, List<String> values, Function<String, String> says) {
    return Field.required(
        name,
        label,
        new Input.One(values.stream().map(value -> new Option(value, says.apply(value))).toList()));
  }
}
