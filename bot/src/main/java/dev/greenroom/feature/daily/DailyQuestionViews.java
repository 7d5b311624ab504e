package dev.greenroom.feature.daily;

import static java.util.stream.Collectors.joining;

import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.model.Drawn;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Words;
import dev.greenroom.feature.rotation.QuestionSnapshot;
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
final class DailyQuestionViews {
  static final String ANSWER = "answer";

  /**
   * What the write-ups may take, in UTF-16 units, so that the disclaimer after them stays whole.
   */
  private static final int SOURCES = 1000;

  /** Of a prompt, where several stand on one page. */
  private static final int BEGINNING = 600;

  private DailyQuestionViews() {}

  static Drawn question(StreamId id, DailyQuestion asked, Words words) {
    return switch (asked) {
      case DailyQuestion.None _ -> new Drawn.Nothing();
      case DailyQuestion.Open open -> Drawn.of(open(id, open, words, List.of()));
      case DailyQuestion.Closed closed -> Drawn.of(closed(id, closed, words, List.of()));
    };
  }

  /**
   * The card of an open question, as it stands in the channel.
   *
   * @param more what else there is to say, before the small print
   */
  static Card open(StreamId id, DailyQuestion.Open open, Words words, List<Prose> more) {
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

  static Card closed(StreamId id, DailyQuestion.Closed closed, Words words, List<Prose> more) {
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
  static void brief(Card.Builder card, StreamId id, DailyQuestion asked, Words words) {
    if (asked instanceof DailyQuestion.Open open) {
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

  private static Card.Builder asking(QuestionSnapshot question, Words words) {
    return Card.titled(words.say("daily.title", question.track()))
        .quote(Prose.text(question.prompt()))
        .facts(
            new Block.Fact(words.say("daily.track"), Prose.text(question.track())),
            new Block.Fact(
                words.say("daily.kind"), Prose.text(words.say("kind." + question.kind()))),
            new Block.Fact(
                words.say("daily.minutes"), Prose.text(words.say("minutes", question.minutes()))));
  }

  private static Prose source(QuestionSnapshot question, Words words) {
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

  static Drawn debrief(StreamId id, DailyQuestion asked, Words words) {
    if (!(asked instanceof DailyQuestion.Closed closed)) {
      return new Drawn.Nothing();
    }
    return Drawn.of(debrief(id, closed, words));
  }

  static Card debrief(StreamId id, DailyQuestion.Closed closed, Words words) {
    QuestionSnapshot question = closed.was().question();
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

  static Reply answerForm(Ask<DailyQuestion> ask) {
    Words words = ask.words();
    if (!(ask.state() instanceof DailyQuestion.Open open)) {
      return Reply.refuse(
          ask.state() instanceof DailyQuestion.Closed
              ? DailyQuestionRules.CLOSED
              : DailyQuestionRules.NOT_ASKED,
          words);
    }
    Optional<String> earlier = open.answer(ask.member()).flatMap(ask.query()::text);
    return new Reply.Ask(answerForm(ask.id(), open.question(), earlier, words));
  }

  static Form answerForm(
      StreamId id, QuestionSnapshot question, Optional<String> earlier, Words words) {
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
  static Reply read(Ask<DailyQuestion> ask) {
    return switch (ask.state()) {
      case DailyQuestion.None _ -> Reply.refuse(DailyQuestionRules.NOT_ASKED, ask.words());
      case DailyQuestion.Open open when !open.place().equals(ask.place()) -> elsewhere(ask);
      case DailyQuestion.Closed closed when !closed.was().place().equals(ask.place()) ->
          elsewhere(ask);
      case DailyQuestion.Open open ->
          open.answer(ask.member()).isPresent()
              ? answers(ask, open)
              : Reply.refuse(Refusal.of("daily.answer-first"), ask.words());
      case DailyQuestion.Closed closed -> answers(ask, closed.was());
    };
  }

  private static Reply elsewhere(Ask<DailyQuestion> ask) {
    return Reply.refuse(Refusal.of("daily.elsewhere"), ask.words());
  }

  private static Reply answers(Ask<DailyQuestion> ask, DailyQuestion.Open open) {
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

  static Reply hint(Ask<DailyQuestion> ask) {
    return switch (ask.state()) {
      case DailyQuestion.None _ -> Reply.refuse(DailyQuestionRules.NOT_ASKED, ask.words());
      case DailyQuestion.Open open -> hint(ask, open.question());
      case DailyQuestion.Closed closed -> hint(ask, closed.was().question());
    };
  }

  private static Reply hint(Ask<DailyQuestion> ask, QuestionSnapshot question) {
    int number = Math.clamp(ask.number(1), 1, question.probes().size());
    return ask.page(hint(ask.id(), question, number, ask.words()));
  }

  static Card hint(StreamId id, QuestionSnapshot question, int number, Words words) {
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

  static Reply told(DailyQuestionOutcome outcome, Words words) {
    return switch (outcome) {
      case DailyQuestionOutcome.AnswerKept(var asked, var again, var closes) ->
          new Reply.Whisper(
              Card.titled(words.say(again ? "daily.kept.again" : "daily.kept"))
                  .text(words.prose("daily.kept.until", closes))
                  .actions(
                      new Control.Button(
                          ActionId.of("read", asked), words.say("daily.read"), Weight.PRIMARY))
                  .build());
    };
  }
}
