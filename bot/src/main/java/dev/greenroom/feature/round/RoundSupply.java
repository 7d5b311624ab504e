package dev.greenroom.feature.round;

import static java.util.stream.Collectors.joining;

import dev.greenroom.content.Nearest;
import dev.greenroom.content.model.Format;
import dev.greenroom.content.model.Kind;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Mode;
import dev.greenroom.content.model.Phase;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Track;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.model.Packs;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.feature.rotation.QuestionRotation;
import dev.greenroom.feature.rotation.QuestionSnapshot;
import dev.greenroom.feature.rotation.RubricSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the packs have for rounds. */
record RoundSupply(Packs packs) {
  static final String ANY_KIND = "any";

  /** The formats that a round can be started with, in the order in which they are offered. */
  static final List<String> FORMATS = List.of("25", "45", "60", "lightning");

  /** The kinds of question that a round can be about. */
  static final List<String> KINDS = List.of(ANY_KIND, "case", "drill", "role-play");

  /** Nobody else could join where the bot speaks to one person. */
  static final Refusal NO_CHANNEL = Refusal.of("round.no-channel");

  /** What a lobby asks for, or why there is none. */
  RoundFacts offer(StreamId round, RoundCommand.Open wanted) {
    if (wanted.place().person().isPresent()) {
      return new RoundFacts.NotOffered(NO_CHANNEL);
    }
    Library library = packs.of(round.community());
    Optional<Track> track = library.track(wanted.track());
    if (track.isEmpty()) {
      return new RoundFacts.NotOffered(noTrack(wanted.track(), library));
    }
    Optional<Format> format = format(track.get(), wanted.format());
    if (format.isEmpty()) {
      return new RoundFacts.NotOffered(
          Refusal.of("round.no-format", track.get().title(), formats(track.get())));
    }
    return questions(track.get(), wanted.kind()).isEmpty()
        ? new RoundFacts.NotOffered(Refusal.of("round.no-kind", track.get().title()))
        : new RoundFacts.Offered(setup(round, wanted, track.get(), format.get(), library));
  }

  /** What a round that is about to begin can be played with. */
  RoundFacts supply(Query query, StreamId round, Setup setup) {
    Library library = packs.of(round.community());
    Optional<Track> track = library.track(setup.track());
    return track
        .<RoundFacts>map(
            found ->
                new RoundFacts.Supplied(
                    round,
                    fitting(questions(found, setup.kind()), setup.length()).stream()
                        .map(question -> QuestionSnapshot.of(question, found, library))
                        .toList(),
                    QuestionRotation.past(query, setup.place(), id -> current(library, id)),
                    RubricSnapshot.of(found.rubric())))
        .orElseGet(
            () ->
                new RoundFacts.Supplied(
                    round,
                    List.of(),
                    QuestionRotation.Past.NOTHING,
                    new RubricSnapshot("", List.of())));
  }

  private static String current(Library library, String id) {
    return library.question(id).map(Question::id).orElse(id);
  }

  private static Refusal noTrack(String wanted, Library library) {
    return Nearest.to(wanted, library.tracks().stream().map(Track::id).toList())
        .map(near -> Refusal.of("round.no-track-near", wanted, near))
        .orElseGet(() -> Refusal.of("round.no-track", wanted));
  }

  private static Optional<Format> format(Track track, String id) {
    return track.formats().format(id).filter(RoundSupply::isTalk);
  }

  /** What its lobbies offer. */
  static List<Format> held(Track track) {
    return FORMATS.stream().flatMap(id -> format(track, id).stream()).toList();
  }

  /** Typed and paired formats are held in other ways. */
  private static boolean isTalk(Format format) {
    return format.mode() == Mode.TALK && !format.paired();
  }

  private static String formats(Track track) {
    return track.formats().all().stream()
        .filter(RoundSupply::isTalk)
        .map(Format::id)
        .collect(joining(", "));
  }

  private static List<Question> questions(Track track, String kind) {
    return track.questions().stream()
        .filter(question -> question.kind() != Kind.DAILY)
        .filter(question -> kind.equals(ANY_KIND) || kind.equals(question.kind().key()))
        .toList();
  }

  /** Those that can be answered in the time; the shortest, where none can. */
  private static List<Question> fitting(List<Question> questions, Duration length) {
    long shortest = questions.stream().mapToLong(Question::minutes).min().orElse(0);
    long longest = Math.max(length.toMinutes(), shortest);
    return questions.stream().filter(question -> question.minutes() <= longest).toList();
  }

  static Setup setup(
      StreamId round, RoundCommand.Open wanted, Track track, Format format, Library library) {
    return new Setup(
        round,
        wanted.place(),
        track.id(),
        track.title(),
        format.title(),
        wanted.kind(),
        wanted.secluded(),
        format.phases().stream().map(RoundSupply::phase).toList(),
        track.formats().minutesNote(),
        library.pack(track.pack()).orElseThrow().disclaimer(),
        Optional.of(wanted.rooms()).filter(rooms -> !rooms.equals(wanted.place())));
  }

  private static Setup.Phase phase(Phase phase) {
    return new Setup.Phase(
        phase.title(), Duration.ofMinutes(phase.minutes()), phase.leads(), phase.about());
  }
}
