package dev.greenroom.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.adapter.slack.api.SlackSentences;
import dev.greenroom.adapter.slack.api.SlackSettings;
import dev.greenroom.adapter.slack.api.Tempo;
import dev.greenroom.adapter.slack.chat.SlackChatTest;
import dev.greenroom.app.Wiring;
import dev.greenroom.core.engine.PressQueue;
import dev.greenroom.core.port.Chat;
import dev.greenroom.core.port.Platform;
import dev.greenroom.kit.PlatformDriver;
import dev.greenroom.kit.slack.FakeSlack;
import dev.greenroom.kit.slack.Message;
import dev.greenroom.kit.slack.OpenView;
import dev.greenroom.kit.slack.Trouble;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People in a Slack workspace with the bot in it. */
public final class SlackDriver implements PlatformDriver {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final FakeSlack slack;
  private final Optional<SlackPlatform> platform;
  private final AutoCloseable rest;
  private final Map<String, OpenView> forms = new HashMap<>();
  private final SeenControls controls = new SeenControls();

  private SlackDriver(FakeSlack slack, Optional<SlackPlatform> platform, AutoCloseable rest) {
    this.slack = slack;
    this.platform = platform;
    this.rest = rest;
  }

  /** People whose bot runs elsewhere. */
  public static SlackDriver on(FakeSlack slack) {
    return new SlackDriver(slack, Optional.empty(), slack);
  }

  /** The bot by a socket. */
  static SlackDriver bySocket(Wiring bot) throws Platform.CannotStart {
    var on = new OnSlack();
    return started(on, bot, OnSlack.socket(on.slack));
  }

  /** The bot by signed requests. */
  static SlackDriver byRequests(Wiring bot) throws Platform.CannotStart {
    var on = new OnSlack();
    SlackDriver driver = started(on, bot, OnSlack.http(on.slack));
    on.slack.sendTo(driver.platform().address());
    return driver;
  }

  private static SlackDriver started(OnSlack on, Wiring bot, SlackSettings settings)
      throws Platform.CannotStart {
    return started(on, bot, new PressQueue(bot.router()), settings, Duration.ZERO);
  }

  /** With a patience and a pace of its own. */
  static SlackDriver started(
      OnSlack on, Wiring bot, PressQueue promptly, SlackSettings settings, Duration between)
      throws Platform.CannotStart {
    var platform =
        new SlackPlatform(
            settings,
            bot.forPlatforms(
                on.pictures,
                (reference, fault) -> {
                  throw new AssertionError(reference, fault);
                },
                _ -> {}),
            promptly,
            new Tempo(on, between, _ -> (_, task) -> on.waits(task), OnSlack.QUICK));
    platform.start();
    return over(on, platform);
  }

  SlackPlatform platform() {
    return platform.orElseThrow();
  }

  /** With a platform that is up. */
  static SlackDriver over(OnSlack on, SlackPlatform platform) {
    return new SlackDriver(on.slack, Optional.of(platform), on);
  }

  @Override
  public Chat chat() {
    return platform().chat();
  }

  @Override
  public String channel(String name) {
    return "C0" + name.toUpperCase(Locale.ROOT);
  }

  @Override
  public String account(String person) {
    return slack.account(person);
  }

  /** Slack has no named values: they stand as words, in any order. */
  @Override
  public Got types(String person, String where, String command, Map<String, String> values) {
    acts(person);
    String first = command.replaceFirst(" .*", "");
    String words =
        Stream.concat(
                Stream.of(command.substring(first.length()).strip()),
                values.entrySet().stream().map(SlackDriver::word))
            .collect(Collectors.joining(" "));
    var _ = slack.types(person, where, "/" + first, words);
    return next(person);
  }

  private static String word(Map.Entry<String, String> value) {
    return value.getKey().equals("private")
        ? value.getValue().equals("yes") ? "private" : ""
        : value.getValue();
  }

  @Override
  public Got presses(String person, Page page, String label) {
    return chooses(person, page, label, "");
  }

  @Override
  public Got chooses(String person, Page page, String label, String option) {
    Optional<OpenView> view =
        slack.views(person).stream().filter(one -> one.id().equals(page.id())).findFirst();
    if (view.isPresent()) {
      slack.looksAway(person);
      JsonNode block = controls.on(page, view.get().view().path("blocks"), label);
      var _ = slack.presses(person, view.get(), block, SeenControls.control(block, label), option);
    } else {
      acts(person);
      Message message = message(page.id());
      JsonNode block = controls.on(page, message.blocks(), label);
      var _ = slack.presses(person, message, block, SeenControls.control(block, label), option);
    }
    return next(person);
  }

  @Override
  public void deletes(Page message) {
    slack.vanishes(
        SlackLocation.of(message.where()).channel(),
        message.id().substring(message.id().indexOf(':') + 1));
  }

  /** With the message under which it hangs. */
  @Override
  public boolean deletesThread(String where) {
    SlackLocation spot = SlackLocation.of(where);
    slack.messages(spot.channel()).stream()
        .filter(one -> one.ts().equals(spot.thread()) || one.thread().equals(spot.thread()))
        .forEach(one -> slack.vanishes(spot.channel(), one.ts()));
    return true;
  }

  @Override
  public boolean deletesChannel(String where) {
    slack.archive(where, true);
    return true;
  }

  @Override
  public void losesTheNextAnswer() {
    slack.trouble("chat.postMessage", new Trouble.Lost(true));
  }

  @Override
  public boolean forbids(String where) {
    slack.kick(where);
    return true;
  }

  @Override
  public void allows(String where) {
    slack.invite(where);
  }

  /** Whoever turns to the channel closes what lies over it. */
  private void acts(String person) {
    slack.closesViews(person);
    slack.looksAway(person);
  }

  private Message message(String id) {
    String channel = id.replaceFirst(":.*", "");
    return Stream.concat(
            slack.messages(channel).stream(),
            Stream.of("Ana", "Ben", "Chi", "Max").flatMap(one -> slack.whispers(one).stream()))
        .filter(one -> (one.channel() + ":" + one.ts()).equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no message " + id));
  }

  @Override
  public Got sends(String person, Asked form, Map<String, String> values) {
    OpenView view = forms.get(form.id());
    if (view == null) {
      throw new AssertionError("no form " + form);
    }
    var typed = new LinkedHashMap<>(form.values());
    typed.putAll(values);
    slack.looksAway(person);
    JsonNode state = Filled.state(view.view().path("blocks"), typed);
    JsonNode answer = slack.sends(person, view, state);
    return switch (answer.path("response_action").asText()) {
      case "errors" ->
          new Asked(
              form.id(),
              form.title(),
              typed,
              Seen.stream(answer.path("errors"))
                  .map(JsonNode::asText)
                  .collect(Collectors.joining("\n")));
      default -> next(person);
    };
  }

  /** What appears before them next. */
  Got next(String person) {
    return slack
        .shown(person, PATIENCE)
        .map(
            shown ->
                switch (shown) {
                  case Message message -> controls.read(message);
                  case OpenView view when view.view().has("submit") -> asked(view);
                  case OpenView view -> controls.read(view);
                  default -> next(person);
                })
        .orElseGet(Nothing::new);
  }

  private Got asked(OpenView view) {
    forms.put(view.id(), view);
    JsonNode blocks = view.view().path("blocks");
    return new Asked(
        view.id(), view.view().path("title").path("text").asText(), Filled.values(blocks), "");
  }

  @Override
  public List<Page> messages(String where) {
    SlackLocation spot = SlackLocation.of(where);
    return slack.messages(spot.channel()).stream()
        .filter(one -> one.thread().equals(spot.thread() == null ? "" : spot.thread()))
        .filter(one -> !SlackChatTest.isDoor(one))
        .map(controls::read)
        .toList();
  }

  @Override
  public List<Thread> threads(String where) {
    Stream<String> alone = Stream.of("Ana", "Ben", "Chi", "Max").map(slack::direct);
    return Stream.of(Stream.of(where), slack.groups().keySet().stream(), alone)
        .flatMap(channels -> channels)
        .flatMap(channel -> slack.messages(channel).stream())
        .filter(SlackChatTest::isDoor)
        .map(door -> thread(door, where))
        .toList();
  }

  private static Thread thread(Message door, String where) {
    boolean open = door.channel().equals(where);
    String root = door.thread().isEmpty() ? door.ts() : door.thread();
    String words = Seen.words(door.blocks());
    return new Thread(
        new SlackLocation(door.channel(), open ? root : null).toString(),
        words.lines().findFirst().orElseThrow(),
        open,
        !words.contains(SlackSentences.say("door.closed")));
  }

  @Override
  public List<Page> direct(String person) {
    return messages(slack.direct(person));
  }

  @Override
  public List<Page> alone(String person) {
    return Stream.concat(
            slack.whispers(person).stream().map(controls::read),
            slack.views(person).stream().map(controls::read))
        .toList();
  }

  @Override
  public void close() {
    platform.ifPresent(SlackPlatform::close);
    try {
      rest.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    if (!slack.violations().isEmpty()) {
      throw new AssertionError(slack.violations());
    }
  }
}
