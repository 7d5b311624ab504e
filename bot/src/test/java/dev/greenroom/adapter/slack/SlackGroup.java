package dev.greenroom.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.app.Wiring;
import dev.greenroom.content.library.PackReader;
import dev.greenroom.content.model.Library;
import dev.greenroom.core.engine.PressQueue;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.port.Platform;
import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.HandPace;
import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Got;
import dev.greenroom.kit.PlatformDriver.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A study group on Slack with the whole bot; what the bot does can be held up. */
final class SlackGroup implements AutoCloseable {
  static final String GENERAL = "C0GENERAL";
  private static final Instant MORNING = Instant.parse("2027-03-01T08:00:00Z");
  private static final Library PACKS = PackReader.bundled().library();

  final OnSlack on = new OnSlack();
  final Wiring bot;
  final SlackDriver people;

  /** Deferrals that are due when a test says so. */
  final BlockingQueue<Runnable> patience = new LinkedBlockingQueue<>();

  private volatile CountDownLatch held = new CountDownLatch(0);

  SlackGroup(Path directory) throws Platform.CannotStart {
    this(directory, false, HandPace.leaping(), Duration.ZERO);
  }

  /** By signed requests instead of a socket. */
  static SlackGroup byRequests(Path directory) throws Platform.CannotStart {
    return new SlackGroup(directory, true, HandPace.leaping(), Duration.ZERO);
  }

  /** With a relay that goes by this pace, and posts so far apart. */
  static SlackGroup paced(Path directory, HandPace pace, Duration between)
      throws Platform.CannotStart {
    return new SlackGroup(directory, false, pace, between);
  }

  private SlackGroup(Path directory, boolean http, HandPace pace, Duration between)
      throws Platform.CannotStart {
    bot =
        new Wiring(
            EmptyDatabase.sqlite(directory), () -> PACKS, InstantSource.fixed(MORNING), pace, 1);
    var promptly =
        new PressQueue(
            this::handle, bot.router()::urgency, (_, deferral) -> patience.add(deferral));
    var settings = http ? OnSlack.http(on.slack) : OnSlack.socket(on.slack);
    people = SlackDriver.started(on, bot, promptly, settings, between);
    if (http) {
      on.slack.sendTo(people.platform().address());
    }
    bot.start(List.of(people.chat()));
  }

  private Reply handle(Inbound inbound) {
    try {
      held.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return bot.router().handle(inbound);
  }

  /** From now on every press waits until it is let go. */
  void holdsPresses() {
    held = new CountDownLatch(1);
  }

  void letsGo() {
    held.countDown();
  }

  /** The patience of the press that waits has come to its end. */
  void patienceEnds() throws InterruptedException {
    patience.take().run();
  }

  Asked planForm() {
    Got setup = people.types("Max", GENERAL, "greenroom-setup", Map.of());
    return (Asked) people.presses("Max", (Page) setup, "New plan");
  }

  static Map<String, String> planned(String channel) {
    return Map.of("Channel", channel, "Local time", "09:30", "Time zone", "Europe/Berlin");
  }

  /** A plan is made and its first question is due. */
  void aQuestionIsDue() {
    Page saved = (Page) people.sends("Max", planForm(), planned(GENERAL));
    assertThat(saved.words()).startsWith("The plan is saved");
    passes(Duration.ofMinutes(30));
  }

  void passes(Duration time) {
    bot.hand().moveTo(bot.clock().instant().plus(time));
  }

  List<Page> messages() {
    bot.settle();
    return people.messages(GENERAL);
  }

  Page question() {
    return messages().getLast();
  }

  /** What is said to those who run the group. */
  Page notices() {
    return (Page) people.types("Max", GENERAL, "greenroom", Map.of("page", "help"));
  }

  @Override
  public void close() {
    letsGo();
    people.close();
    bot.close();
  }
}
