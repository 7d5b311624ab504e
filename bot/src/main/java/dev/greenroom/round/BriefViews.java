package dev.greenroom.round;

import dev.greenroom.content.Seat;
import dev.greenroom.flow.Ask;
import dev.greenroom.flow.Reply;
import dev.greenroom.flow.Words;
import dev.greenroom.shelf.Posed;
import dev.greenroom.shelf.Scoring;
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
import java.util.Optional;
import java.util.stream.IntStream;

/** What each role is told, for them alone. */
final class BriefViews {
  private BriefViews() {}

  static Reply brief(Ask<Round> ask) {
    return switch (ask.state()) {
      case Round.None _ -> Reply.refuse(RoundRules.NO_ROUND, ask.words());
      case Round.Lobby _ -> Reply.refuse(RoundRules.NOT_STARTED, ask.words());
      case Round.CalledOff _ -> Reply.refuse(RoundRules.OVER, ask.words());
      case Round.Running(var now, _, _, _) -> brief(ask, now);
      case Round.Paused(var now, _, _, _, _) -> brief(ask, now);
      case Round.Over(var was, _, _) -> brief(ask, was);
      case Round.BrokenOff(var was, _, _, _) -> brief(ask, was);
    };
  }

  /** A host without a role looks on like an observer. */
  private static Reply brief(Ask<Round> ask, Played played) {
    Crew crew = played.crew();
    if (!crew.has(ask.member())) {
      return Reply.refuse(RoundRules.NOT_IN, ask.words());
    }
    return switch (crew.role(ask.member()).orElse(Role.OBSERVER)) {
      case CANDIDATE -> ask.page(candidate(played.question(), ask.words()));
      case INTERVIEWER -> ask.page(interviewer(ask, played));
      case OBSERVER -> ask.page(observer(ask, played));
    };
  }

  /** The prompt, and in a role-play their own side of it. */
  private static Card candidate(Posed question, Words words) {
    var card = prompt("candidate", question, words);
    part(card, question, Seat.CANDIDATE, words);
    return card.note(Prose.text(words.say("brief.candidate.note"))).build();
  }

  private static Card interviewer(Ask<Round> ask, Played played) {
    int all = played.items().size();
    int number = Math.clamp(ask.number(0), 0, all);
    return number == 0 ? overview(ask, played) : item(ask, played, number, all);
  }

  private static Card overview(Ask<Round> ask, Played played) {
    Words words = ask.words();
    var card = prompt("interviewer", played.question(), words);
    part(card, played.question(), Seat.INTERVIEWER, words);
    return card.text(words.say("brief.interviewer.text", played.items().size()))
        .actions(
            new Control.Button(
                new ActionId("brief", ask.id().id(), "1"),
                words.say("brief.first"),
                Weight.PRIMARY))
        .build();
  }

  private static Card item(Ask<Round> ask, Played played, int number, int all) {
    Words words = ask.words();
    Played.Item item = played.items().get(number - 1);
    boolean ticked = played.ticks().contains(number);
    var controls = new ArrayList<Control>();
    controls.add(
        new Control.Button(
            new ActionId("tick", ask.id().id(), Integer.toString(number)),
            words.say(ticked ? "brief.untick" : "brief.tick"),
            Weight.PRIMARY));
    controls.addAll(
        Steps.of(
            "brief",
            ask.id().id(),
            number,
            all,
            words.say("brief.after"),
            words.say("brief.before")));
    controls.add(Steps.step("brief", ask.id().id(), 0, words.say("brief.overview")));
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

  /** The prompt and the four dimensions; then each dimension with all its anchors. */
  private static Card observer(Ask<Round> ask, Played played) {
    List<Scoring.Scale> scales = played.scoring().scales();
    int number = Math.clamp(ask.number(0), 0, scales.size());
    return number == 0
        ? watching(ask, played, scales)
        : scale(ask, scales.get(number - 1), number, scales.size());
  }

  private static Card watching(Ask<Round> ask, Played played, List<Scoring.Scale> scales) {
    Words words = ask.words();
    var card = prompt("observer", played.question(), words);
    played.question().parts().forEach(part -> part(card, part, words));
    card.heading(words.say("brief.rubric"));
    card.points(scales.stream().map(Scoring.Scale::title).toList());
    return card.actions(
            new Control.Button(
                ActionId.of("note", ask.id().id()), words.say("brief.note"), Weight.PRIMARY),
            Steps.step("brief", ask.id().id(), 1, words.say("brief.anchors")))
        .build();
  }

  private static Card scale(Ask<Round> ask, Scoring.Scale scale, int number, int all) {
    Words words = ask.words();
    var controls = new ArrayList<Control>();
    controls.addAll(
        Steps.of(
            "brief",
            ask.id().id(),
            number,
            all,
            words.say("brief.dimension.after"),
            words.say("brief.dimension.before")));
    controls.add(new Control.Button(ActionId.of("note", ask.id().id()), words.say("brief.note")));
    controls.add(Steps.step("brief", ask.id().id(), 0, words.say("brief.overview")));
    return Card.titled(words.say("brief.dimension", number, all, scale.title()))
        .with(
            new Block.Points(
                IntStream.rangeClosed(1, scale.anchors().size())
                    .mapToObj(score -> anchor(score, scale.anchor(score)))
                    .toList()))
        .actions(controls)
        .build();
  }

  private static Prose anchor(int score, Scoring.Anchor anchor) {
    return Prose.of(new Span.Strong(Integer.toString(score)), new Span.Text(" " + anchor.full()));
  }

  private static Card.Builder prompt(String role, Posed question, Words words) {
    return Card.titled(words.say("brief." + role))
        .quote(Prose.text(question.prompt()))
        .facts(
            new Block.Fact(
                words.say("daily.kind"), Prose.text(words.say("kind." + question.kind()))),
            new Block.Fact(
                words.say("daily.minutes"), Prose.text(words.say("minutes", question.minutes()))));
  }

  private static void part(Card.Builder card, Posed question, Seat side, Words words) {
    Optional<Posed.Part> own =
        question.parts().stream().filter(part -> part.side() == side).findFirst();
    own.ifPresent(part -> part(card, part, words));
  }

  private static void part(Card.Builder card, Posed.Part part, Words words) {
    card.heading(words.say("brief.part", part.role()))
        .facts(
            new Block.Fact(words.say("brief.wants"), Prose.text(part.wants())),
            new Block.Fact(words.say("brief.refuses"), Prose.text(part.refuses())),
            new Block.Fact(words.say("brief.yields"), Prose.text(part.yields())));
  }
}
