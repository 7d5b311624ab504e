package dev.greenroom.daily;

import static java.util.stream.Collectors.joining;

import dev.greenroom.flow.Ask;
import dev.greenroom.flow.Drawn;
import dev.greenroom.flow.Refusal;
import dev.greenroom.flow.Reply;
import dev.greenroom.flow.StreamId;
import dev.greenroom.flow.Words;
import dev.greenroom.shelf.Posed;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Control.Weight;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import dev.greenroom.ui.Steps;
import java.util.List;
import java.util.Optional;

/** Everything that is read of a posted question. */
final class AskedViews {
  static final String ANSWER = "answer";

  /**
   * What the write-ups may take, in UTF-16 units, so that the disclaimer after them stays whole.
   */
  private static final int SOURCES = 1000;

  /** Of a prompt, where several stand on one page. */
  private static final int BEGINNING = 600;

  private AskedViews() {}

  static Drawn question(StreamId id, Asked asked, Words words) {
    return switch (asked) {
      case Asked.None _ -> new Drawn.Nothing();
      case Asked.Open open -> Drawn.of(open(id, open, words, List.of()));
      case Asked.Closed closed -> Drawn.of(closed(id, closed, words, List.of()));
    };
  }

  /**
   * The card of an open question, as it stands in the channel.
   *
   * @param more what else there is to say, before the small print
   */
  static Card open(StreamId id, Asked.Open open, Words words, List<Prose> more) {
    var card =
        asking(open.question(), words)
            .text(words.prose("daily.open", open.answers().size(), open.closes()));
    more.forEach(card::text);
    return card.actions(
            new Control.Button(
                ActionId.of("answer", id.id()), words.say("daily.answer"), Weight.PRIMARY),
            new Control.Button(ActionId.of("read", id.id()), words.say("daily.read")),
            new Control.Button(ActionId.of("hint", id.id()), words.say("daily.hint")))
        .note(source(open.question(), words))
        .build();
  }

  static Card closed(StreamId id, Asked.Closed closed, Words words, List<Prose> more) {
    var card =
        asking(closed.was().question(), words)
            .text(words.prose("daily.closed", closed.was().answers().size(), closed.at()));
    more.forEach(card::text);
    return card.actions(new Control.Button(ActionId.of("read", id.id()), words.say("daily.read")))
        .note(source(closed.was().question(), words))
        .build();
  }

  /**
   * An open question among others: where it is and how it begins. It can be answered from here, but
   * what others wrote is read there: whoever is not in a private channel must not come to it by
   * another way.
   */
  static void brief(Card.Builder card, StreamId id, Asked asked, Words words) {
    if (asked instanceof Asked.Open open) {
      card.text(
              words.prose(
                  "daily.today.line",
                  Prose.of(new Span.Channel(open.place().channel())),
                  open.question().track(),
                  open.closes()))
          .quote(Prose.text(Limits.beginning(open.question().prompt(), BEGINNING)))
          .actions(
              new Control.Button(
                  ActionId.of("answer", id.id()), words.say("daily.answer"), Weight.PRIMARY));
    }
  }

  private static Card.Builder asking(Posed question, Words words) {
    return Card.titled(words.say("daily.title", question.track()))
        .quote(Prose.text(question.prompt()))
        .facts(
            new Block.Fact(words.say("daily.track"), Prose.text(question.track())),
            new Block.Fact(
                words.say("daily.kind"), Prose.text(words.say("kind." + question.kind()))),
            new Block.Fact(
                words.say("daily.minutes"), Prose.text(words.say("minutes", question.minutes()))));
  }

  private static Prose source(Posed question, Words words) {
    String from =
        question.sources().isEmpty()
            ? words.say("daily.original")
            : words.say(
                "daily.reported",
                question.sources().stream()
                    .map(writeUp -> words.say("daily.write-up", writeUp.title(), writeUp.nature()))
                    .collect(joining("; ")));
    return Prose.text(Limits.cut(from, SOURCES) + " " + question.disclaimer());
  }

  static Drawn debrief(StreamId id, Asked asked, Words words) {
    if (!(asked instanceof Asked.Closed closed)) {
      return new Drawn.Nothing();
    }
    return Drawn.of(debrief(id, closed, words));
  }

  static Card debrief(StreamId id, Asked.Closed closed, Words words) {
    Posed question = closed.was().question();
    return Card.titled(words.say("daily.debrief", closed.was().answers().size()))
        .quote(Prose.text(Limits.beginning(question.prompt(), 200)))
        .heading(words.say("daily.strong"))
        .points(question.strong())
        .heading(words.say("daily.weak"))
        .points(question.weak())
        .heading(words.say("daily.mistake"))
        .text(question.mistake())
        .actions(new Control.Button(ActionId.of("read", id.id()), words.say("daily.read")))
        .build();
  }

  static Reply answerForm(Ask<Asked> ask) {
    Words words = ask.words();
    if (!(ask.state() instanceof Asked.Open open)) {
      return Reply.refuse(
          ask.state() instanceof Asked.Closed ? AskedRules.CLOSED : AskedRules.NOT_ASKED, words);
    }
    Optional<String> earlier = open.answer(ask.member()).flatMap(ask.query()::text);
    return new Reply.Ask(answerForm(ask.id(), open.question(), earlier, words));
  }

  static Form answerForm(StreamId id, Posed question, Optional<String> earlier, Words words) {
    return new Form(
        ActionId.of("answer", id.id()),
        words.say(earlier.isPresent() ? "daily.form.change" : "daily.form.answer"),
        words.say("daily.form.send"),
        Prose.text(question.prompt()),
        List.of(
            Field.required(
                    ANSWER, words.say("daily.form.label"), new Input.Paragraph(Limits.ANSWER))
                .hint(words.say("daily.form.hint"))
                .value(earlier.orElse(null))));
  }

  /**
   * One's own answer opens those of the others, after the close everybody may read; either way in
   * the channel that they were written in.
   */
  static Reply read(Ask<Asked> ask) {
    return switch (ask.state()) {
      case Asked.None _ -> Reply.refuse(AskedRules.NOT_ASKED, ask.words());
      case Asked.Open open when !open.place().equals(ask.place()) -> elsewhere(ask);
      case Asked.Closed closed when !closed.was().place().equals(ask.place()) -> elsewhere(ask);
      case Asked.Open open ->
          open.answer(ask.member()).isPresent()
              ? answers(ask, open)
              : Reply.refuse(Refusal.of("daily.answer-first"), ask.words());
      case Asked.Closed closed -> answers(ask, closed.was());
    };
  }

  private static Reply elsewhere(Ask<Asked> ask) {
    return Reply.refuse(Refusal.of("daily.elsewhere"), ask.words());
  }

  private static Reply answers(Ask<Asked> ask, Asked.Open open) {
    Words words = ask.words();
    List<AnswerPages.Page> pages = AnswerPages.of(open.answers());
    if (pages.isEmpty()) {
      return ask.page(
          Card.titled(words.say("daily.answers", 0)).text(words.say("daily.no-answers")).build());
    }
    int number = Math.clamp(ask.number(1), 1, pages.size());
    var card = Card.titled(words.say("daily.answers", open.answers().size()));
    pages
        .get(number - 1)
        .answers()
        .forEach((member, text) -> card.text(Prose.member(member)).quote(Prose.quoted(text)));
    if (pages.size() > 1) {
      card.note(Prose.text(words.say("page", number, pages.size())));
    }
    return ask.page(
        card.actions(steps("read", ask.id(), number, pages.size(), words, "daily.answers"))
            .build());
  }

  static Reply hint(Ask<Asked> ask) {
    return switch (ask.state()) {
      case Asked.None _ -> Reply.refuse(AskedRules.NOT_ASKED, ask.words());
      case Asked.Open open -> hint(ask, open.question());
      case Asked.Closed closed -> hint(ask, closed.was().question());
    };
  }

  private static Reply hint(Ask<Asked> ask, Posed question) {
    int number = Math.clamp(ask.number(1), 1, question.probes().size());
    return ask.page(hint(ask.id(), question, number, ask.words()));
  }

  static Card hint(StreamId id, Posed question, int number, Words words) {
    int all = question.probes().size();
    return Card.titled(words.say("daily.hint.title", number, all))
        .quote(Prose.text(question.probes().get(number - 1)))
        .actions(steps("hint", id, number, all, words, "daily.hint"))
        .build();
  }

  private static Control[] steps(
      String route, StreamId id, int number, int all, Words words, String key) {
    return Steps.of(
            route, id.id(), number, all, words.say(key + ".after"), words.say(key + ".before"))
        .toArray(Control[]::new);
  }

  static Reply told(AskedOutcome outcome, Words words) {
    return switch (outcome) {
      case AskedOutcome.AnswerKept(var asked, var again, var closes) ->
          new Reply.Whisper(
              Card.titled(words.say(again ? "daily.kept.again" : "daily.kept"))
                  .text(words.prose("daily.kept.until", closes))
                  .actions(
                      new Control.Button(
                          ActionId.of("read", asked), words.say("daily.read"), Weight.PRIMARY))
                  .build());
      case AskedOutcome.Asking _, AskedOutcome.Over _ -> new Reply.Nothing();
    };
  }
}
