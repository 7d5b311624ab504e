package dev.greenroom.kit.load;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.adapter.relay.Pace;
import dev.greenroom.app.Wiring;
import dev.greenroom.content.library.PackReader;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.PlatformDriver;
import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A study group of fifty with the whole bot, whose clocks go by themselves: the question of the day
 * is out, and a lobby is open.
 */
public final class LiveGroup implements AutoCloseable {
  /** Those who press. */
  public static final List<String> PEOPLE =
      IntStream.rangeClosed(1, OpenLoop.CROWD).mapToObj(n -> "Person" + n).toList();

  /** As many may watch a round. */
  public static final int OBSERVERS = 4;

  private static final Instant MORNING = Instant.parse("2027-03-01T08:00:00Z");

  private final SplittableRandom chance = new SplittableRandom(20270301);
  private final Wiring bot;
  private String platform = "";

  /** Over a store in this directory. */
  public LiveGroup(Path directory) {
    bot =
        new Wiring(
            EmptyDatabase.sqlite(directory),
            PackReader.bundled()::library,
            Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), MORNING)),
            Pace.steady(),
            1);
  }

  public Wiring bot() {
    return bot;
  }

  /** Max, who runs the group, sets it up on this platform. */
  public void begins(PlatformDriver people) {
    platform = people.chat().platform();
    bot.start(List.of(people.chat()));
    String general = people.channel("general");
    Page setup = (Page) people.types("Max", general, "greenroom-setup", Map.of());
    Asked plan = (Asked) people.presses("Max", setup, "New plan");
    var _ =
        people.sends(
            "Max",
            plan,
            Map.of("Channel", general, "Local time", "09:30", "Time zone", "Europe/Berlin"));
    bot.hand().moveTo(bot.clock().instant().plus(ofMinutes(30)));
    var _ =
        people.types(
            "Max",
            people.channel("practice"),
            "mock",
            Map.of("track", "pm-system-design", "format", "25", "private", "no"));
    bot.settle();
  }

  /** Somebody. */
  public String anybody() {
    return PEOPLE.get(chance.nextInt(PEOPLE.size()));
  }

  /** How much has happened to what this message shows. */
  public int events(Page page) {
    var message =
        new MessageRef(new Place(platform, page.where()), page.id().replaceFirst(".*:", ""));
    return bot.history().behind(message).flatMap(bot.history()::events).orElseThrow().size();
  }

  /** Every answer was kept, and said to be. */
  public static void areKept(List<String> told) {
    assertThat(told).allMatch(words -> words.matches("(?s)Your answer is (in|changed)\n.*"));
  }

  /** Each got the first hint. */
  public static void areHints(List<String> told) {
    assertThat(told).allMatch(words -> words.startsWith("Hint 1 of"));
  }

  /** As many as there were places got one, and all others were told. */
  public static void areSeated(List<String> told) {
    assertThat(told).filteredOn(words -> words.startsWith("You are in")).hasSize(OBSERVERS);
    assertThat(told)
        .filteredOn(words -> words.contains("All places for observers are taken"))
        .hasSize(told.size() - OBSERVERS);
  }

  @Override
  public void close() {
    bot.close();
  }
}
