package dev.greenroom.feature.daily;

import static java.util.stream.Collectors.joining;

import dev.greenroom.content.model.Library;
import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.model.Packs;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Words;
import dev.greenroom.core.port.Outbox;
import dev.greenroom.feature.community.CommunityFeature;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Control.Weight;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that is read of plans. */
final class PlanViews {
  private static final int ON_A_PAGE = 5;

  /** As many questions as somebody's home has room for beside all else. */
  private static final int AT_HOME = 3;

  private final PlanFeature plans;
  private final Packs packs;
  private final Feature<DailyQuestion, ?, DailyQuestionEvent, ?> asked;
  private final OwnAnswers own;

  PlanViews(
      PlanFeature plans, Packs packs, Feature<DailyQuestion, ?, DailyQuestionEvent, ?> asked) {
    this.plans = plans;
    this.packs = packs;
    this.asked = asked;
    this.own = new OwnAnswers(asked);
  }

  /** A plan and the stream it is. */
  private record Known(StreamId id, Plan plan) {
    Optional<Plan.Active> active() {
      return plan instanceof Plan.Active active ? Optional.of(active) : Optional.empty();
    }

    /** The stream of its latest question; one that rests may have left it open. */
    Optional<String> asked() {
      return switch (plan) {
        case Plan.None _ -> Optional.empty();
        case Plan.Active active -> active.asked();
        case Plan.Stopped stopped -> stopped.was().asked();
      };
    }

    boolean isSeen(Ask<Plan> ask) {
      return plan.where().filter(ask::sees).isPresent();
    }
  }

  /** A posted question and the stream it is. */
  private record Question(StreamId id, DailyQuestion asked) {
    Instant posted() {
      return open().map(DailyQuestion.Open::posted).orElse(Instant.MIN);
    }

    /** A plan that was moved has its latest question in another channel. */
    boolean isIn(Place place) {
      return open().filter(open -> open.place().equals(place)).isPresent();
    }

    Optional<DailyQuestion.Open> open() {
      return switch (asked) {
        case DailyQuestion.None _ -> Optional.empty();
        case DailyQuestion.Open open -> Optional.of(open);
        case DailyQuestion.Closed closed -> Optional.of(closed.was());
      };
    }
  }

  /**
   * Today's question here, when the next one comes, and what the viewer answered lately. Two
   * workspaces may share a channel.
   */
  Reply daily(Ask<Plan> ask) {
    Words words = ask.words();
    List<Known> here =
        known(
            ask,
            Map.of(
                "community", ask.id().community().value(),
                "platform", ask.place().platform(),
                "channel", ask.place().channel()));
    List<Prose> next =
        here.stream()
            .flatMap(known -> known.active().stream())
            .limit(ON_A_PAGE)
            .map(plan -> next(ask, plan))
            .toList();
    Optional<Question> latest =
        here.stream()
            .flatMap(known -> question(ask.query(), known).stream())
            .filter(question -> question.isIn(ask.place()))
            .filter(question -> !next.isEmpty() || question.asked() instanceof DailyQuestion.Open)
            .max(Comparator.comparing(Question::posted));
    List<Prose> more = Stream.concat(next.stream(), own.lines(ask).stream()).toList();
    return ask.page(
        latest
            .map(question -> card(question, words, more))
            .orElseGet(() -> next.isEmpty() ? noPlan(ask) : noQuestion(words, more)));
  }

  /** The questions that are open where the viewer is, the latest first, and what comes next. */
  Reply today(Ask<Plan> ask) {
    Words words = ask.words();
    List<Known> all = known(ask, Map.of("community", ask.id().community().value()));
    var card = Card.titled(words.say("daily.today"));
    List<Question> open =
        all.stream()
            .flatMap(known -> question(ask.query(), known).stream())
            .filter(question -> question.asked() instanceof DailyQuestion.Open)
            .filter(question -> question.asked().where().filter(ask::sees).isPresent())
            .sorted(Comparator.comparing(Question::posted).reversed())
            .limit(AT_HOME)
            .toList();
    open.forEach(
        question -> DailyQuestionViews.brief(card, question.id(), question.asked(), words));
    if (open.isEmpty()) {
      card.text(words.say(ask.blind() ? "daily.today.blind" : "daily.today.none"));
      all.stream()
          .filter(known -> known.isSeen(ask))
          .flatMap(known -> known.active().stream())
          .limit(AT_HOME)
          .forEach(plan -> card.note(next(ask, plan)));
    }
    return ask.page(card.build());
  }

  private static Card card(Question question, Words words, List<Prose> next) {
    return switch (question.asked()) {
      case DailyQuestion.Open open -> DailyQuestionViews.open(question.id(), open, words, next);
      case DailyQuestion.Closed closed ->
          DailyQuestionViews.closed(question.id(), closed, words, next);
      case DailyQuestion.None _ ->
          throw new IllegalStateException(question.id() + " was never posted");
    };
  }

  private static Card noQuestion(Words words, List<Prose> next) {
    var card = Card.titled(words.say("daily.none.title")).text(words.say("daily.none.text"));
    next.forEach(card::text);
    return card.build();
  }

  private Card noPlan(Ask<Plan> ask) {
    Words words = ask.words();
    var card = Card.titled(words.say("plan.none.title"));
    return ask.viewer().manages()
        ? card.text(words.say("plan.none.manager")).actions(newPlan(words)).build()
        : card.text(words.say("plan.none.member")).build();
  }

  /** The plans of the community where the viewer is, with their buttons; of others a number. */
  Reply setup(Ask<Plan> ask) {
    Words words = ask.words();
    List<Known> every =
        known(ask, Map.of("community", ask.id().community().value())).stream()
            .filter(known -> known.active().isPresent())
            .toList();
    List<Known> all =
        every.stream()
            .filter(known -> known.isSeen(ask))
            .sorted(Comparator.comparing(known -> known.active().orElseThrow().next().at()))
            .toList();
    Library library = packs.of(ask.id().community());
    int pages = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    int page = Math.clamp(ask.number(1), 1, pages);
    var card = Card.titled(words.say("setup.title")).text(words.say("setup.text", all.size()));
    all.stream()
        .skip((page - 1L) * ON_A_PAGE)
        .limit(ON_A_PAGE)
        .forEach(known -> describe(card, known.id(), known.active().orElseThrow(), library, ask));
    if (all.size() < every.size()) {
      card.note(Prose.text(words.say("setup.unseen", every.size() - all.size())));
    }
    card.note(Prose.text(zone(ask)));
    return ask.page(card.actions(below(ask, page, pages)).build());
  }

  private static void describe(
      Card.Builder card, StreamId id, Plan.Active plan, Library library, Ask<Plan> ask) {
    Words words = ask.words();
    card.text(
        words.prose(
            "plan.line",
            Prose.of(new Span.Channel(plan.place().channel())),
            library.track(plan.track()).map(track -> track.title()).orElse(plan.track())));
    card.note(next(ask, plan));
    card.actions(
        new Control.Button(ActionId.of("plan", id.id()), words.say("plan.change")),
        new Control.Button(
            ActionId.of("plan-stop", id.id()), words.say("plan.stop"), Weight.DANGER));
  }

  private static String zone(Ask<Plan> ask) {
    return CommunityFeature.zone(ask.query(), ask.id().community())
        .map(zone -> ask.words().say("zone.known", zone.getId()))
        .orElseGet(() -> ask.words().say("zone.unknown"));
  }

  private static Control[] below(Ask<Plan> ask, int page, int pages) {
    Words words = ask.words();
    var controls = new ArrayList<Control>();
    controls.add(newPlan(words));
    controls.addAll(CommunityFeature.settings(ask.id().community(), words));
    if (page > 1) {
      controls.add(turn(page - 1, words.say("page.before")));
    }
    if (page < pages) {
      controls.add(turn(page + 1, words.say("page.after")));
    }
    return controls.toArray(Control[]::new);
  }

  private static Control turn(int page, String label) {
    return new Control.Button(
        new ActionId("plans", "-", Integer.toString(page)), label, Weight.NORMAL);
  }

  static Control newPlan(Words words) {
    return new Control.Button(ActionId.of("plan"), words.say("plan.new"), Weight.PRIMARY);
  }

  static Reply told(PlanOutcome outcome, Words words) {
    return switch (outcome) {
      case PlanOutcome.WillPost(var place, var schedule, var next) ->
          new Reply.Whisper(
              Card.titled(words.say("plan.saved"))
                  .text(
                      words.prose("plan.saved.where", Prose.of(new Span.Channel(place.channel()))))
                  .text(next(next, schedule, words))
                  .build());
      case PlanOutcome.Resting _ ->
          new Reply.Whisper(
              Card.titled(words.say("plan.stopped")).text(words.say("plan.stopped.text")).build());
    };
  }

  /** The next post, or why there is none: a channel that takes nothing is promised nothing. */
  private static Prose next(Ask<Plan> ask, Plan.Active plan) {
    return Outbox.held(ask.query(), plan.place())
        .map(held -> Prose.text(ask.words().say(held.gone() ? "plan.gone" : "plan.on-hold")))
        .orElseGet(() -> next(plan.next().at(), plan.schedule(), ask.words()));
  }

  /** The next post in the reader's own terms, and the plan's in its. */
  private static Prose next(Instant at, Schedule schedule, Words words) {
    String days =
        schedule.sortedDays().stream()
            .map(day -> day.getDisplayName(TextStyle.SHORT, words.locale()))
            .collect(joining(", "));
    return words.prose("plan.next", at, schedule.time().toString(), days, schedule.zone().getId());
  }

  private List<Known> known(Ask<Plan> ask, Map<String, Object> where) {
    return ask.query().rows(PlanFeature.PLANS, where).stream()
        .map(row -> PlanFeature.stream(ask.id().community(), row.text("id")))
        .map(id -> new Known(id, ask.query().load(plans.feature(), id).state()))
        .toList();
  }

  private Optional<Question> question(Query query, Known known) {
    return known
        .asked()
        .map(id -> DailyQuestionFeature.stream(known.id().community(), id))
        .map(id -> new Question(id, query.load(asked, id).state()));
  }
}
