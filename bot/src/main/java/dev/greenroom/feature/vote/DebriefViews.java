package dev.greenroom.feature.vote;

import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.model.Drawn;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Words;
import dev.greenroom.feature.rotation.RubricSnapshot;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Chart;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import dev.greenroom.ui.Steps;
import dev.greenroom.ui.TextRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The debrief: for the candidate, and as far as they want, for the room. */
final class DebriefViews {
  private static final int NUMBERS = 1;
  private static final int NOTES = 2;

  private DebriefViews() {}

  /** For the candidate alone. */
  static Reply show(Ask<Vote> ask) {
    return switch (ask.state()) {
      case Vote.None _ -> refused(ask, VoteRules.NO_VOTE);
      case Vote.Noting _ -> refused(ask, VoteRules.NOT_OPEN);
      case Vote.Open _ -> refused(ask, VoteRules.BLIND);
      case Vote.Closed closed ->
          closed.electorate().isCandidate(ask.member())
              ? ask.page(page(ask, closed))
              : refused(ask, VoteRules.NOT_YOURS);
      case Vote.Dropped _ -> refused(ask, VoteRules.DROPPED);
    };
  }

  private static Reply refused(Ask<Vote> ask, Refusal why) {
    return Reply.refuse(why, ask.words());
  }

  private static Card page(Ask<Vote> ask, Vote.Closed closed) {
    Words words = ask.words();
    return switch (closed.debrief()) {
      case Debrief.SelfOnly(var self) -> selfOnly(closed, self, words);
      case Debrief.One(var chosen) -> one(closed, chosen, words);
      case Debrief.Two(var lower) -> two(closed, lower, words);
      case Debrief.Many many -> many(ask, closed, many);
    };
  }

  private static Card selfOnly(Vote.Closed closed, List<Debrief.Chosen> self, Words words) {
    var card =
        titled(closed, words)
            .text(words.say(self.isEmpty() ? "debrief.nobody" : "debrief.self-only"));
    self.forEach(chosen -> chosen(card, chosen.scale(), chosen.anchor(), Optional.empty()));
    Optional.ofNullable(closed.ballots().get(closed.electorate().candidate()))
        .flatMap(Ballot::note)
        .ifPresent(note -> card.heading(words.say("debrief.self-note")).quote(Prose.quoted(note)));
    return card.note(Prose.text(words.say("debrief.alone"))).build();
  }

  private static Card one(Vote.Closed closed, List<Debrief.Chosen> all, Words words) {
    var card = titled(closed, words).text(words.say("debrief.one"));
    all.forEach(chosen -> chosen(card, chosen.scale(), chosen.anchor(), Optional.empty()));
    notes(card, closed.order(), words);
    return card.note(Prose.text(words.say("debrief.alone"))).build();
  }

  private static Card two(Vote.Closed closed, List<Debrief.Lower> all, Words words) {
    var card = titled(closed, words).text(words.say("debrief.two"));
    all.forEach(
        lower ->
            chosen(
                card,
                lower.scale(),
                lower.anchor(),
                Optional.of(words.say(lower.surpassed() ? "debrief.surpassed" : "debrief.alike"))));
    notes(card, closed.order(), words);
    return card.note(Prose.text(words.say("debrief.alone"))).build();
  }

  private static void chosen(
      Card.Builder card,
      RubricSnapshot.Scale scale,
      RubricSnapshot.Anchor anchor,
      Optional<String> more) {
    card.text(
        Prose.of(
            new Span.Strong(scale.title()),
            new Span.Text("\n" + anchor.full() + more.map(it -> "\n" + it).orElse(""))));
  }

  /** Two pages where there are notes: both together are too long for one. */
  private static Card many(Ask<Vote> ask, Vote.Closed closed, Debrief.Many many) {
    int pages = closed.order().isEmpty() ? NUMBERS : NOTES;
    int number = Math.clamp(ask.number(NUMBERS), NUMBERS, pages);
    Words words = ask.words();
    var card = number == NUMBERS ? numbers(closed, many, words) : notesPage(closed.order(), words);
    return card.note(
            Prose.text(
                words.say(closed.shared() ? "debrief.shared" : "debrief.before-share", pages)))
        .actions(controls(ask.id(), closed, number, pages, words))
        .build();
  }

  private static List<Control> controls(
      StreamId id, Vote.Closed closed, int number, int pages, Words words) {
    Stream<Control> steps =
        Steps.of(
            VoteFeature.DEBRIEF,
            id.id(),
            number,
            pages,
            words.say("debrief.notes.open"),
            words.say("debrief.numbers.open"))
            .stream();
    Control share =
        new Control.Button(ActionId.of(VoteFeature.SHARE, id.id()), words.say("debrief.share"));
    return Stream.concat(steps, closed.shared() ? Stream.of() : Stream.of(share)).toList();
  }

  /** In the room stands what the candidate saw. */
  static Drawn shared(StreamId id, Vote vote, Words words) {
    return vote instanceof Vote.Closed closed
            && closed.shared()
            && closed.debrief() instanceof Debrief.Many many
        ? Drawn.of(numbers(closed, many, words).build())
        : new Drawn.Nothing();
  }

  static Drawn sharedNotes(StreamId id, Vote vote, Words words) {
    return vote instanceof Vote.Closed closed && closed.shared()
        ? Drawn.of(notesPage(closed.order(), words).build())
        : new Drawn.Nothing();
  }

  private static Card.Builder titled(Vote.Closed closed, Words words) {
    return Card.titled(words.say("debrief.title", closed.electorate().track()));
  }

  private static Card.Builder numbers(Vote.Closed closed, Debrief.Many many, Words words) {
    List<Prose> lines = many.findings().stream().map(finding -> line(finding, words)).toList();
    Debrief.Finding weakest = many.weakest();
    return titled(closed, words)
        .text(words.say("debrief.many", Ballot.HIGHEST))
        .with(new Block.Picture(chart(many, words), alt(many, lines, words)))
        .with(new Block.Points(lines))
        .heading(words.say("debrief.weakest", weakest.scale().title()))
        .text(words.say("debrief.next", weakest.next()))
        .quote(Prose.text(weakest.scale().anchor(weakest.next()).full()));
  }

  private static Prose line(Debrief.Finding finding, Words words) {
    String self =
        finding.self().map(score -> " " + words.say("debrief.line.self", score)).orElse("");
    String talk = finding.discuss() ? " " + words.say("debrief.line.discuss") : "";
    return Prose.of(
        new Span.Strong(finding.scale().title() + ":"),
        new Span.Text(
            " "
                + words.say(
                    "debrief.line", halves(finding.twice()), finding.lowest(), finding.highest())
                + self
                + talk));
  }

  /** Half of a whole number, as people write it. */
  private static String halves(int twice) {
    return twice / 2 + (twice % 2 == 0 ? "" : ".5");
  }

  private static Chart chart(Debrief.Many many, Words words) {
    List<Debrief.Finding> findings = many.findings();
    var series = new ArrayList<Chart.Series>();
    series.add(
        new Chart.Series(
            words.say("debrief.chart.peers"),
            findings.stream().map(Debrief.Finding::median).toList()));
    if (many.assessedThemselves()) {
      series.add(
          new Chart.Series(
              words.say("debrief.chart.self"),
              findings.stream().map(it -> (double) it.self().orElseThrow()).toList()));
    }
    return Chart.of(
        chartTitle(many, words),
        findings.stream().map(finding -> finding.scale().title()).toList(),
        series,
        Ballot.HIGHEST);
  }

  private static String chartTitle(Debrief.Many many, Words words) {
    return words.say(many.assessedThemselves() ? "debrief.chart" : "debrief.chart.alone");
  }

  /** The picture in words: what the list beside it says. */
  private static String alt(Debrief.Many many, List<Prose> lines, Words words) {
    var alt = new StringBuilder(chartTitle(many, words)).append('.');
    lines.forEach(line -> alt.append(' ').append(line.plain()));
    return alt.toString();
  }

  private static Card.Builder notesPage(List<TextRef> notes, Words words) {
    var card = Card.titled(words.say("debrief.notes"));
    card.text(words.say("debrief.notes.text"));
    notes.forEach(note -> card.quote(Prose.quoted(note)));
    return card;
  }

  private static void notes(Card.Builder card, List<TextRef> notes, Words words) {
    if (!notes.isEmpty()) {
      card.heading(words.say("debrief.notes"));
      notes.forEach(note -> card.quote(Prose.quoted(note)));
    }
  }
}
