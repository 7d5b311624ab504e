package dev.greenroom.feature.catalogue;

import dev.greenroom.content.model.Kind;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Pack;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Track;
import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.model.Packs;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.Option;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The questions of a track, and each of them page by page. */
public record QuestionViews(Packs packs) {
  private static final int ON_A_PAGE = 8;

  /** As much of a prompt as tells which one it is. */
  private static final int BEGINNING = 160;

  /** What was pressed carries the track's id, a kind and a page. */
  Reply list(Ask<?> ask) {
    var wanted = CatalogueRequest.of(ask);
    return packs
        .of(ask.id().community())
        .track(wanted.id())
        .map(track -> ask.page(list(track, wanted, ask.words())))
        .orElseGet(() -> CatalogueRequest.gone(ask));
  }

  private static Card list(Track track, CatalogueRequest wanted, Words words) {
    List<Question> all =
        track.questions().stream()
            .filter(
                question ->
                    wanted.kind().equals(CatalogueLinks.ALL_KINDS)
                        || question.kind().key().equals(wanted.kind()))
            .toList();
    Slice<Question> page = Slice.of(all, wanted.page(), ON_A_PAGE);
    var card =
        Card.titled(words.say("catalogue.pool", track.title(), page.number(), page.of()))
            .text(words.say("catalogue.found", all.size()))
            .with(new Block.Points(page.items().stream().map(it -> line(it, words)).toList()));
    if (!page.items().isEmpty()) {
      card.actions(
          CatalogueLinks.choice(
              CatalogueLinks.QUESTION,
              words.say("catalogue.choose-question"),
              page.items().stream().map(it -> option(it)).toList()));
    }
    String before = track.id() + "_" + wanted.kind() + "_";
    var ways =
        new ArrayList<>(
            CatalogueLinks.steps(
                CatalogueLinks.QUESTIONS, before, page.number(), page.of(), words));
    ways.add(CatalogueLinks.toTrack(track, words));
    return card.actions(kinds(track, words))
        .actions(ways)
        .note(Prose.text(words.say("catalogue.spoils")))
        .build();
  }

  private static Option option(Question question) {
    return new Option(question.id(), Limits.beginning(flat(question.prompt()), Limits.OPTION));
  }

  private static List<Control> kinds(Track track, Words words) {
    var ways = new ArrayList<Control>();
    ways.add(
        CatalogueLinks.toQuestions(
            track, CatalogueLinks.ALL_KINDS, words.say("catalogue.all-kinds")));
    for (Kind kind : Kind.values()) {
      ways.add(CatalogueLinks.toQuestions(track, kind.key(), words.say("kind." + kind.key())));
    }
    return ways;
  }

  private static Prose line(Question question, Words words) {
    return Prose.of(
        new Span.Code(question.id()),
        new Span.Text(
            " "
                + words.say(
                    "catalogue.line",
                    words.say("kind." + question.kind().key()),
                    words.say("minutes", question.minutes()),
                    question.difficulty(),
                    Limits.beginning(flat(question.prompt()), BEGINNING))));
  }

  private static String flat(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** What was pressed carries the question's id and a page. */
  Reply one(Ask<?> ask) {
    Library library = packs.of(ask.id().community());
    var wanted = CatalogueRequest.of(ask);
    return library
        .question(wanted.id())
        .map(question -> show(ask, library, question, wanted.page()))
        .orElseGet(() -> CatalogueRequest.gone(ask));
  }

  Reply show(Ask<?> ask, Library library, Question question, int wanted) {
    List<Card> pages = pages(library, question, ask.words());
    return ask.page(pages.get(Math.clamp(wanted, 1, pages.size()) - 1));
  }

  /** All there is of a question. */
  public static List<Card> pages(Library library, Question question, Words words) {
    Track track = library.track(question.track()).orElseThrow();
    Pack pack = library.pack(track.pack()).orElseThrow();
    List<List<Block>> pages = new QuestionPages(question, track, pack, words).all();
    int all = pages.size();
    return IntStream.rangeClosed(1, all)
        .mapToObj(
            number ->
                Card.titled(words.say("catalogue.question", track.title(), number, all))
                    .with(pages.get(number - 1))
                    .actions(ways(question, track, number, all, words))
                    .note(Prose.text(words.say("catalogue.spoils") + " " + pack.disclaimer()))
                    .build())
        .toList();
  }

  private static List<Control> ways(
      Question question, Track track, int number, int all, Words words) {
    var ways =
        new ArrayList<>(
            CatalogueLinks.steps(CatalogueLinks.QUESTION, question.id() + "_", number, all, words));
    ways.add(
        CatalogueLinks.toQuestions(
            track, CatalogueLinks.ALL_KINDS, words.say("catalogue.to-questions")));
    ways.add(CatalogueLinks.toTrack(track, words));
    return ways;
  }
}
