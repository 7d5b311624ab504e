package dev.greenroom.round;

import dev.greenroom.content.Format;
import dev.greenroom.content.Kind;
import dev.greenroom.content.Library;
import dev.greenroom.content.Question;
import dev.greenroom.content.Seat;
import dev.greenroom.content.Track;
import dev.greenroom.flow.Ask;
import dev.greenroom.flow.CommunityId;
import dev.greenroom.flow.Drawn;
import dev.greenroom.flow.Imagined;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.Shown;
import dev.greenroom.flow.StreamId;
import dev.greenroom.flow.Words;
import dev.greenroom.shelf.Posed;
import dev.greenroom.shelf.Scoring;
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
public final class RoundShown {
  private static final StreamId ID =
      new StreamId(RoundFeature.KIND, new CommunityId("c"), "a".repeat(20));

  /** Cards of a track alone show no question. */
  private static final Posed NO_QUESTION =
      new Posed(
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

  private RoundShown(Words words) {
    this.words = words;
  }

  /** Of a track: its lobbies and rooms, and its rubric. */
  public static List<Shown> of(Track track, Library library, Words words) {
    var shown = new RoundShown(words);
    List<Setup> setups =
        Repertoire.held(track).stream().map(format -> setup(track, format, library)).toList();
    var all = new ArrayList<Shown>();
    setups.forEach(setup -> all.addAll(shown.of(setup)));
    setups.stream().findFirst().ifPresent(any -> all.addAll(shown.rubric(any, track)));
    return all;
  }

  /** Of a question, by whoever is in its round. */
  public static List<Shown> of(Question question, Library library, Words words) {
    Track track = library.track(question.track()).orElseThrow();
    if (question.kind() == Kind.DAILY) {
      return List.of();
    }
    Posed posed = Posed.of(question, track, library);
    return Repertoire.held(track).stream()
        .findFirst()
        .map(format -> played(setup(track, format, library), posed, Scoring.of(track.rubric())))
        .map(new RoundShown(words)::of)
        .orElseGet(List::of);
  }

  private List<Shown> of(Setup setup) {
    var all = new ArrayList<>(List.of(lobby(setup), plan(setup)));
    IntStream.rangeClosed(1, setup.phases().size())
        .forEach(number -> all.add(phase(setup, number)));
    return all;
  }

  private List<Shown> rubric(Setup setup, Track track) {
    var played = played(setup, NO_QUESTION, Scoring.of(track.rubric()));
    return IntStream.range(0, played.scoring().scales().size())
        .mapToObj(place -> dimension(played, place))
        .toList();
  }

  private Shown lobby(Setup setup) {
    return card(
        "round-lobby",
        () -> RoundViews.lobby(ID, new Round.Lobby(setup, crew(), Instant.EPOCH), words),
        Stream.of(setup.trackTitle(), setup.format(), setup.minutesNote(), setup.disclaimer()));
  }

  private Shown plan(Setup setup) {
    return card(
        "round-plan",
        () -> RoomViews.plan(ID, running(promised(setup), 1), words),
        Stream.concat(
            Stream.of(setup.format(), setup.minutesNote(), setup.disclaimer()),
            setup.phases().stream().map(Setup.Phase::title)));
  }

  private Shown phase(Setup setup, int number) {
    Setup.Phase phase = setup.phase(number);
    Round running = running(promised(setup), number);
    return card(
        "round-phase",
        () -> RoomViews.phase(ID, Integer.toString(number), running, words),
        Stream.of(phase.title(), phase.about()));
  }

  private Shown dimension(Played played, int place) {
    Scoring.Scale scale = played.scoring().scales().get(place);
    return brief(
        "brief-dimension",
        played,
        OBSERVERS.getFirst(),
        1 + place,
        Stream.concat(
            Stream.of(scale.title()), scale.anchors().stream().map(Scoring.Anchor::full)));
  }

  private List<Shown> of(Played played) {
    Posed question = played.question();
    var all = new ArrayList<Shown>();
    all.add(brief("brief-candidate", played, CANDIDATE, 0, own(question, Seat.CANDIDATE)));
    all.add(brief("brief-interviewer", played, INTERVIEWER, 0, own(question, Seat.INTERVIEWER)));
    all.addAll(items(played));
    all.addAll(observers(played));
    all.add(end(played));
    question.worked().ifPresent(worked -> all.add(worked(played, worked)));
    return all;
  }

  /** The prompt, and what one side is told. */
  private static Stream<String> own(Posed question, Seat side) {
    return Stream.concat(
        Stream.of(question.prompt()),
        question.parts().stream().filter(p -> p.side() == side).flatMap(RoundShown::told));
  }

  private static Stream<String> told(Posed.Part part) {
    return Stream.of(part.role(), part.wants(), part.refuses(), part.yields());
  }

  private List<Shown> items(Played played) {
    List<Played.Item> items = played.items();
    return IntStream.range(0, items.size())
        .mapToObj(
            i -> brief("brief-item", played, INTERVIEWER, i + 1, Stream.of(items.get(i).text())))
        .toList();
  }

  /** One who watches, with what both sides are told. */
  private List<Shown> observers(Played played) {
    MemberId observer = OBSERVERS.getFirst();
    List<Posed.Part> parts = BriefViews.watched(played.question());
    var all = new ArrayList<Shown>();
    all.add(
        brief(
            "brief-observer",
            played,
            observer,
            0,
            Stream.concat(
                Stream.of(played.question().prompt()),
                played.scoring().scales().stream().map(Scoring.Scale::title))));
    for (int i = 0; i < parts.size(); i++) {
      all.add(brief("brief-part", played, observer, i + 1, told(parts.get(i))));
    }
    return all;
  }

  private Shown end(Played played) {
    Posed question = played.question();
    return card(
        "round-end",
        () -> RoomViews.end(ID, new Round.Over(played, Instant.EPOCH, false), words),
        Stream.of(
                List.of(question.prompt(), question.mistake()), question.strong(), question.weak())
            .flatMap(List::stream));
  }

  private Shown worked(Played played, Posed.Worked worked) {
    Round over = new Round.Over(played, Instant.EPOCH, false);
    return Shown.pages(
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

  private Shown brief(String as, Played played, MemberId reader, int page, Stream<String> whole) {
    Round round = running(played, 1);
    return Shown.reply(as, () -> BriefViews.brief(ask(round, reader, page)), whole.toList());
  }

  private Ask<Round> ask(Round round, MemberId reader, int page) {
    return Imagined.ask(round, ID, reader, Integer.toString(page), words);
  }

  private static Shown card(String as, Supplier<Drawn> drawn, Stream<String> whole) {
    return Shown.drawn(as, drawn, whole.toList());
  }

  private static Setup setup(Track track, Format format, Library library) {
    var here = new Place("-", "-");
    var open = new RoundCommand.Open(here, here, track.id(), format.id(), "any", false);
    return Repertoire.setup(ID, open, track, format, library);
  }

  private static Crew crew() {
    Crew crew =
        Crew.of(HOST).joined(CANDIDATE, Role.CANDIDATE).joined(INTERVIEWER, Role.INTERVIEWER);
    for (MemberId observer : OBSERVERS) {
      crew = crew.joined(observer, Role.OBSERVER);
    }
    return crew;
  }

  private static Played played(Setup setup, Posed question, Scoring scoring) {
    return new Played(setup, crew(), question, scoring, Set.of(), 0);
  }

  /** What stands in a room before anybody has opened their brief. */
  private static Played promised(Setup setup) {
    return played(setup, NO_QUESTION, new Scoring("-", List.of()));
  }

  private static Round running(Played played, int phase) {
    return new Round.Running(played, phase, Instant.EPOCH, Instant.EPOCH, Optional.empty());
  }
}
