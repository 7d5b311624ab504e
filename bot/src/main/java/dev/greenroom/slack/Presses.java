package dev.greenroom.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import dev.greenroom.flow.Actor;
import dev.greenroom.flow.CommandHelp;
import dev.greenroom.flow.Digest;
import dev.greenroom.flow.Directory;
import dev.greenroom.flow.Faults;
import dev.greenroom.flow.Inbound;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.Promptly;
import dev.greenroom.flow.Reply;
import dev.greenroom.flow.Router;
import dev.greenroom.flow.Typed;
import dev.greenroom.ui.ActionId;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people do on Slack, as the product knows it. Slack may deliver the same press twice; the
 * second is the first one's answer again, never another press and never lost.
 */
final class Presses {
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
  private static final Duration REPEATS = Duration.ofMinutes(10);
  private static final Duration FOR_A_NAME = Duration.ofMillis(500);
  private static final int REMEMBERED = 100_000;

  /** What another version wrote; the router says in words that it is no more. */
  private static final ActionId UNKNOWN = ActionId.of("unknown");

  /** Where a press on the app's home was made: no channel. */
  static final Spot HOME = new Spot("home", null);

  private final Router router;
  private final Promptly promptly;
  private final Directory directory;
  private final Desk desk;
  private final Rights rights;
  private final Names names;
  private final Home home;
  private final Membership membership;
  private final Faults faults;
  private final ExecutorService threads;
  private final String team;
  private final ConcurrentMap<String, Turn> turns = remembering();

  /** Events that were done, or are being done, by their ids. */
  private final ConcurrentMap<String, Boolean> events = remembering();

  private static <T> ConcurrentMap<String, T> remembering() {
    Cache<String, T> cache =
        Caffeine.newBuilder().expireAfterWrite(REPEATS).maximumSize(REMEMBERED).build();
    return cache.asMap();
  }

  /**
   * Who pressed.
   *
   * @param name of their account
   */
  private record Who(String account, String name) {}

  Presses(
      Router router,
      Promptly promptly,
      Directory directory,
      Desk desk,
      Membership membership,
      Rights rights,
      Names names,
      Home home,
      Faults faults,
      ExecutorService threads,
      String team) {
    this.router = router;
    this.promptly = promptly;
    this.directory = directory;
    this.desk = desk;
    this.rights = rights;
    this.names = names;
    this.home = home;
    this.membership = membership;
    this.faults = faults;
    this.threads = threads;
    this.team = team;
  }

  void listen(App app) {
    app.command(ANY, (request, _) -> command(request.getPayload()));
    app.blockAction(ANY, (request, _) -> pressed(request.getPayload()));
    app.viewSubmission(ANY, (request, _) -> submitted(request.getPayload()));
    app.event(AppHomeOpenedEvent.class, (payload, context) -> opened(payload, context.ack()));
  }

  private Response opened(EventsApiPayload<AppHomeOpenedEvent> payload, Response taken) {
    String event = payload.getEventId();
    if ("home".equals(payload.getEvent().getTab()) && events.putIfAbsent(event, true) == null) {
      threads.execute(
          () -> {
            if (!home.show(payload.getEvent().getUser(), Spot.PLATFORM + "/" + event)) {
              // Slack sends it again, and then it may work
              events.remove(event);
            }
          });
    }
    return taken;
  }

  private Response command(SlashCommandPayload payload) {
    var origin = new Origin.Written(payload.getResponseUrl(), payload.getTriggerId(), false);
    return take(
        payload.getTriggerId(),
        new Who(payload.getUserId(), payload.getUserName()),
        new Spot(payload.getChannelId(), null),
        origin,
        typed(payload.getCommand(), payload.getText()));
  }

  /** Another app may have taken a command's name, so "/greenroom" takes all of them behind it. */
  private Inbound.Command typed(String command, @Nullable String text) {
    String rest = text == null ? "" : text.strip();
    var known =
        router.commands(Locale.ENGLISH, true).stream()
            .map(CommandHelp::name)
            .collect(Collectors.toSet());
    if (command.equals("/greenroom") && !rest.isEmpty()) {
      var behind = Typed.command("/" + rest, known);
      if (known.contains(behind.name())) {
        return behind;
      }
    }
    return Typed.command(command + " " + rest, known);
  }

  private Response pressed(BlockActionPayload payload) {
    var action = payload.getActions().getFirst();
    var who = new Who(payload.getUser().getId(), payload.getUser().getName());
    String choice = action.getSelectedOption() == null ? "" : action.getSelectedOption().getValue();
    var press =
        new Inbound.Pressed(
            ActionId.parse(action.getActionId()).orElse(UNKNOWN),
            choice.isEmpty() ? Map.of() : Map.of("choice", choice));
    return take(payload.getTriggerId(), who, spot(payload), origin(payload), press);
  }

  private static Spot spot(BlockActionPayload payload) {
    if (payload.getView() != null) {
      return isHome(payload) ? HOME : Spot.of(payload.getView().getPrivateMetadata());
    }
    var container = payload.getContainer();
    return Spot.of(container.getChannelId(), container.getThreadTs(), container.getMessageTs());
  }

  private static Origin origin(BlockActionPayload payload) {
    if (payload.getView() == null) {
      boolean alone = payload.getActions().getFirst().getBlockId().startsWith(Blocks.ALONE);
      return new Origin.Written(payload.getResponseUrl(), payload.getTriggerId(), alone);
    }
    return isHome(payload)
        ? new Origin.Home(payload.getTriggerId())
        : new Origin.Page(payload.getView().getId(), payload.getTriggerId());
  }

  private static boolean isHome(BlockActionPayload payload) {
    return payload.getView().getType().equals("home");
  }

  private Response submitted(ViewSubmissionPayload payload) {
    var view = payload.getView();
    var who = new Who(payload.getUser().getId(), payload.getUser().getName());
    return ActionId.parse(view.getCallbackId())
        .map(action -> new Inbound.Submitted(action, Element.values(view)))
        .map(
            form ->
                take(
                    payload.getTriggerId(),
                    who,
                    Spot.of(view.getPrivateMetadata()),
                    new Origin.Sent(view.getId(), Element.channels(view)),
                    form))
        .orElseGet(Response::ok);
  }

  private Response take(String trigger, Who who, Spot spot, Origin origin, Inbound.Press press) {
    String delivery = Spot.PLATFORM + "/" + trigger;
    var turn = new Turn(delivery, who.account(), spot, origin, desk, threads);
    Turn before = turns.putIfAbsent(delivery, turn);
    if (before != null) {
      return before.first();
    }
    var asked =
        CompletableFuture.supplyAsync(() -> asked(delivery, who, spot, origin, press), threads);
    promptly.answer(
        press,
        delivery,
        () -> reply(delivery, asked),
        spot.equals(HOME) ? new AtHome(turn, () -> home.show(who.account(), delivery)) : turn);
    return turn.first();
  }

  private Reply reply(String delivery, CompletableFuture<Supplier<Reply>> asked) {
    try {
      return asked.join().get();
    } catch (RuntimeException e) {
      String reference = Digest.id(delivery).substring(0, 8);
      faults.happened(reference, e);
      return new Reply.Refuse(Sentences.card("fault", reference));
    }
  }

  /**
   * Asks Slack and the store who pressed, at once: only what that leads to waits until those who
   * pressed before have their answers.
   */
  private Supplier<Reply> asked(
      String delivery, Who who, Spot spot, Origin origin, Inbound.Press press) {
    Optional<Boolean> manages = manages(who, press);
    if (manages.isEmpty()) {
      return () -> new Reply.Refuse(Sentences.card("rights"));
    }
    var community = directory.community(Spot.PLATFORM, team);
    var member = directory.member(community, who.account(), name(who), Locale.ENGLISH);
    var actor = new Actor(member, manages.get(), Locale.ENGLISH);
    Place place = spot.equals(HOME) ? Place.of(Spot.PLATFORM, member) : spot.place();
    var inbound = new Inbound(delivery, community, actor, place, press);
    if (manages.get()
        && origin instanceof Origin.Sent(_, var channels)
        && press instanceof Inbound.Submitted form) {
      Map<String, String> problems = membership.problems(who.account(), channels);
      if (!problems.isEmpty()) {
        return () -> objection(inbound, form, problems);
      }
    }
    return () -> promptly.route(inbound);
  }

  /** The form as it was filled in, with what stands against it, however late that is known. */
  private Reply objection(Inbound inbound, Inbound.Submitted sent, Map<String, String> problems) {
    var opening =
        new Inbound(
            inbound.delivery() + "/form",
            inbound.community(),
            inbound.actor(),
            inbound.place(),
            new Inbound.Pressed(sent.action(), Map.of()));
    return router.handle(opening) instanceof Reply.Ask(var form)
        ? new Reply.FieldErrors(form.filled(sent.values()), problems)
        : router.handle(opening);
  }

  /** Asked of Slack at most once in a while, and never for long: who is new goes by the account. */
  private String name(Who who) {
    return names
        .of(who.account())
        .orElseGet(
            () ->
                CompletableFuture.supplyAsync(() -> rights.of(who.account()), threads)
                    .thenApply(known -> known.map(Rights.Person::name).orElse(who.name()))
                    .completeOnTimeout(who.name(), FOR_A_NAME.toMillis(), TimeUnit.MILLISECONDS)
                    .join());
  }

  /** What was pressed at home may have changed what stands there. */
  private record AtHome(Turn turn, Runnable shown) implements Promptly.Answer {
    @Override
    public void defer() {
      turn.defer();
    }

    @Override
    public void reply(Reply reply, boolean deferred) {
      turn.reply(reply, deferred);
      turn.then(shown);
    }
  }

  /** Empty where it must be known and Slack does not say. */
  private Optional<Boolean> manages(Who who, Inbound.Press press) {
    boolean must = router.manages(press);
    if (!must && !(press instanceof Inbound.Command) && !router.showsManagersMore(press)) {
      return Optional.of(false);
    }
    Optional<Boolean> known = rights.of(who.account()).map(Rights.Person::manages);
    return must ? known : known.or(() -> Optional.of(false));
  }
}
