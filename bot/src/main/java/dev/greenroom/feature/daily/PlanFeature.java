package dev.greenroom.feature.daily;

import dev.greenroom.content.model.Kind;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Track;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Feature.Order;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.feature.Routes;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Packs;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Table;
import dev.greenroom.feature.community.CommunityCommand;
import dev.greenroom.feature.community.CommunityFeature;
import dev.greenroom.feature.community.Notice;
import dev.greenroom.feature.community.Waiting;
import dev.greenroom.feature.daily.PlanRules.PlanFacts;
import dev.greenroom.feature.rotation.QuestionRotation;
import dev.greenroom.feature.rotation.QuestionSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans: which track posts where and when. */
public final class PlanFeature {
  static final String KIND = "plan";

  /** Plans by channel, those that rest included. */
  static final Table PLANS =
      new Table("plan", List.of("id"), List.of("community", "platform", "channel"));

  /** One post for each plan, channel and local date: a second one cannot be written. */
  static final Table POSTS =
      new Table(
          "daily_post",
          List.of("platform", "channel", "plan", "local_date"),
          List.of("asked", "posted_at"));

  /** A row of buttons has room for two to each. */
  private static final int WITH_BUTTONS = 2;

  private final Packs packs;
  private final Waiting.Source waiting;
  private final Feature<Plan, PlanCommand, PlanEvent, PlanFacts> feature;

  public PlanFeature(Packs packs, Feature<DailyQuestion, ?, DailyQuestionEvent, ?> asked) {
    this.packs = packs;
    this.waiting = new UnansweredQuestions(this, asked);
    var views = new PlanViews(this, packs, asked);
    feature =
        Feature.of(
                KIND, Plan.class, new Plan.None(), PlanEvent.class, this::facts, PlanRules::decide)
            .livesIn(Plan::where)
            .tells(PlanOutcome.class, PlanViews::told)
            .routes(
                new Routes<Plan, PlanCommand>()
                    .asks("/daily", views::daily)
                    .asks("today", views::today)
                    .looksAround()
                    .onHome()
                    .asks("/greenroom-setup", views::setup)
                    .looksAround()
                    .manages()
                    .onHome()
                    .asks("plans", views::setup)
                    .looksAround()
                    .manages()
                    .asks("plan", new PlanForm(packs)::show)
                    .manages()
                    .opensForm()
                    .submits("plan", PlanForm::command)
                    .looksAround()
                    .manages()
                    .does("plan-stop", v -> new PlanCommand.Stop())
                    .manages()
                    .wakes(
                        Plan.POST, fired -> new PlanCommand.Post(fired.at(), fired.failures() > 0)))
            .rows(List.of(PLANS, POSTS, QuestionRotation.USED), PlanFeature::rows)
            .reacts(DailyQuestionFeature.KIND, PlanFeature::ask)
            .reacts(CommunityFeature.KIND, PlanFeature::notice)
            .build();
  }

  public Feature<Plan, PlanCommand, PlanEvent, PlanFacts> feature() {
    return feature;
  }

  /** What of it waits for somebody. */
  public Waiting.Source waiting() {
    return waiting;
  }

  static StreamId stream(CommunityId community, String id) {
    return new StreamId(KIND, community, id);
  }

  private PlanFacts facts(Query query, StreamId id, Plan plan, PlanCommand command) {
    Library library = packs.of(id.community());
    return switch (command) {
      case PlanCommand.Save save ->
          new PlanFacts(pool(save.track(), library), QuestionRotation.Past.NOTHING);
      case PlanCommand.Post _ when plan instanceof Plan.Active active ->
          new PlanFacts(
              pool(active.track(), library),
              QuestionRotation.past(query, active.place(), question -> current(question, library)));
      case PlanCommand.Post _, PlanCommand.Stop _ ->
          new PlanFacts(List.of(), QuestionRotation.Past.NOTHING);
    };
  }

  private static String current(String question, Library library) {
    return library.question(question).map(Question::id).orElse(question);
  }

  /** A case needs somebody who asks back, and a role-play two people: they are for rounds. */
  static boolean isForADay(Question question) {
    return question.kind() == Kind.DAILY || question.kind() == Kind.DRILL;
  }

  private static List<QuestionSnapshot> pool(String id, Library library) {
    return library.track(id).stream().flatMap(track -> pool(track, library)).toList();
  }

  private static Stream<QuestionSnapshot> pool(Track track, Library library) {
    return track.questions().stream()
        .filter(PlanFeature::isForADay)
        .map(question -> QuestionSnapshot.of(question, track, library));
  }

  private static List<? extends Table.Change> rows(StreamId id, PlanEvent event) {
    return switch (event) {
      case PlanEvent.Saved saved ->
          List.of(
              new Table.Put(
                  PLANS,
                  Map.of(
                      "id", id.id(),
                      "community", id.community().value(),
                      "platform", saved.place().platform(),
                      "channel", saved.place().channel())));
      case PlanEvent.Posted posted ->
          List.of(
              new Table.Add(
                  POSTS,
                  Map.of(
                      "platform", posted.place().platform(),
                      "channel", posted.place().channel(),
                      "plan", id.id(),
                      "local_date", posted.date().toString(),
                      "asked", posted.asked(),
                      "posted_at", posted.at().toEpochMilli())),
              QuestionRotation.used(posted.place(), posted.pick(), id.id(), posted.at()));
      case PlanEvent.Stopped _, PlanEvent.Skipped _ -> List.of();
    };
  }

  /** The question before closes, and its debrief follows, just before the new one. */
  private static List<Order> ask(StreamId id, PlanEvent event) {
    if (!(event instanceof PlanEvent.Posted posted)) {
      return List.of();
    }
    return Stream.concat(
            posted.before().stream()
                .map(
                    before ->
                        new Order(
                            DailyQuestionFeature.stream(id.community(), before),
                            new DailyQuestionCommand.Close())),
            Stream.of(
                new Order(
                    DailyQuestionFeature.stream(id.community(), posted.asked()),
                    new DailyQuestionCommand.Open(
                        posted.place(), posted.question(), posted.at(), posted.next().at()))))
        .toList();
  }

  /**
   * What was skipped is told; that a track has no questions, once until one is posted. Who makes
   * the first plan sets the community up.
   */
  private static List<Order> notice(StreamId id, PlanEvent event) {
    return switch (event) {
      case PlanEvent.Skipped skipped -> List.of(order(id, notice(id, skipped)));
      case PlanEvent.Posted _ -> List.of(order(id, new CommunityCommand.Mend(noQuestion(id))));
      case PlanEvent.Saved saved ->
          List.of(
              order(
                  id,
                  new CommunityCommand.SetUp(saved.schedule().zone(), saved.place().platform())),
              order(id, new CommunityCommand.Settle(id)));
      case PlanEvent.Stopped _ -> List.of(order(id, new CommunityCommand.Settle(id)));
    };
  }

  private static Order order(StreamId id, CommunityCommand command) {
    return new Order(CommunityFeature.stream(id.community()), command);
  }

  private static CommunityCommand notice(StreamId id, PlanEvent.Skipped skipped) {
    return switch (skipped.why()) {
      case TOO_LATE -> notice(id, skipped, "daily.skipped-late");
      case FAILED -> notice(id, skipped, "daily.skipped-failed");
      case NO_QUESTION ->
          new CommunityCommand.Raise(
              noQuestion(id),
              Refusal.of("daily.skipped-no-question", dates(skipped)),
              Optional.empty());
    };
  }

  private static CommunityCommand notice(StreamId id, PlanEvent.Skipped skipped, String words) {
    return new CommunityCommand.Raise(
        id + "/" + skipped.dates().getFirst(),
        Refusal.of(words, dates(skipped), "" + PlanRules.GRACE.toHours()),
        Optional.empty());
  }

  private static String dates(PlanEvent.Skipped skipped) {
    return skipped.dates().stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  /**
   * What can be done for the plans of a channel that is gone; once two are dealt with, the next
   * come.
   */
  public List<Notice.Remedy> remedies(Query query, CommunityId community, Place channel) {
    List<String> active =
        query
            .rows(
                PLANS,
                Map.of(
                    "community", community.value(),
                    "platform", channel.platform(),
                    "channel", channel.channel()))
            .stream()
            .map(row -> row.text("id"))
            .filter(id -> query.load(feature, stream(community, id)).state() instanceof Plan.Active)
            .toList();
    return active.stream()
        .limit(WITH_BUTTONS)
        .flatMap(
            id ->
                Stream.of(
                    new Notice.Remedy("plan", id, "plan.move"),
                    new Notice.Remedy("plan-stop", id, "plan.stop-it")))
        .toList();
  }

  private static String noQuestion(StreamId id) {
    return id + "/no-question";
  }
}
