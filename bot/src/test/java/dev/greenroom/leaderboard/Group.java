package dev.greenroom.leaderboard;

import dev.greenroom.community.CommunityCommand;
import dev.greenroom.community.CommunityFeature;
import dev.greenroom.content.Library;
import dev.greenroom.content.PackReader;
import dev.greenroom.daily.AskedEvent;
import dev.greenroom.daily.AskedFeature;
import dev.greenroom.flow.Actor;
import dev.greenroom.flow.CommunityId;
import dev.greenroom.flow.Engine;
import dev.greenroom.flow.Features;
import dev.greenroom.flow.History;
import dev.greenroom.flow.Inbound;
import dev.greenroom.flow.Journal;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.Query;
import dev.greenroom.flow.Reply;
import dev.greenroom.flow.Result;
import dev.greenroom.flow.Router;
import dev.greenroom.flow.Row;
import dev.greenroom.flow.Sight;
import dev.greenroom.flow.StreamId;
import dev.greenroom.flow.Table;
import dev.greenroom.flow.Words;
import dev.greenroom.kit.Person;
import dev.greenroom.round.Crew;
import dev.greenroom.round.Role;
import dev.greenroom.round.RoundEvent;
import dev.greenroom.round.RoundFeature;
import dev.greenroom.shelf.Posed;
import dev.greenroom.sql.Store;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import dev.greenroom.vote.VoteEvent;
import dev.greenroom.vote.VoteFeature;
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
    var asked = Echo.of(AskedFeature.feature());
    var rounds = Echo.of(RoundFeature.feature(_ -> LIBRARY));
    var votes = Echo.of(VoteFeature.feature());
    var communities = new CommunityFeature(_ -> LIBRARY, (_, _) -> List.of(), List.of());
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
    happens("asked", question, new AskedEvent.Opened(PLACE, posed(question), now, closes));
  }

  void answers(MemberId member, String question) {
    happens("asked", question, new AskedEvent.Answered(member, new TextRef("text", 4)));
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
            .with(new Sight.Known(_ -> true)));
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

  private static Posed posed(String id) {
    return new Posed(
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
