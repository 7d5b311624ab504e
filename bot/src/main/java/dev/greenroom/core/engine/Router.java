package dev.greenroom.core.engine;

import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Features;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.feature.Routes;
import dev.greenroom.core.feature.State;
import dev.greenroom.core.feature.Values;
import dev.greenroom.core.model.CommandHelp;
import dev.greenroom.core.model.CommandLine;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Digest;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Outcome;
import dev.greenroom.core.model.PostingRights;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Result;
import dev.greenroom.core.model.RoomAt;
import dev.greenroom.core.model.StoreAway;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Urgency;
import dev.greenroom.core.model.Words;
import dev.greenroom.core.port.Directory;
import dev.greenroom.core.port.Faults;
import dev.greenroom.core.port.Journal;
import dev.greenroom.core.port.Product;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.MemberId;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes every press to the one route it has: reading ones to a view, changing ones to the engine.
 * Whatever goes wrong on the way becomes one plain sentence with a reference here.
 */
public final class Router implements Product {
  private final Features features;
  private final RouteTable table;
  private final Menu menu;
  private final Engine engine;
  private final Journal journal;
  private final InstantSource clock;
  private final Directory directory;
  private final Function<Locale, Words> languages;
  private final Consumer<RoomAt> rooms;
  private final Faults faults;

  /**
   * Over all of these.
   *
   * @param rooms waits for a moment until a room is open
   */
  public Router(
      Features features,
      Engine engine,
      Journal journal,
      InstantSource clock,
      Directory directory,
      Function<Locale, Words> languages,
      Consumer<RoomAt> rooms,
      Faults faults) {
    this.features = features;
    this.table = new RouteTable(features);
    this.menu = new Menu(table);
    this.engine = engine;
    this.journal = journal;
    this.clock = clock;
    this.directory = directory;
    this.languages = languages;
    this.rooms = rooms;
    this.faults = faults;
  }

  @Override
  public Reply handle(Inbound inbound) {
    Words words = languages.apply(inbound.actor().locale());
    try {
      return answer(inbound, words);
    } catch (StoreAway away) {
      return refused(words, away.refusal(), SubmittedForm.of(inbound));
    } catch (RuntimeException fault) {
      String reference = Digest.id(inbound.delivery()).substring(0, 8);
      faults.happened(reference, fault);
      return refused(words, Refusal.of("fault", reference), SubmittedForm.of(inbound));
    }
  }

  /** A timer has come; a fault is thrown on, so that the timer comes again. */
  public void fired(Inbound.Fired fired) {
    var _ = engine.fired(fired);
  }

  /** A card has no place to stand in any more; whether that matters is for its stream to say. */
  public void lost(StreamId stream, String card) {
    Inbound inbound = Inbound.lost(stream, card, clock.instant());
    features
        .of(stream.kind())
        .routes()
        .loss(card)
        .ifPresent(
            command -> {
              var _ = engine.does(inbound, stream, command, List.of());
            });
  }

  /** Somebody is not a member any more, and nobody pressed anything. */
  public void departed(CommunityId community, MemberId member) {
    features.all().forEach(feature -> departed(feature, community, member));
  }

  private <C> void departed(Feature<?, C, ?, ?> feature, CommunityId community, MemberId member) {
    feature
        .routes()
        .departures()
        .ifPresent(
            departures ->
                journal
                    .read(query -> departures.streams().apply(query, community))
                    .forEach(
                        stream -> {
                          C command = departures.command().apply(member);
                          Inbound inbound = Inbound.lost(stream, member.value(), clock.instant());
                          var _ = engine.does(inbound, stream, command, List.of());
                        }));
  }

  @Override
  public List<CommandHelp> commands(Locale locale, boolean manages) {
    return menu.commands(languages.apply(locale), manages);
  }

  @Override
  public List<Inbound.Press> tiles(boolean manages) {
    return menu.tiles(manages);
  }

  @Override
  public Urgency urgency(Inbound.Press press) {
    return menu.urgency(press);
  }

  @Override
  public boolean manages(Inbound.Press press) {
    return menu.manages(press);
  }

  @Override
  public boolean postsHere(Inbound.Press press) {
    return menu.needs(press, Routes.Need.GROUND);
  }

  @Override
  public boolean looksFurther(Inbound inbound) {
    return menu.needs(inbound.press(), Routes.Need.SIGHT)
        || switch (inbound.press()) {
          case Inbound.Pressed(var action, _) ->
              isElsewhere(table.press(action.route()), inbound, action);
          case Inbound.Submitted(var action, _) ->
              isElsewhere(table.submit(action.route()), inbound, action);
          case Inbound.Command _, Inbound.Fired _, Inbound.Said _ -> false;
        };
  }

  private boolean isElsewhere(
      Optional<RouteTable.Entry<?, ?, ?, ?>> entry, Inbound inbound, ActionId action) {
    return entry.filter(route -> isElsewhere(route, inbound, action)).isPresent();
  }

  private <S extends State<S, E>, C, E, F> boolean isElsewhere(
      RouteTable.Entry<S, C, E, F> entry, Inbound inbound, ActionId action) {
    StreamId id = stream(entry, inbound, Optional.of(action));
    return journal.read(
        query ->
            Engine.objection(query, entry.feature(), id, inbound)
                .filter(Engine.UNSEEN::equals)
                .isPresent());
  }

  @Override
  public boolean showsManagersMore(Inbound.Press press) {
    return menu.showsManagersMore(press);
  }

  private Reply answer(Inbound inbound, Words words) {
    return switch (inbound.press()) {
      case Inbound.Command typed -> command(inbound, typed, words);
      case Inbound.Pressed(var action, _) ->
          table
              .press(action.route())
              .map(entry -> press(entry, inbound, Optional.of(action), words))
              .orElseGet(() -> refused(words, "flow.unknown-button"));
      case Inbound.Submitted(var action, _) ->
          table
              .submit(action.route())
              .map(entry -> submit(entry, inbound, action, words))
              .orElseGet(() -> refused(words, "flow.unknown-button"));
      case Inbound.Fired _, Inbound.Said _ ->
          throw new IllegalArgumentException("not a person's press: " + inbound.delivery());
    };
  }

  private Reply command(Inbound inbound, Inbound.Command typed, Words words) {
    String name = RouteTable.plain(typed.name());
    var misunderstood = new UnknownWords(menu.commands());
    return table
        .command(name)
        .map(
            entry ->
                misunderstood
                    .words(name, typed.values().getOrDefault(CommandLine.WORDS, ""))
                    .map(why -> Reply.refuse(why, words))
                    .orElseGet(() -> press(entry, inbound, Optional.empty(), words)))
        .orElseGet(() -> Reply.refuse(misunderstood.command(name), words));
  }

  private <S extends State<S, E>, C, E, F> Reply press(
      RouteTable.Entry<S, C, E, F> entry, Inbound inbound, Optional<ActionId> action, Words words) {
    if (entry.route().manages() && !inbound.actor().manages()) {
      return refused(words, "flow.not-manager");
    }
    if (entry.route().needs().contains(Routes.Need.CARDS)
        && inbound.ground().at(inbound.place()) instanceof PostingRights.Unfit(var why)) {
      return SubmittedForm.back(Reply.refuse(why, words), SubmittedForm.of(inbound), words);
    }
    var values =
        new Values(stream(entry, inbound, action), inbound, action.map(ActionId::arg).orElse(null));
    return switch (entry.route().target()) {
      case Routes.Reads<S, C>(var view) ->
          entry
              .route()
              .completed(values)
              .map(command -> does(entry, values, command, inbound, words))
              .orElseGet(() -> asks(entry, view, values, inbound, action, words));
      case Routes.Changes<S, C>(var made) ->
          does(entry, values, made.apply(values), inbound, words);
    };
  }

  private <S extends State<S, E>, C, E, F> Reply asks(
      RouteTable.Entry<S, C, E, F> entry,
      Routes.View<S> view,
      Values values,
      Inbound inbound,
      Optional<ActionId> action,
      Words words) {
    StreamId id = values.stream();
    return journal.read(
        query ->
            Engine.objection(query, entry.feature(), id, inbound)
                .map(why -> Reply.refuse(why, words))
                .orElseGet(
                    () ->
                        resolve(
                            view.show(ask(entry, values, inbound, action, words, query)),
                            query,
                            words)));
  }

  private <S extends State<S, E>, C, E, F> Ask<S> ask(
      RouteTable.Entry<S, C, E, F> entry,
      Values values,
      Inbound inbound,
      Optional<ActionId> action,
      Words words,
      Query query) {
    StreamId id = values.stream();
    return new Ask<>(
        query.load(entry.feature(), id).state(),
        id,
        action.map(ActionId::arg).orElse(null),
        values,
        inbound.actor(),
        inbound.place(),
        words,
        clock.instant(),
        query);
  }

  private <S extends State<S, E>, C, E, F> Reply does(
      RouteTable.Entry<S, C, E, F> entry, Values values, C command, Inbound inbound, Words words) {
    return switch (engine.does(inbound, values.stream(), command, values.texts())) {
      case Result.Done(_, var outcome) -> told(entry, outcome, inbound, words);
      case Result.Refused(_, var refusal) -> refused(words, refusal, SubmittedForm.of(inbound));
    };
  }

  /** The page the outcome leads to, or its words. */
  private <S extends State<S, E>, C, E, F> Reply told(
      RouteTable.Entry<S, C, E, F> entry, Outcome outcome, Inbound inbound, Words words) {
    outcome.opens().ifPresent(rooms);
    return outcome
        .then()
        .map(
            page ->
                press(table.press(page.route()).orElseThrow(), inbound, Optional.of(page), words))
        .orElseGet(
            () -> {
              Reply told = entry.feature().tell(outcome, words);
              return journal.read(query -> resolve(told, query, words));
            });
  }

  /**
   * A form is checked against the very form that this person would be given now; where they would
   * be given none, they are told why. One that was accepted before goes on to the same answer.
   */
  private <S extends State<S, E>, C, E, F> Reply submit(
      RouteTable.Entry<S, C, E, F> entry, Inbound inbound, ActionId action, Words words) {
    boolean before = journal.read(query -> query.seen(inbound.delivery())).isPresent();
    Optional<Reply> objection = before ? Optional.empty() : objection(inbound, action, words);
    return objection.orElseGet(() -> press(entry, inbound, Optional.of(action), words));
  }

  /** What stands against a form that was sent; empty for nothing. */
  private Optional<Reply> objection(Inbound inbound, ActionId action, Words words) {
    Map<String, String> typed = SubmittedForm.of(inbound);
    Reply opened =
        table
            .press(action.route())
            .map(opener -> press(opener, inbound, Optional.of(action), words))
            .orElseThrow();
    if (!(opened instanceof Reply.Ask(var form))) {
      return Optional.of(SubmittedForm.back(opened, typed, words));
    }
    Map<String, String> problems = SubmittedForm.problems(form, typed, inbound, words);
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(new Reply.FieldErrors(form.toMend(typed), problems));
  }

  /** Without a reference a press means a stream that does not exist yet; its id is the press's. */
  private static <S extends State<S, E>, C, E, F> StreamId stream(
      RouteTable.Entry<S, C, E, F> entry, Inbound inbound, Optional<ActionId> action) {
    String id =
        entry.feature().onePerCommunity()
            ? inbound.community().value()
            : action
                .filter(ActionId::hasRef)
                .map(ActionId::ref)
                .orElseGet(() -> Digest.id(inbound.delivery() + "/stream"));
    return new StreamId(entry.feature().kind(), inbound.community(), id);
  }

  private Reply resolve(Reply reply, Query query, Words words) {
    var resolver = new Resolver(directory, words);
    return switch (reply) {
      case Reply.Whisper(var card) -> new Reply.Whisper(resolver.resolve(card, query));
      case Reply.Sheet(var card) -> new Reply.Sheet(resolver.resolve(card, query));
      case Reply.Replace(var card) -> new Reply.Replace(resolver.resolve(card, query));
      case Reply.Refuse(var card) -> new Reply.Refuse(resolver.resolve(card, query));
      case Reply.Nothing _, Reply.Ask _, Reply.FieldErrors _ -> reply;
    };
  }

  private static Reply refused(Words words, String key, String... args) {
    return Reply.refuse(Refusal.of(key, args), words);
  }

  private static Reply refused(Words words, Refusal refusal, Map<String, String> typed) {
    return SubmittedForm.back(Reply.refuse(refusal, words), typed, words);
  }
}
