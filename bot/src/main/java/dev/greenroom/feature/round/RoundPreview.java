package dev.greenroom.feature.round;

import dev.greenroom.content.model.Format;
import dev.greenroom.content.model.Kind;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Seat;
import dev.greenroom.content.model.Track;
import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Drawn;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Words;
import dev.greenroom.feature.preview.PackPreview;
import dev.greenroom.feature.preview.PreviewAsk;
import dev.greenroom.feature.rotation.QuestionSnapshot;
import dev.greenroom.feature.rotation.RubricSnapshot;
import dev.greenroom.ui.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that rounds show of a pack. */
public final class RoundPreview {
  private static final StreamId ID =
      new StreamId(RoundFeature.KIND, new CommunityId("c"), "a".repeat(20));

  /** Cards of a track alone show no question. */
  private static final QuestionSnapshot NO_QUESTION =
      new QuestionSnapshot(
          "-",
          "-",
          "-",
          "case",
          1,
          List.of(),
          List.of(),
          List.of(),
          "-",
          List.of(),
          "-",
          List.of(),
          Optional.empty());

  /** As long as an id of ours; each in a role of their own, and the host in none. */
  private static final MemberId HOST = new MemberId("h".repeat(20));

  private static final MemberId CANDIDATE = new MemberId("c".repeat(20));
  private static final MemberId INTERVIEWER = new MemberId("i".repeat(20));

  private static final List<MemberId> OBSERVERS =
      IntStream.range(0, Role.OBSERVER.capacity())
          .mapToObj(i -> new MemberId(Integer.toString(i).repeat(20)))
          .toList();

  private final Words words;

  private RoundPreview(Words words) {
    this.words = words;
  }

  /** Of a track: its lobbies and rooms, and its rubric. */
  public static List<PackPreview> of(Track track, Library library, Words words) {
    var shown = new RoundPreview(words);
    List<Setup> setups =
        RoundSupply.held(track).stream().map(format -> setup(track, format, library)).toList();
    var all = new ArrayList<PackPreview>();
    setups.forEach(setup -> all.addAll(shown.of(setup)));
    setups.stream().findFirst().ifPresent(any -> all.addAll(shown.rubric(any, track)));
    return all;
  }

  /** Of a question, by whoever is in its round. */
  public static List<PackPreview> of(Question question, Library library, Words words) {
    Track track = library.track(question.track()).orElseThrow();
    if (question.kind() == Kind.DAILY) {
      return List.of();
    }
    QuestionSnapshot posed = QuestionSnapshot.of(question, track, library);
    return RoundSupply.held(track).stream()
        .findFirst()
        .map(
            format ->
                played(setup(track, format, library), posed, RubricSnapshot.of(track.rubric())))
        .map(new RoundPreview(words)::of)
        .orElseGet(List::of);
  }

  private List<PackPreview> of(Setup setup) {
    var all = new ArrayList<>(List.of(lobby(setup), plan(setup)));
    IntStream.rangeClosed(1, setup.phases().size())
        .forEach(number -> all.add(phase(setup, number)));
    return all;
  }

  private List<PackPreview> rubric(Setup setup, Track track) {
    var played = played(setup, NO_QUESTION, RubricSnapshot.of(track.rubric()));
    return IntStream.range(0, played.scoring().scales().size())
        .mapToObj(place -> dimension(played, place))
        .toList();
  }

  private PackPreview lobby(Setup setup) {
    return card(
        "round-lobby",
        () -> RoundViews.lobby(ID, new Round.Lobby(setup, crew(), Instant.EPOCH), words),
        Stream.of(setup.trackTitle(), setup.format(), setup.minutesNote(), setup.disclaimer()));
  }

  private PackPreview plan(Setup setup) {
    return card(
        "round-plan",
        () -> RoomViews.plan(ID, running(promised(setup), 1), words),
        Stream.concat(
            Stream.of(setup.format(), setup.minutesNote(), setup.disclaimer()),
            setup.phases().stream().map(Setup.Phase::title)));
  }

  private PackPreview phase(Setup setup, int number) {
    Setup.Phase phase = setup.phase(number);
    Round running = running(promised(setup), number);
    return card(
        "round-phase",
        () -> RoomViews.phase(ID, Integer.toString(number), running, words),
        Stream.of(phase.title(), phase.about()));
  }

  private PackPreview dimension(PlayedRound played, int place) {
    RubricSnapshot.Scale scale = played.scoring().scales().get(place);
    return brief(
        "brief-dimension",
        played,
        OBSERVERS.getFirst(),
        1 + place,
        Stream.concat(
            Stream.of(scale.title()), scale.anchors().stream().map(RubricSnapshot.Anchor::full)));
  }

  private List<PackPreview> of(PlayedRound played) {
    QuestionSnapshot question = played.question();
    var all = new ArrayList<PackPreview>();
    all.add(brief("brief-candidate", played, CANDIDATE, 0, own(question, Seat.CANDIDATE)));
    all.add(brief("brief-interviewer", played, INTERVIEWER, 0, own(question, Seat.INTERVIEWER)));
    all.addAll(items(played));
    all.addAll(observers(played));
    all.add(end(played));
    question.worked().ifPresent(worked -> all.add(worked(played, worked)));
    return all;
  }

  /** The prompt, and what one side is told. */
  private static Stream<String> own(QuestionSnapshot question, Seat side) {
    return Stream.concat(
        Stream.of(question.prompt()),
        question.parts().stream().filter(p -> p.side() == side).flatMap(RoundPreview::told));
  }

  private static Stream<String> told(QuestionSnapshot.Part part) {
    return Stream.of(part.role(), part.wants(), part.refuses(), part.yields());
  }

  private List<PackPreview> items(PlayedRound played) {
    List<PlayedRound.Item> items = played.items();
    return IntStream.range(0, items.size())
        .mapToObj(
            i -> brief("brief-item", played, INTERVIEWER, i + 1, Stream.of(items.get(i).text())))
        .toList();
  }

  /** One who watches, with what both sides are told. */
  private List<PackPreview> observers(PlayedRound played) {
    MemberId observer = OBSERVERS.getFirst();
    List<QuestionSnapshot.Part> parts = BriefViews.watched(played.question());
    var all = new ArrayList<PackPreview>();
    all.add(
        brief(
            "brief-observer",
            played,
            observer,
            0,
            Stream.concat(
                Stream.of(played.question().prompt()),
                played.scoring().scales().stream().map(RubricSnapshot.Scale::title))));
    for (int i = 0; i < parts.size(); i++) {
      all.add(brief("brief-part", played, observer, i + 1, told(parts.get(i))));
    }
    return all;
  }

  private PackPreview end(PlayedRound played) {
    QuestionSnapshot question = played.question();
    return card(
        "round-end",
        () -> RoomViews.end(ID, new Round.Over(played, Instant.EPOCH, false), words),
        Stream.of(
                List.of(question.prompt(), question.mistake()), question.strong(), question.weak())
            .flatMap(List::stream));
  }

  private PackPreview worked(PlayedRound played, QuestionSnapshot.Worked worked) {
    Round over = new Round.Over(played, Instant.EPOCH, false);
    return PackPreview.pages(
        "round-worked",
        () ->
            IntStream.rangeClosed(1, WorkedViews.pages(worked, words).size())
                .mapToObj(page -> WorkedViews.worked(ask(over, CANDIDATE, page)))
                .toList(),
        Stream.of(
                Stream.of(worked.approach(), worked.conclusion()),
                worked.assumptions().stream(),
                worked.arithmetic().stream().flatMap(line -> Stream.of(line.sum(), line.means())))
            .flatMap(Function.identity())
            .toList());
  }

  private PackPreview brief(
      String as, PlayedRound played, MemberId reader, int page, Stream<String> whole) {
    Round round = running(played, 1);
    return PackPreview.reply(
        as, () -> new BriefViews(NotePad.NONE).brief(ask(round, reader, page)), whole.toList());
  }

  private Ask<Round> ask(Round round, MemberId reader, int page) {
    return PreviewAsk.ask(round, ID, reader, Integer.toString(page), words);
  }

  private static PackPreview card(String as, Supplier<Drawn> drawn, Stream<String> whole) {
    return PackPreview.drawn(as, drawn, whole.toList());
  }

  private static Setup setup(Track track, Format format, Library library) {
    var here = new Place("-", "-");
    var open = new RoundCommand.Open(here, here, track.id(), format.id(), "any", false);
    return RoundSupply.setup(ID, open, track, format, library);
  }

  private static Crew crew() {
    Crew crew =
        Crew.of(HOST).joined(CANDIDATE, Role.CANDIDATE).joined(INTERVIEWER, Role.INTERVIEWER);
    for (MemberId observer : OBSERVERS) {
      crew = crew.joined(observer, Role.OBSERVER);
    }
    return crew;
  }

  private static PlayedRound played(
      Setup setup, QuestionSnapshot question, RubricSnapshot scoring) {
    return new PlayedRound(setup, crew(), question, scoring, Set.of(), 0);
  }

  /** What stands in a room before anybody has opened their brief. */
  private static PlayedRound promised(Setup setup) {
    return played(setup, NO_QUESTION, new RubricSnapshot("-", List.of()));
  }

  private static Round running(PlayedRound played, int phase) {
    return new Round.Running(played, phase, Instant.EPOCH, Instant.EPOCH, Optional.empty());
  }
}
