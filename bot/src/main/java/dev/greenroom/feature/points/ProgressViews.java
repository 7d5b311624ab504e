package dev.greenroom.feature.points;

import dev.greenroom.content.model.Dimension;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Rubric;
import dev.greenroom.content.model.Track;
import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Packs;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Words;
import dev.greenroom.feature.daily.Streaks;
import dev.greenroom.feature.vote.VoteFeature;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Chart;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Steps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What somebody alone sees of themselves. */
final class ProgressViews {
  /** Scores go up to this. */
  private static final int BEST = 5;

  private final PointsFeature points;
  private final Packs packs;

  ProgressViews(PointsFeature points, Packs packs) {
    this.points = points;
    this.packs = packs;
  }

  /** Their streak and points, and a page for each rubric, the one practised last first. */
  Reply progress(Ask<Points> ask) {
    Words words = ask.words();
    Progress progress = progress(ask.query(), ask.member());
    List<Progress.Practised> all = progress.practised();
    var card = Card.titled(words.say("progress.title"));
    now(card, ask);
    if (all.isEmpty()) {
      card.text(words.say("progress.none"));
    } else {
      int page = Math.clamp(ask.number(1), 1, all.size());
      rubric(card, all.get(page - 1), ask);
      if (all.size() > 1) {
        card.note(Prose.text(words.say("page", page, all.size())));
      }
      card.actions(
          Steps.of(
              "progress",
              ask.member().value(),
              page,
              all.size(),
              words.say("progress.after"),
              words.say("progress.before")));
    }
    return ask.page(card.note(Prose.text(words.say("progress.private"))).build());
  }

  private void now(Card.Builder card, Ask<Points> ask) {
    Words words = ask.words();
    CommunityId community = ask.id().community();
    LocalDate day = PointsFeature.day(ask.query(), community, ask.now());
    Streaks.Streak streak =
        Streaks.of(ask.query(), community, ask.member(), ask.values().sight(), ask.now());
    int week = points.points(ask.query(), community, ask.member()).in(Period.WEEK, day);
    card.facts(
        new Block.Fact(words.say("progress.streak"), Prose.text(streak(streak, words))),
        new Block.Fact(words.say("progress.week"), Prose.text(words.say("points", week))));
  }

  private static String streak(Streaks.Streak streak, Words words) {
    return streak.row() == 0 && streak.ever()
        ? words.say("progress.streak.again")
        : words.say("progress.streak.days", streak.row());
  }

  private void rubric(Card.Builder card, Progress.Practised practised, Ask<Points> ask) {
    Words words = ask.words();
    Library library = packs.of(ask.id().community());
    String id = practised.rubric();
    Optional<Track> home = home(library, id);
    Optional<Rubric> rubric = home.map(Track::rubric);
    List<Progress.Segment> segments =
        practised.segments().stream()
            .sorted(Comparator.comparingInt(segment -> place(rubric, segment)))
            .toList();
    List<Progress.Segment> current = segments.stream().filter(newest(segments)).toList();
    card.heading(home.map(Track::title).orElse(id.substring(id.indexOf('/') + 1)));
    card.with(
        new Block.Picture(
            chart(current, rubric, words), words.say("progress.alt", current.size())));
    card.points(segments.stream().map(segment -> line(segment, segments, rubric, words)).toList());
  }

  private static Chart chart(
      List<Progress.Segment> segments, Optional<Rubric> rubric, Words words) {
    return Chart.of(
        words.say("progress.chart"),
        segments.stream().map(segment -> title(rubric, segment)).toList(),
        List.of(
            new Chart.Series(
                words.say("progress.mean"),
                segments.stream().map(Progress.Segment::mean).toList())),
        BEST);
  }

  private static String line(
      Progress.Segment segment, List<Progress.Segment> all, Optional<Rubric> rubric, Words words) {
    var parts = new ArrayList<String>();
    parts.add(
        words.say(
            "progress.line",
            segment.rounds(),
            title(rubric, segment),
            words.say("progress.score", segment.mean())));
    if (!newest(all).test(segment)) {
      parts.add(words.say("progress.version", segment.version()));
    }
    segment
        .trend()
        .map(
            trend ->
                words.say(
                    "progress.trend",
                    words.say("progress.score", trend.last()),
                    words.say("progress.score", trend.before())))
        .ifPresent(parts::add);
    return String.join(" ", parts);
  }

  /** A dimension's newest version stands first among its segments. */
  private static Predicate<Progress.Segment> newest(List<Progress.Segment> all) {
    return segment ->
        all.stream()
            .filter(other -> other.dimension().equals(segment.dimension()))
            .allMatch(other -> other.version() <= segment.version());
  }

  /** The track that defines a rubric; empty where its pack is gone. */
  private static Optional<Track> home(Library library, String rubric) {
    return library.tracks().stream()
        .filter(track -> (track.pack() + "/" + track.id()).equals(rubric))
        .findFirst();
  }

  private static String title(Optional<Rubric> rubric, Progress.Segment segment) {
    return rubric
        .flatMap(known -> known.dimension(segment.dimension()))
        .map(Dimension::title)
        .orElse(segment.dimension());
  }

  /** As the rubric has them; what it has no more comes last. */
  private static int place(Optional<Rubric> rubric, Progress.Segment segment) {
    return rubric
        .flatMap(known -> known.dimension(segment.dimension()).map(known.dimensions()::indexOf))
        .orElse(Integer.MAX_VALUE);
  }

  private static Progress progress(Query query, MemberId member) {
    return Progress.of(
        query.rows(VoteFeature.SCORES, Map.of("member", member.value())).stream()
            .map(
                row ->
                    new Progress.Score(
                        row.text("rubric"),
                        row.text("dimension"),
                        (int) row.number("version"),
                        (int) row.number("twice"),
                        row.instant("closed_at")))
            .toList());
  }
}
