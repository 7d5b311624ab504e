package dev.greenroom.feature.points;

import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Chart;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Prose;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The boards of a community, and what they count. */
final class BoardViews {
  static final String BOARD = "board";

  /** What its command takes. */
  static final String PERIOD = "period";

  private final PointsFeature points;

  BoardViews(PointsFeature points) {
    this.points = points;
  }

  /** Who stands where this week, this month or of all time, as the viewer may see it. */
  Reply board(Ask<Points> ask) {
    Words words = ask.words();
    CommunityId community = ask.id().community();
    Period period = Period.of(wanted(ask));
    LocalDate day = PointsFeature.day(ask.query(), community, ask.now());
    Standings standings = Ledger.standings(ask.query(), community, period, day);
    Points own = points.points(ask.query(), community, ask.member());

    var card = Card.titled(words.say("board.title." + period.arg()));
    if (standings.lines().isEmpty()) {
      card.text(words.say("board.empty." + period.arg()));
    } else {
      lines(card, standings, ask, period);
    }
    card.text(own(ask, standings, own, period, day));
    card.actions(controls(ask, period, own.hidden()));
    return ask.page(card.note(Prose.text(since(ask, period, day))).build());
  }

  /** What a control carried, or what was typed. */
  private static String wanted(Ask<Points> ask) {
    return Optional.ofNullable(ask.arg()).orElseGet(() -> ask.values().value(PERIOD));
  }

  /** The top and, further down, the viewer between their neighbours: as bars and as a list. */
  private static void lines(
      Card.Builder card, Standings standings, Ask<Points> ask, Period period) {
    Words words = ask.words();
    List<Standings.Line> around = standings.around(ask.member());
    List<Standings.Line> all = Stream.concat(standings.top().stream(), around.stream()).toList();
    card.with(
        new Block.Picture(
            chart(all, words.say("board.chart." + period.arg()), words),
            words.say("board.alt", all.getFirst().points(), all.getLast().points())));
    card.with(points(standings.top(), ask));
    if (!around.isEmpty()) {
      card.text(words.say("board.around"));
      card.with(points(around, ask));
    }
  }

  private static Chart chart(List<Standings.Line> lines, String title, Words words) {
    return new Chart(
        title,
        lines.stream()
            .map(line -> words.prose("board.row", line.rank(), Prose.member(line.member())))
            .toList(),
        List.of(
            new Chart.Series(
                words.say("board.points"),
                lines.stream().map(line -> (double) line.points()).toList())),
        lines.getFirst().points());
  }

  private static Block points(List<Standings.Line> lines, Ask<Points> ask) {
    return new Block.Points(lines.stream().map(line -> line(line, ask)).toList());
  }

  private static Prose line(Standings.Line line, Ask<Points> ask) {
    String key = line.member().equals(ask.member()) ? "board.line.you" : "board.line";
    return ask.words().prose(key, line.points(), line.rank(), Prose.member(line.member()));
  }

  /** Where the viewer stands. */
  private static String own(
      Ask<Points> ask, Standings standings, Points own, Period period, LocalDate day) {
    Words words = ask.words();
    if (own.hidden()) {
      return words.say("board.hidden", own.in(period, day));
    }
    return standings
        .of(ask.member())
        .map(line -> words.say("board.own", line.points(), line.rank(), standings.lines().size()))
        .orElseGet(() -> words.say("board.own.none"));
  }

  private static List<Control> controls(Ask<Points> ask, Period period, boolean hidden) {
    Words words = ask.words();
    var controls = new ArrayList<Control>();
    Arrays.stream(Period.values())
        .filter(other -> other != period)
        .map(other -> control(ask, BOARD, other, words.say("board.show." + other.arg())))
        .forEach(controls::add);
    controls.add(control(ask, "board-rules", period, words.say("board.rules")));
    controls.add(
        hidden
            ? control(ask, "board-show", period, words.say("board.unhide"))
            : control(ask, "board-hide", period, words.say("board.hide")));
    return controls;
  }

  private static Control control(Ask<Points> ask, String route, Period period, String label) {
    return new Control.Button(new ActionId(route, ask.member().value(), period.arg()), label);
  }

  private static String since(Ask<Points> ask, Period period, LocalDate day) {
    Words words = ask.words();
    String zone = PointsFeature.zone(ask.query(), ask.id().community()).getId();
    Optional<String> first =
        period
            .first(day)
            .map(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale())
                    ::format);
    return words.say("board.earn")
        + first.map(from -> " " + words.say("board.since", from, zone)).orElse("");
  }

  /** What is paid. */
  static Reply rules(Ask<Points> ask) {
    Words words = ask.words();
    String zone = PointsFeature.zone(ask.query(), ask.id().community()).getId();
    return ask.page(
        Card.titled(words.say("board.rules.title"))
            .points(
                List.of(
                    words.say(
                        "board.rules.round",
                        Pay.CANDIDATE.points(),
                        Pay.INTERVIEWER.points(),
                        Pay.OBSERVER.points()),
                    words.say("board.rules.ballot", Pay.BALLOT.points()),
                    words.say("board.rules.answer", Pay.ANSWER.points()),
                    words.say("board.rules.most", PointsRules.MOST_A_DAY),
                    words.say("board.rules.pair", PointsRules.LOOK_BACK.toDays()),
                    words.say("board.rules.zone", zone)))
            .text(words.say("board.rules.scores"))
            .actions(control(ask, BOARD, Period.of(ask.arg()), words.say("board.back")))
            .build());
  }

  /** Points are paid without a word; who hides sees the board again. */
  static Reply told(PointsOutcome outcome, Words words) {
    return switch (outcome) {
      case PointsOutcome.Board _ -> new Reply.Nothing();
    };
  }
}
