package dev.greenroom.feature.round;

import dev.greenroom.content.Nearest;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Track;
import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.feature.Values;
import dev.greenroom.core.model.Packs;
import dev.greenroom.core.model.PostingRights;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.Option;
import dev.greenroom.ui.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a lobby is opened with: by name, as words in any order, or by a form for what is missing.
 */
record RoundForm(Packs packs) {
  /** What is longer is no word of ours; nobody wants all of it back. */
  private static final int LONGEST_WORD = 60;

  /** What a command asks for; empty where something is missing, or is not understood. */
  Optional<RoundCommand> complete(Values values) {
    var wanted = StartOptions.of(values, library(values));
    PostingRights.Fit ground = ground(values);
    return wanted.unknown().isPresent()
            || StartOptions.isList(values)
            || unfit(values).isPresent()
            || ground.against(wanted.secluded()).isPresent()
        ? Optional.empty()
        : wanted
            .track()
            .flatMap(
                track ->
                    wanted
                        .format()
                        .map(
                            format ->
                                new RoundCommand.Open(
                                    values.place(),
                                    ground.rooms(),
                                    track,
                                    format,
                                    wanted.kind(),
                                    wanted.secluded())));
  }

  /** Why no lobby can stand where it was typed; empty where one can. */
  private static Optional<String> unfit(Values values) {
    return values.ground() instanceof PostingRights.Unfit(var why)
        ? Optional.of(why)
        : Optional.empty();
  }

  /** Whoever is where no card could stand is told so before this counts. */
  private static PostingRights.Fit ground(Values values) {
    return values.ground() instanceof PostingRights.Fit fit
        ? fit
        : PostingRights.fit(values.place());
  }

  /** What a form that was filled in asks for: the form has made sure of each value. */
  static RoundCommand command(Values values) {
    PostingRights.Fit ground = ground(values);
    return new RoundCommand.Open(
        values.place(),
        ground.rooms(),
        values.value(StartOptions.TRACK),
        values.value(StartOptions.FORMAT),
        values.value(StartOptions.KIND),
        // a place that has rooms of one kind only leaves nothing to choose
        ground.eitherRoom()
            ? StartOptions.isYes(values.value(StartOptions.PRIVATE))
            : ground.notOpen().isPresent());
  }

  /** As typed: whoever names all that is needed but no private room asks for an open one. */
  Reply typed(Ask<Round> ask) {
    var wanted = StartOptions.of(ask.values(), library(ask.values()));
    boolean whole = wanted.track().isPresent() && wanted.format().isPresent();
    return ground(ask.values())
        .against(wanted.secluded())
        .filter(_ -> whole && wanted.unknown().isEmpty())
        .map(why -> Reply.refuse(why, ask.words()))
        .orElseGet(() -> show(ask));
  }

  /** The form, with what was typed already. */
  Reply show(Ask<Round> ask) {
    Words words = ask.words();
    Library library = library(ask.values());
    var wanted = StartOptions.of(ask.values(), library);
    return objection(ask, wanted, library)
        .map(why -> Reply.refuse(why, words))
        .or(() -> noRoom(ask.values(), wanted).map(why -> Reply.refuse(why, words)))
        .orElseGet(() -> new Reply.Ask(form(ask, wanted, library.tracks())));
  }

  private Library library(Values values) {
    return packs.of(values.stream().community());
  }

  private static Optional<Refusal> objection(Ask<Round> ask, StartOptions wanted, Library library) {
    if (library.tracks().isEmpty()) {
      return Optional.of(Refusal.of("round.no-tracks"));
    }
    return ask.place().person().isPresent()
        ? Optional.of(RoundSupply.NO_CHANNEL)
        : wanted.unknown().map(word -> unknown(word, library));
  }

  /** Why there can be no room of the kind that was asked for, or none at all. */
  private static Optional<String> noRoom(Values values, StartOptions wanted) {
    PostingRights.Fit ground = ground(values);
    return unfit(values).or(() -> noRoom(ground, wanted));
  }

  private static Optional<String> noRoom(PostingRights.Fit ground, StartOptions wanted) {
    return wanted.secluded()
        ? ground.notSecluded()
        : ground.notOpen().filter(_ -> ground.notSecluded().isPresent());
  }

  /** A word that was mistyped must not be passed over: it may have been "private". */
  private static Refusal unknown(String typed, Library library) {
    String word = Limits.cut(typed, LONGEST_WORD);
    return Nearest.to(word, StartOptions.known(library))
        .map(near -> Refusal.of("round.unknown-word-near", word, near))
        .orElseGet(() -> Refusal.of("round.unknown-word", word));
  }

  private static Form form(Ask<Round> ask, StartOptions wanted, List<Track> tracks) {
    Words words = ask.words();
    var fields =
        new ArrayList<>(
            List.of(
                track(tracks, words).value(wanted.track().orElse(tracks.getFirst().id())),
                field(
                        StartOptions.FORMAT,
                        words.say("round.form.format"),
                        RoundSupply.FORMATS,
                        id -> words.say("format." + id))
                    .value(wanted.format().orElse("45")),
                field(
                        StartOptions.KIND,
                        words.say("round.form.kind"),
                        RoundSupply.KINDS,
                        id -> words.say("round.kind." + id))
                    .value(wanted.kind())));
    PostingRights.Fit ground = ground(ask.values());
    if (ground.eitherRoom()) {
      fields.add(
          field(
                  StartOptions.PRIVATE,
                  words.say("round.form.private"),
                  List.of(StartOptions.NO, StartOptions.YES),
                  id -> words.say("round.private." + id))
              .value(wanted.secluded() ? StartOptions.YES : StartOptions.NO));
    }
    return new Form(
        ActionId.of("start", ask.id().id()),
        words.say("round.form"),
        words.say("round.form.open"),
        // what is left out of the form is explained above it
        Prose.text(
            ground.notOpen().or(ground::notSecluded).orElseGet(() -> words.say("round.form.note"))),
        fields);
  }

  /** More tracks than a list can hold are asked for by their ids. */
  private static Field track(List<Track> tracks, Words words) {
    String label = words.say("round.form.track");
    return tracks.size() > Limits.OPTIONS
        ? Field.required(StartOptions.TRACK, label, new Input.Line(Limits.OPTION_VALUE))
        : Field.required(
            StartOptions.TRACK,
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
