package dev.greenroom.feature.round;

import dev.greenroom.content.model.Seat;
import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Words;
import dev.greenroom.feature.rotation.QuestionSnapshot;
import dev.greenroom.feature.rotation.RubricSnapshot;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Control.Weight;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import dev.greenroom.ui.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What each role is told, for them alone.
 *
 * @param pad for those who will vote
 */
record BriefViews(NotePad pad) {
  private static final String ROUTE = "brief";

  Reply brief(Ask<Round> ask) {
    return switch (ask.state()) {
      case Round.None _ -> Reply.refuse(RoundRules.NO_ROUND, ask.words());
      case Round.Lobby _ -> Reply.refuse(RoundRules.NOT_STARTED, ask.words());
      case Round.CalledOff _ -> Reply.refuse(RoundRules.OVER, ask.words());
      case Round.Running on -> brief(ask, on.now(), true);
      case Round.Paused on -> brief(ask, on.now(), true);
      case Round.Over over -> brief(ask, over.was(), false);
      case Round.BrokenOff off -> brief(ask, off.was(), false);
    };
  }

  /** A host without a role looks on like an observer. */
  private Reply brief(Ask<Round> ask, PlayedRound played, boolean on) {
    Crew crew = played.crew();
    if (!crew.has(ask.member())) {
      return Reply.refuse(RoundRules.NOT_IN, ask.words());
    }
    return ask.page(
        switch (crew.role(ask.member()).orElse(Role.OBSERVER)) {
          case CANDIDATE -> candidate(played.question(), ask.words());
          case INTERVIEWER -> interviewer(ask, played, on);
          case OBSERVER -> observer(ask, played);
        });
  }

  /** The prompt, and in a role-play their own side of it. */
  private static Card candidate(QuestionSnapshot question, Words words) {
    var card = prompt("candidate", question, words);
    own(question, Seat.CANDIDATE).forEach(part -> part(card, part, words));
    return card.note(Prose.text(words.say("brief.candidate.note"))).build();
  }

  private static Card interviewer(Ask<Round> ask, PlayedRound played, boolean on) {
    int all = played.items().size();
    int number = Math.clamp(ask.number(0), 0, all);
    return number == 0 ? overview(ask, played) : item(ask, played, number, on);
  }

  private static Card overview(Ask<Round> ask, PlayedRound played) {
    Words words = ask.words();
    var card = prompt("interviewer", played.question(), words);
    own(played.question(), Seat.INTERVIEWER).forEach(part -> part(card, part, words));
    return card.text(words.say("brief.interviewer.text", played.items().size()))
        .actions(
            new Control.Button(
                new ActionId(ROUTE, ask.id().id(), "1"), words.say("brief.first"), Weight.PRIMARY))
        .build();
  }

  private static Card item(Ask<Round> ask, PlayedRound played, int number, boolean on) {
    Words words = ask.words();
    int all = played.items().size();
    PlayedRound.Item item = played.items().get(number - 1);
    boolean ticked = played.ticks().contains(number);
    var controls = new ArrayList<Control>();
    if (on) {
      controls.add(tick(ask, number, ticked));
    }
    controls.addAll(steps(ask, number, all));
    return Card.titled(
            words.say(
                "brief.item",
                words.say("brief.item." + item.sort().name().toLowerCase(Locale.ROOT)),
                number,
                all))
        .quote(Prose.text(item.text()))
        .text(words.say(ticked ? "brief.ticked" : "brief.not-ticked", played.ticks().size(), all))
        .actions(controls)
        .build();
  }

  private static Control tick(Ask<Round> ask, int number, boolean ticked) {
    return new Control.Button(
        new ActionId(ticked ? "untick" : "tick", ask.id().id(), Integer.toString(number)),
        ask.words().say(ticked ? "brief.untick" : "brief.tick"),
        Weight.PRIMARY);
  }

  /**
   * The prompt and the four dimensions; then each part of a role-play, then each dimension with all
   * its anchors.
   */
  private Card observer(Ask<Round> ask, PlayedRound played) {
    List<QuestionSnapshot.Part> parts = watched(played.question());
    List<RubricSnapshot.Scale> scales = played.scoring().scales();
    int all = parts.size() + scales.size();
    int number = Math.clamp(ask.number(0), 0, all);
    if (number == 0) {
      return watching(ask, played, parts.size());
    }
    var controls = new ArrayList<>(steps(ask, number, all));
    controls.addAll(notes(ask, played, Weight.NORMAL));
    return (number <= parts.size()
            ? side(parts.get(number - 1), ask.words())
            : scale(scales.get(number - 1 - parts.size()), ask.words()))
        .actions(controls)
        .build();
  }

  /** Observers know what both sides know, unless they play a side themselves. */
  static List<QuestionSnapshot.Part> watched(QuestionSnapshot question) {
    boolean plays = !own(question, Seat.OBSERVER).isEmpty();
    return question.parts().stream()
        .filter(part -> !plays || !part.hidden() || part.side() == Seat.OBSERVER)
        .toList();
  }

  private Card watching(Ask<Round> ask, PlayedRound played, int parts) {
    Words words = ask.words();
    var controls = new ArrayList<>(notes(ask, played, Weight.PRIMARY));
    if (parts > 0) {
      controls.add(Steps.step(ROUTE, ask.id().id(), 1, words.say("brief.parts")));
    }
    controls.add(Steps.step(ROUTE, ask.id().id(), parts + 1, words.say("brief.anchors")));
    return prompt("observer", played.question(), words)
        .heading(words.say("brief.rubric"))
        .points(played.scoring().scales().stream().map(RubricSnapshot.Scale::title).toList())
        .actions(controls)
        .build();
  }

  private List<Control> notes(Ask<Round> ask, PlayedRound played, Weight weight) {
    return played.crew().in(Role.OBSERVER).contains(ask.member())
        ? pad.button(ask.id().id(), weight, ask.words()).stream().toList()
        : List.of();
  }

  private static Card.Builder side(QuestionSnapshot.Part part, Words words) {
    String seat = part.side().name().toLowerCase(Locale.ROOT);
    var card = Card.titled(words.say("brief.side." + seat, part.role()));
    told(card, part, words);
    return card;
  }

  private static Card.Builder scale(RubricSnapshot.Scale scale, Words words) {
    return Card.titled(words.say("brief.dimension", scale.title()))
        .with(
            new Block.Points(
                IntStream.rangeClosed(1, scale.anchors().size())
                    .mapToObj(score -> anchor(score, scale.anchor(score)))
                    .toList()));
  }

  private static Prose anchor(int score, RubricSnapshot.Anchor anchor) {
    return Prose.of(new Span.Strong(Integer.toString(score)), new Span.Text(" " + anchor.full()));
  }

  /** To the pages beside this one, and back to the first. */
  private static List<Control> steps(Ask<Round> ask, int number, int all) {
    Words words = ask.words();
    String id = ask.id().id();
    var steps =
        new ArrayList<>(
            Steps.of(ROUTE, id, number, all, words.say("brief.after"), words.say("brief.before")));
    steps.add(Steps.step(ROUTE, id, 0, words.say("brief.overview")));
    return steps;
  }

  private static Card.Builder prompt(String role, QuestionSnapshot question, Words words) {
    return Card.titled(words.say("brief." + role))
        .quote(Prose.text(question.prompt()))
        .facts(
            new Block.Fact(
                words.say("daily.kind"), Prose.text(words.say("kind." + question.kind()))),
            new Block.Fact(
                words.say("daily.minutes"), Prose.text(words.say("minutes", question.minutes()))));
  }

  private static List<QuestionSnapshot.Part> own(QuestionSnapshot question, Seat side) {
    return question.parts().stream().filter(part -> part.side() == side).toList();
  }

  private static void part(Card.Builder card, QuestionSnapshot.Part part, Words words) {
    card.heading(words.say("brief.part", part.role()));
    told(card, part, words);
  }

  private static void told(Card.Builder card, QuestionSnapshot.Part part, Words words) {
    card.facts(
        new Block.Fact(words.say("brief.wants"), Prose.text(part.wants())),
        new Block.Fact(words.say("brief.refuses"), Prose.text(part.refuses())),
        new Block.Fact(words.say("brief.yields"), Prose.text(part.yields())));
    if (part.hidden()) {
      card.note(Prose.text(words.say("brief.hidden")));
    }
  }
}
