package dev.greenroom.community;

import dev.greenroom.content.Kind;
import dev.greenroom.content.Library;
import dev.greenroom.content.Nearest;
import dev.greenroom.content.Pack;
import dev.greenroom.content.Question;
import dev.greenroom.content.Track;
import dev.greenroom.flow.Ask;
import dev.greenroom.flow.Packs;
import dev.greenroom.flow.Refusal;
import dev.greenroom.flow.Reply;
import dev.greenroom.flow.Words;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.Option;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the packs hold, for those who choose from them. Tracks are for everybody; questions are only
 * for those who run the community: the next candidate could look up what they are about to be
 * asked.
 */
record CatalogueViews(Packs packs) {
  static final String TRACKS = "catalogue";
  static final String TRACK = "catalogue-track";
  static final String QUESTIONS = "catalogue-questions";
  static final String QUESTION = "catalogue-question";

  /** The value that its command takes. */
  static final String ID = "id";

  private static final String ALL_KINDS = "all";
  private static final int TRACKS_ON_A_PAGE = 12;
  private static final int QUESTIONS_ON_A_PAGE = 8;

  /** As much of a prompt as tells which one it is. */
  private static final int BEGINNING = 160;

  private static final int LONGEST_WORD = 60;

  /** By a command: all tracks, or what is named. */
  Reply typed(Ask<Community> ask) {
    Library library = library(ask);
    String word =
        Stream.of(ID, "words")
            .map(ask.values()::value)
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    if (word.isEmpty()) {
      return tracks(ask);
    }
    Optional<Reply> found =
        library
            .track(word)
            .map(track -> track(ask, library, track, 1))
            .or(() -> library.question(word).map(question -> guarded(ask, library, question)));
    return found.orElseGet(() -> Reply.refuse(unknown(word, library), ask.words()));
  }

  private static Reply guarded(Ask<Community> ask, Library library, Question question) {
    return ask.viewer().manages()
        ? question(ask, library, question, 1)
        : Reply.refuse(Refusal.of("flow.not-manager"), ask.words());
  }

  private static Refusal unknown(String word, Library library) {
    List<String> known =
        library.tracks().stream()
            .flatMap(
                track ->
                    Stream.concat(
                        Stream.of(track.id()), track.questions().stream().map(Question::id)))
            .toList();
    String said = Limits.cut(word, LONGEST_WORD);
    return Nearest.to(said, known)
        .map(near -> Refusal.of("catalogue.unknown-near", said, near))
        .orElseGet(() -> Refusal.of("catalogue.unknown", said));
  }

  Reply tracks(Ask<Community> ask) {
    Words words = ask.words();
    Library library = library(ask);
    List<Track> all = library.tracks();
    int pages = Math.max(1, Math.ceilDiv(all.size(), TRACKS_ON_A_PAGE));
    int number = Math.clamp(ask.number(1), 1, pages);
    List<Track> some = page(all, number, TRACKS_ON_A_PAGE);
    var card =
        Card.titled(words.say("catalogue.title"))
            .facts(
                fact("catalogue.packs", library.packs().size(), words),
                fact("catalogue.tracks", all.size(), words),
                fact(
                    "catalogue.questions",
                    all.stream().mapToInt(track -> track.questions().size()).sum(),
                    words))
            .with(new Block.Points(some.stream().map(track -> line(track, words)).toList()));
    if (!some.isEmpty()) {
      card.actions(
          new Control.Select(
              new ActionId(TRACK, "-", "-"),
              words.say("catalogue.choose-track"),
              some.stream().map(track -> new Option(track.id(), track.title())).toList()));
    }
    card.actions(steps(TRACKS, "", number, pages, words));
    some.stream()
        .map(track -> pack(library, track).disclaimer())
        .distinct()
        .limit(3)
        .forEach(disclaimer -> card.note(Prose.text(disclaimer)));
    return ask.page(card.build());
  }

  private static Block.Fact fact(String key, int number, Words words) {
    return new Block.Fact(words.say(key), Prose.text(Integer.toString(number)));
  }

  private static Prose line(Track track, Words words) {
    return Prose.of(
        new Span.Strong(track.title()),
        new Span.Text(" "),
        new Span.Code(track.id()),
        new Span.Text(
            " "
                + String.join(
                    ", ",
                    Arrays.stream(Kind.values())
                        .map(kind -> TrackPages.kind(kind, track, words))
                        .toList())));
  }

  /** One track; what was pressed carries its id and a page. */
  Reply track(Ask<Community> ask) {
    Library library = library(ask);
    var wanted = Wanted.of(ask);
    return library
        .track(wanted.id())
        .map(track -> track(ask, library, track, wanted.page()))
        .orElseGet(() -> gone(ask));
  }

  private static Reply track(Ask<Community> ask, Library library, Track track, int wanted) {
    List<Card> pages = pages(library, track, ask.viewer().manages(), ask.words());
    return ask.page(pages.get(Math.clamp(wanted, 1, pages.size()) - 1));
  }

  /**
   * All there is of a track.
   *
   * @param questions whether the reader may go on to them
   */
  static List<Card> pages(Library library, Track track, boolean questions, Words words) {
    Pack pack = pack(library, track);
    var pages = new TrackPages(track, pack, words);
    int all = pages.all().size();
    return IntStream.rangeClosed(1, all)
        .mapToObj(
            number ->
                page(words.say("catalogue.track", track.title(), number, all), pages.all(), number)
                    .actions(steps(TRACK, track.id() + "_", number, all, words))
                    .actions(parts(track, pages, questions, words))
                    .note(Prose.text(pack.disclaimer()))
                    .build())
        .toList();
  }

  /** They name their part as well: no platform takes two buttons of one action. */
  private static List<Control> parts(
      Track track, TrackPages pages, boolean questions, Words words) {
    Stream<Control> parts =
        Stream.of(TrackPages.Part.LOOP, TrackPages.Part.FORMATS, TrackPages.Part.RUBRIC)
            .map(part -> part(track, part, pages, words));
    Stream<Control> pool =
        questions
            ? Stream.of(
                button(
                    QUESTIONS,
                    track.id() + "_" + ALL_KINDS + "_1",
                    words.say("catalogue.questions")))
            : Stream.of();
    return Stream.of(Stream.of(button(TRACKS, "1", words.say("catalogue.all-tracks"))), parts, pool)
        .flatMap(some -> some)
        .toList();
  }

  /** The questions of a track; what was pressed carries its id, a kind and a page. */
  Reply questions(Ask<Community> ask) {
    var wanted = Wanted.of(ask);
    return library(ask)
        .track(wanted.id())
        .map(track -> questions(ask, track, wanted))
        .orElseGet(() -> gone(ask));
  }

  private static Reply questions(Ask<Community> ask, Track track, Wanted wanted) {
    Words words = ask.words();
    List<Question> all =
        track.questions().stream()
            .filter(
                question ->
                    wanted.kind().equals(ALL_KINDS)
                        || TrackPages.key(question.kind()).equals(wanted.kind()))
            .toList();
    int pages = Math.max(1, Math.ceilDiv(all.size(), QUESTIONS_ON_A_PAGE));
    int number = Math.clamp(wanted.page(), 1, pages);
    List<Question> some = page(all, number, QUESTIONS_ON_A_PAGE);
    String of = track.id() + "_" + wanted.kind() + "_";
    var card =
        Card.titled(words.say("catalogue.pool", track.title(), number, pages))
            .text(words.say("catalogue.found", all.size()))
            .with(new Block.Points(some.stream().map(question -> line(question, words)).toList()));
    if (!some.isEmpty()) {
      card.actions(
          new Control.Select(
              new ActionId(QUESTION, "-", "-"),
              words.say("catalogue.choose-question"),
              some.stream()
                  .map(question -> new Option(question.id(), flat(question.prompt())))
                  .toList()));
    }
    return ask.page(
        card.actions(kinds(track, words))
            .actions(
                Stream.concat(
                        steps(QUESTIONS, of, number, pages, words).stream(),
                        Stream.of(toTrack(track, words)))
                    .toList())
            .note(Prose.text(words.say("catalogue.spoils")))
            .build());
  }

  private static List<Control> kinds(Track track, Words words) {
    return Stream.concat(
            Stream.of(
                button(
                    QUESTIONS,
                    track.id() + "_" + ALL_KINDS + "_1",
                    words.say("catalogue.all-kinds"))),
            Arrays.stream(Kind.values())
                .map(TrackPages::key)
                .map(
                    kind ->
                        button(
                            QUESTIONS, track.id() + "_" + kind + "_1", words.say("kind." + kind))))
        .toList();
  }

  private static Prose line(Question question, Words words) {
    return Prose.of(
        new Span.Code(question.id()),
        new Span.Text(
            " "
                + words.say(
                    "catalogue.line",
                    words.say("kind." + TrackPages.key(question.kind())),
                    words.say("minutes", question.minutes()),
                    question.difficulty(),
                    Limits.cut(flat(question.prompt()), BEGINNING))));
  }

  private static String flat(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** One question; what was pressed carries its id and a page. */
  Reply question(Ask<Community> ask) {
    Library library = library(ask);
    var wanted = Wanted.of(ask);
    return library
        .question(wanted.id())
        .map(question -> question(ask, library, question, wanted.page()))
        .orElseGet(() -> gone(ask));
  }

  private static Reply question(
      Ask<Community> ask, Library library, Question question, int wanted) {
    List<Card> pages = pages(library, question, ask.words());
    return ask.page(pages.get(Math.clamp(wanted, 1, pages.size()) - 1));
  }

  private static Control part(Track track, TrackPages.Part part, TrackPages pages, Words words) {
    String name = part.name().toLowerCase(Locale.ROOT);
    return button(
        TRACK,
        String.join("_", track.id(), name, Integer.toString(pages.page(part))),
        words.say("catalogue.part." + name));
  }

  /** All there is of a question. */
  static List<Card> pages(Library library, Question question, Words words) {
    Track track = library.track(question.track()).orElseThrow();
    Pack pack = pack(library, track);
    List<List<Block>> pages = new QuestionPages(question, track, pack, words).all();
    int all = pages.size();
    return IntStream.rangeClosed(1, all)
        .mapToObj(
            number ->
                page(words.say("catalogue.question", track.title(), number, all), pages, number)
                    .actions(
                        Stream.concat(
                                steps(QUESTION, question.id() + "_", number, all, words).stream(),
                                Stream.of(toQuestions(track, words), toTrack(track, words)))
                            .toList())
                    .note(Prose.text(words.say("catalogue.spoils") + " " + pack.disclaimer()))
                    .build())
        .toList();
  }

  private static Card.Builder page(String title, List<List<Block>> pages, int number) {
    var card = Card.titled(title);
    pages.get(number - 1).forEach(card::with);
    return card;
  }

  private static Control toTrack(Track track, Words words) {
    return button(TRACK, track.id() + "_1", words.say("catalogue.to-track"));
  }

  private static Control toQuestions(Track track, Words words) {
    return button(
        QUESTIONS, track.id() + "_" + ALL_KINDS + "_1", words.say("catalogue.to-questions"));
  }

  private static List<Control> steps(
      String route, String before, int number, int pages, Words words) {
    var steps = new ArrayList<Control>();
    if (number < pages) {
      steps.add(button(route, before + (number + 1), words.say("page.after")));
    }
    if (number > 1) {
      steps.add(button(route, before + (number - 1), words.say("page.before")));
    }
    return steps;
  }

  private static Control button(String route, String arg, String label) {
    return new Control.Button(new ActionId(route, "-", arg), label);
  }

  private static <T> List<T> page(List<T> all, int number, int size) {
    return all.subList(
        Math.min(all.size(), (number - 1) * size), Math.min(all.size(), number * size));
  }

  private static Pack pack(Library library, Track track) {
    return library.pack(track.pack()).orElseThrow();
  }

  private static Reply gone(Ask<Community> ask) {
    return Reply.refuse(Refusal.of("catalogue.gone"), ask.words());
  }

  private Library library(Ask<Community> ask) {
    return packs.of(ask.id().community());
  }

  /**
   * What a control asks for.
   *
   * @param id of a track or question
   * @param page from 1
   */
  private record Wanted(String id, String kind, int page) {
    /** A choice, or what a button carries: an id, perhaps a kind, and a page. */
    static Wanted of(Ask<?> ask) {
      String choice = ask.values().value("choice");
      if (!choice.isEmpty()) {
        return new Wanted(choice, ALL_KINDS, 1);
      }
      List<String> parts = List.of(ask.values().arg().orElse("").split("_", -1));
      String page = parts.getLast();
      return new Wanted(
          parts.getFirst(),
          parts.size() > 2 ? parts.get(1) : ALL_KINDS,
          page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1);
    }
  }
}
