package dev.greenroom.feature.round;

import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Words;
import dev.greenroom.feature.rotation.QuestionSnapshot;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import dev.greenroom.ui.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One way to work the question out: for everybody, once nobody can be helped by it any more. */
final class WorkedViews {
  static final Refusal LATER = Refusal.of("round.worked-later");
  static final Refusal NONE = Refusal.of("round.worked-none");

  private static final String ROUTE = "worked";

  /** So many of the longest lines fit on a page together with the text before or after them. */
  private static final int LINES = 8;

  private WorkedViews() {}

  /** The way there; nothing where the question has none. */
  static List<Control> opener(StreamId id, QuestionSnapshot question, Words words) {
    return question.worked().stream()
        .<Control>map(
            _ -> new Control.Button(ActionId.of(ROUTE, id.id()), words.say("round.worked")))
        .toList();
  }

  static Reply worked(Ask<Round> ask) {
    return switch (ask.state()) {
      case Round.Over over ->
          over.was()
              .question()
              .worked()
              .map(worked -> page(ask, pages(worked, ask.words())))
              .orElseGet(() -> Reply.refuse(NONE, ask.words()));
      case Round.Running _, Round.Paused _ -> Reply.refuse(LATER, ask.words());
      case Round.None _, Round.Lobby _, Round.BrokenOff _, Round.CalledOff _ ->
          Reply.refuse(NONE, ask.words());
    };
  }

  private static Reply page(Ask<Round> ask, List<List<Block>> pages) {
    Words words = ask.words();
    int number = Math.clamp(ask.number(1), 1, pages.size());
    var card = Card.titled(words.say("round.worked.title", number, pages.size()));
    card.with(pages.get(number - 1));
    return ask.page(
        card.actions(
                Steps.of(
                    ROUTE,
                    ask.id().id(),
                    number,
                    pages.size(),
                    words.say("brief.after"),
                    words.say("brief.before")))
            .build());
  }

  /** How to go about it and what is assumed; the arithmetic; what follows. */
  static List<List<Block>> pages(QuestionSnapshot.Worked worked, Words words) {
    var pages = new ArrayList<List<Block>>();
    pages.addAll(lines(words.say("round.worked.assumptions"), assumptions(worked, words)));
    pages.getFirst().addFirst(text(worked.approach()));
    pages.addAll(lines(words.say("round.worked.arithmetic"), arithmetic(worked)));
    pages.getLast().add(new Block.Heading(words.say("round.worked.conclusion")));
    pages.getLast().add(text(worked.conclusion()));
    return pages;
  }

  private static List<Prose> assumptions(QuestionSnapshot.Worked worked, Words words) {
    var lines = new ArrayList<>(worked.assumptions().stream().map(Prose::text).toList());
    worked
        .asOf()
        .ifPresent(day -> lines.add(Prose.text(words.say("round.worked.as-of", day.toString()))));
    return lines;
  }

  private static List<Prose> arithmetic(QuestionSnapshot.Worked worked) {
    return worked.arithmetic().stream()
        .map(line -> Prose.of(new Span.Code(line.sum()), new Span.Text(" " + line.means())))
        .toList();
  }

  private static List<List<Block>> lines(String heading, List<Prose> lines) {
    return IntStream.iterate(0, from -> from < lines.size(), from -> from + LINES)
        .mapToObj(from -> lines.subList(from, Math.min(from + LINES, lines.size())))
        .<List<Block>>map(
            some -> new ArrayList<>(List.of(new Block.Heading(heading), new Block.Points(some))))
        .toList();
  }

  private static Block text(String text) {
    return new Block.Text(Prose.text(text));
  }
}
