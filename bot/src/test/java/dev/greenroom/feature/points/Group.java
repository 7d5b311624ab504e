package dev.greenroom.feature.points;

import dev.greenroom.adapter.sql.Store;
import dev.greenroom.content.library.PackReader;
import dev.greenroom.content.model.Library;
import dev.greenroom.core.engine.Engine;
import dev.greenroom.core.engine.Router;
import dev.greenroom.core.feature.Features;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.model.Actor;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Result;
import dev.greenroom.core.model.Row;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Table;
import dev.greenroom.core.model.VisiblePlaces;
import dev.greenroom.core.model.Words;
import dev.greenroom.core.port.History;
import dev.greenroom.core.port.Journal;
import dev.greenroom.feature.community.CommunityCommand;
import dev.greenroom.feature.community.CommunityFeature;
import dev.greenroom.feature.daily.DailyQuestionEvent;
import dev.greenroom.feature.daily.DailyQuestionFeature;
import dev.greenroom.feature.rotation.QuestionSnapshot;
import dev.greenroom.feature.round.Crew;
import dev.greenroom.feature.round.Role;
import dev.greenroom.feature.round.RoundEvent;
import dev.greenroom.feature.round.RoundFeature;
import dev.greenroom.feature.vote.VoteEvent;
import dev.greenroom.feature.vote.VoteFeature;
import dev.greenroom.kit.Person;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * A group whose rounds, votes and answers a test tells of, with the real points, engine and store.
 */
final class Group implements AutoCloseable {
  static final Place PLACE = new Place("fake", "general");
  private static final Library LIBRARY = PackReader.bundled().library();

  private final AtomicLong deliveries = new AtomicLong();
  private final Store store;
  private final Journal journal;
  private final Engine engine;
  private final Router router;
  final CommunityId community;
  private volatile Instant now;

  Group(String url, String moment) {
    now = Instant.parse(moment);
    var asked = Echo.of(DailyQuestionFeature.feature());
    var rounds = Echo.of(RoundFeature.feature(_ -> LIBRARY, VoteFeature::pad));
    var votes = Echo.of(VoteFeature.feature());
    var communities = new CommunityFeature(_ -> LIBRARY, (_, _) -> List.of(), List.of(), "0");
    var points = new PointsFeature(_ -> LIBRARY);
    var features =
        new Features(List.of(asked, rounds, votes, points.feature(), communities.feature()));
    store = Store.open(url, features.all());
    journal = store.journal((_, _, _) -> {});
    engine = new Engine(journal, () -> now, features);
    var words = Words.in(Locale.ENGLISH, List.of("flow", "community", "daily", "leaderboard"));
    router =
        new Router(
            features,
            engine,
            journal,
            () -> now,
            store.directory(),
            _ -> words,
            _ -> {},
            (_, fault) -> {
              throw new AssertionError(fault);
            });
    community = store.directory().community("fake", "group");
  }

  void comes(Instant moment) {
    now = moment;
  }

  void comes(String moment) {
    comes(Instant.parse(moment));
  }

  Instant now() {
    return now;
  }

  MemberId member(String name) {
    return store.directory().member(community, name, name, Locale.ENGLISH);
  }

  void goesBy(String zone) {
    says(CommunityFeature.stream(community), new CommunityCommand.ChooseZone(ZoneId.of(zone)));
  }

  /** A round of these people has ended now. */
  void plays(String round, MemberId candidate, MemberId interviewer, MemberId... observers) {
    ends(round, now, candidate, interviewer, observers);
  }

  /** A round has ended at this moment, and it comes out now. */
  void ends(
      String round, Instant at, MemberId candidate, MemberId interviewer, MemberId... observers) {
    var seats = new ArrayList<Crew.Seat>();
    seats.add(new Crew.Seat(candidate, Optional.of(Role.CANDIDATE)));
    seats.add(new Crew.Seat(interviewer, Optional.of(Role.INTERVIEWER)));
    Arrays.stream(observers)
        .map(member -> new Crew.Seat(member, Optional.of(Role.OBSERVER)))
        .forEach(seats::add);
    happens("round", round, new RoundEvent.Finished(new Crew(candidate, seats), at));
  }

  /** The vote on a round is closed now; these people wrote a note. */
  void votes(String round, MemberId candidate, List<MemberId> noted, VoteEvent.Score... scores) {
    closes(round, "openai/pm-system-design", candidate, noted, scores);
  }

  void closes(
      String round,
      String rubric,
      MemberId candidate,
      List<MemberId> noted,
      VoteEvent.Score... scores) {
    happens(
        "vote",
        round,
        new VoteEvent.Closed(now, rubric, candidate, noted, List.of(), List.of(scores)));
  }

  /** A question goes out now. */
  void asks(String question, Instant closes) {
    happens("asked", question, new DailyQuestionEvent.Opened(PLACE, posed(question), now, closes));
  }

  void answers(MemberId member, String question) {
    happens("asked", question, new DailyQuestionEvent.Answered(member, new TextRef("text", 4)));
  }

  void happens(String kind, String id, Object event) {
    says(new StreamId(kind, community, id), event);
  }

  void says(StreamId to, Object command) {
    var inbound =
        new Inbound(
            "bot/" + deliveries.incrementAndGet(), community, Actor.BOT, PLACE, new Inbound.Said());
    Result result = engine.does(inbound, to, command, List.of());
    if (result instanceof Result.Refused(_, var why)) {
      throw new AssertionError(why.key());
    }
  }

  Reply types(MemberId member, String command) {
    return presses(member, new Inbound.Command(command, Map.of()));
  }

  Reply presses(MemberId member, Reply before, String label) {
    return presses(member, Person.action(Person.card(before), label));
  }

  Reply presses(MemberId member, ActionId action) {
    return presses(member, new Inbound.Pressed(action, Map.of()));
  }

  private Reply presses(MemberId member, Inbound.Press press) {
    var actor = new Actor(member, false, Locale.ENGLISH);
    return router.handle(
        new Inbound("fake/" + deliveries.incrementAndGet(), community, actor, PLACE, press)
            .with(new VisiblePlaces.Known(_ -> true)));
  }

  List<Row> rows(Table table) {
    return journal.read(query -> query.rows(table, Map.of()));
  }

  private <T> T read(Function<Query, T> work) {
    return journal.read(work);
  }

  Points points(MemberId member) {
    var feature = new PointsFeature(_ -> LIBRARY);
    return read(query -> feature.points(query, community, member));
  }

  List<History.Recorded> history(MemberId member) {
    return store.history().events(PointsFeature.stream(community, member)).orElseThrow();
  }

  private static QuestionSnapshot posed(String id) {
    return new QuestionSnapshot(
        id,
        "Track",
        "Prompt",
        "case",
        20,
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of(),
        "",
        List.of(),
        Optional.empty());
  }

  @Override
  public void close() {
    store.close();
  }
}
