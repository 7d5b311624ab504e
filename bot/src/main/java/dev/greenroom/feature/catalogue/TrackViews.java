package dev.greenroom.feature.catalogue;

import dev.greenroom.content.model.Kind;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Pack;
import dev.greenroom.content.model.Track;
import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.model.Packs;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Option;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The list of all tracks, and each of them page by page. */
public record TrackViews(Packs packs) {
  private static final int ON_A_PAGE = 12;

  /** As many different ones as a page has room for; most packs share theirs. */
  private static final int DISCLAIMERS = 3;

  Reply list(Ask<?> ask) {
    Words words = ask.words();
    Library library = packs.of(ask.id().community());
    List<Track> all = library.tracks();
    Slice<Track> page = Slice.of(all, ask.number(1), ON_A_PAGE);
    var card =
        Card.titled(words.say("catalogue.title"))
            .facts(
                fact("catalogue.packs", library.packs().size(), words),
                fact("catalogue.tracks", all.size(), words),
                fact(
                    "catalogue.questions",
                    all.stream().mapToInt(track -> track.questions().size()).sum(),
                    words))
            .with(
                new Block.Points(page.items().stream().map(track -> line(track, words)).toList()));
    if (!page.items().isEmpty()) {
      card.actions(
          CatalogueLinks.choice(
              CatalogueLinks.TRACK,
              words.say("catalogue.choose-track"),
              page.items().stream().map(track -> new Option(track.id(), track.title())).toList()));
    }
    card.actions(CatalogueLinks.steps(CatalogueLinks.TRACKS, "", page.number(), page.of(), words));
    page.items().stream()
        .map(track -> pack(library, track).disclaimer())
        .distinct()
        .limit(DISCLAIMERS)
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
            Arrays.stream(Kind.values())
                .map(kind -> TrackPages.kind(kind, track, words))
                .collect(Collectors.joining(", ", " ", ""))));
  }

  /** What was pressed carries the track's id and a page. */
  Reply one(Ask<?> ask) {
    Library library = packs.of(ask.id().community());
    var wanted = CatalogueRequest.of(ask);
    return library
        .track(wanted.id())
        .map(track -> show(ask, library, track, wanted.page()))
        .orElseGet(() -> CatalogueRequest.gone(ask));
  }

  Reply show(Ask<?> ask, Library library, Track track, int wanted) {
    List<Card> pages = pages(library, track, ask.viewer().manages(), ask.words());
    return ask.page(pages.get(Math.clamp(wanted, 1, pages.size()) - 1));
  }

  /**
   * All there is of a track.
   *
   * @param questions whether the reader may go on to them
   */
  public static List<Card> pages(Library library, Track track, boolean questions, Words words) {
    Pack pack = pack(library, track);
    var pages = new TrackPages(track, pack, words);
    int all = pages.all().size();
    List<Control> elsewhere = elsewhere(track, pages, questions, words);
    return IntStream.rangeClosed(1, all)
        .mapToObj(
            number ->
                Card.titled(words.say("catalogue.track", track.title(), number, all))
                    .with(pages.all().get(number - 1))
                    .actions(
                        CatalogueLinks.steps(
                            CatalogueLinks.TRACK, track.id() + "_", number, all, words))
                    .actions(elsewhere)
                    .note(Prose.text(pack.disclaimer()))
                    .build())
        .toList();
  }

  private static List<Control> elsewhere(
      Track track, TrackPages pages, boolean questions, Words words) {
    var ways = new ArrayList<Control>();
    ways.add(CatalogueLinks.toTracks(words));
    Stream.of(TrackPages.Part.LOOP, TrackPages.Part.FORMATS, TrackPages.Part.RUBRIC)
        .forEach(part -> ways.add(CatalogueLinks.toPart(track, part, pages, words)));
    if (questions) {
      ways.add(
          CatalogueLinks.toQuestions(
              track, CatalogueLinks.ALL_KINDS, words.say("catalogue.questions")));
    }
    return ways;
  }

  private static Pack pack(Library library, Track track) {
    return library.pack(track.pack()).orElseThrow();
  }
}
