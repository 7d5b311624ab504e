package dev.greenroom.playground.page;

import dev.greenroom.core.model.CommandHelp;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.port.Chat;
import dev.greenroom.core.port.ClockAnchor;
import dev.greenroom.core.port.History;
import dev.greenroom.core.port.Timers;
import dev.greenroom.core.time.ClockHand;
import dev.greenroom.core.time.MachineClocks;
import dev.greenroom.core.time.ProductClock;
import dev.greenroom.kit.FakeDirectory;
import dev.greenroom.playground.chat.Person;
import dev.greenroom.playground.chat.PlaygroundChat;
import dev.greenroom.playground.press.ListenAddress;
import dev.greenroom.playground.press.PlaygroundServices;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.MemberId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A playground over samples instead of the product: it answers with one of each kind of reply. */
public final class SamplePlayground implements AutoCloseable {
  private static final StreamId STREAM = new StreamId("asked", new CommunityId("c1"), "a1");
  private static final List<CommandHelp> COMMANDS =
      List.of(
          new CommandHelp("daily", "Today’s question here, and when the next one comes.", false),
          new CommandHelp("greenroom", "What Greenroom can do.", false),
          new CommandHelp("greenroom-setup", "Plan the questions of this community.", true),
          new CommandHelp("leaderboard", "Which version this is.", false));

  final List<Inbound> received = new CopyOnWriteArrayList<>();
  final List<Throwable> faults = new CopyOnWriteArrayList<>();
  public final PlaygroundChat chat;
  public final Playground playground;

  public SamplePlayground(Path file, ListenAddress address) {
    var now = InstantSource.system().instant();
    var machine = MachineClocks.steady(InstantSource.system());
    var clock = new ProductClock(machine, new Forgetful(), ClockAnchor.tied(now, now, 1), 1);
    chat = PlaygroundChat.open(file, clock);
    playground =
        new Playground(
            new PlaygroundServices(
                address,
                chat,
                new FakeDirectory(STREAM.community(), id -> Person.withId(id).name(), id -> id),
                this::answer,
                (manages, _) -> COMMANDS.stream().filter(c -> manages || !c.manages()).toList(),
                new ClockHand(clock, new EveryNoon(clock), _ -> true, () -> {}),
                new OneStream(),
                (_, fault) -> faults.add(fault)));
  }

  public static void main(String[] arguments) {
    var sample =
        new SamplePlayground(
            Path.of(arguments[0]), new ListenAddress("127.0.0.1", Integer.parseInt(arguments[1])));
    sample.fill();
    sample.playground.start();
    System.out.println("Greenroom playground: " + sample.playground.url());
  }

  void fill() {
    post("debrief", Samples.debrief());
    post("hostile", Samples.hostile());
    chat.say(Person.withId("ben"), "general", "playground/said", "Good morning <b>all</b>\nReady?");
    post("daily", Samples.daily(InstantSource.system().instant()));
  }

  private void post(String key, Card card) {
    if (!(chat.post(new Place("playground", "general"), key, card) instanceof Chat.Sent)) {
      throw new IllegalStateException(key);
    }
  }

  @Override
  public void close() {
    playground.close();
    chat.close();
  }

  private Reply answer(Inbound inbound) {
    received.add(inbound);
    return switch (inbound.press()) {
      case Inbound.Command(var name, _) -> command(name);
      case Inbound.Pressed(var action, var values) -> pressed(action, values);
      case Inbound.Submitted(_, var values) -> submitted(inbound, values);
      default -> new Reply.Nothing();
    };
  }

  private static Reply command(String name) {
    return switch (name) {
      case "daily" -> new Reply.Whisper(Samples.daily(InstantSource.system().instant()));
      case "greenroom" -> new Reply.Sheet(page("1"));
      case "greenroom-setup" -> new Reply.Ask(Samples.plan());
      case "broken" -> throw new IllegalStateException("broken on purpose");
      default -> new Reply.Refuse(Card.titled("There is no command /" + name + ".").build());
    };
  }

  private static Reply pressed(ActionId action, Map<String, String> values) {
    return switch (action.route()) {
      case "answer" -> new Reply.Ask(Samples.answer());
      case "read" -> new Reply.Sheet(page("1"));
      case "page" -> new Reply.Replace(page(String.valueOf(action.arg())));
      case "hint" -> new Reply.Whisper(page("1"));
      case "pick" -> new Reply.Whisper(Card.titled("You chose " + values.get("choice")).build());
      case "close" -> new Reply.Refuse(Card.titled("Only admins can close it.").build());
      default -> new Reply.Nothing();
    };
  }

  private Reply submitted(Inbound inbound, Map<String, String> values) {
    Form form =
        (inbound.press() instanceof Inbound.Submitted s && s.action().hasRef())
            ? Samples.answer()
            : Samples.plan();
    var problems = new LinkedHashMap<String, String>();
    form.fields()
        .forEach(
            field ->
                Form.problem(field, values)
                    .map(Input.Problem::key)
                    .ifPresent(
                        key -> problems.put(field.name(), "Please mend this: " + key + ".")));
    return problems.isEmpty()
        ? new Reply.Whisper(Card.titled("Saved").text("It is there.").build())
        : new Reply.FieldErrors(form.filled(values), problems);
  }

  private static Card page(String number) {
    String other = number.equals("1") ? "2" : "1";
    return Card.titled("Answers, page " + number)
        .text("Somebody’s answer.")
        .actions(new Control.Button(new ActionId("page", "a1", other), "Page " + other))
        .build();
  }

  /** Nothing comes after it. */
  private static final class Forgetful implements ClockAnchor.Store {
    @Override
    public void save(ClockAnchor anchor) {}

    @Override
    public void saveGoneBack(ClockAnchor anchor) {
      save(anchor);
    }

    @Override
    public boolean takesWish() {
      return false;
    }
  }

  private record EveryNoon(InstantSource clock) implements Timers {
    @Override
    public Optional<Instant> next() {
      long day = Duration.ofDays(1).toMillis();
      return Optional.of(Instant.ofEpochMilli((clock.millis() / day + 1) * day));
    }

    @Override
    public Optional<Instant> next(Predicate<Inbound.Fired> meant) {
      return next();
    }

    @Override
    public void settle() {}
  }

  private static final class OneStream implements History {
    @Override
    public Optional<StreamId> behind(MessageRef message) {
      return Optional.of(STREAM);
    }

    @Override
    public Optional<List<Recorded>> events(StreamId stream) {
      return Optional.of(
          List.of(
              new Recorded(
                  1,
                  "asked.posted",
                  "{\"question\":\"sd-1\"}",
                  new MemberId("max"),
                  Instant.EPOCH)));
    }
  }
}
