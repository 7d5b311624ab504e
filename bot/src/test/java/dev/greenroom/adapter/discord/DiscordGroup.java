package dev.greenroom.adapter.discord;

import dev.greenroom.app.Wiring;
import dev.greenroom.content.library.PackReader;
import dev.greenroom.content.model.Library;
import dev.greenroom.core.port.Platform.CannotStart;
import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.HandPace;
import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.discord.FakeDiscord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A study group on Discord with the whole bot. */
final class DiscordGroup implements AutoCloseable {
  private static final Instant MORNING = Instant.parse("2027-03-01T08:00:00Z");
  private static final Library PACKS = PackReader.bundled().library();

  final FakeDiscord discord = new FakeDiscord();
  final List<String> told = new CopyOnWriteArrayList<>();
  final String general = discord.channel("general");
  final DiscordDriver people;
  private final Wiring bot;

  DiscordGroup(Path directory) throws CannotStart {
    bot =
        new Wiring(
            EmptyDatabase.sqlite(directory),
            () -> PACKS,
            InstantSource.fixed(MORNING),
            HandPace.leaping(),
            1);
    var platform =
        new DiscordPlatform(
            new DiscordAccount(FakeDiscord.TOKEN, Optional.of(discord.url())),
            bot.forPlatforms(
                _ -> new byte[] {1},
                (reference, fault) -> told.add(reference + ": " + fault),
                told::add));
    platform.start();
    people = new DiscordDriver(platform, discord);
    bot.start(List.of(platform.chat()));
  }

  /** Max makes a plan for half an hour from now. */
  void aPlanIsMade() {
    Page setup = (Page) people.types("Max", general, "greenroom-setup", Map.of());
    Asked form = (Asked) people.presses("Max", setup, "New plan");
    people.sends(
        "Max",
        form,
        Map.of("Channel", general, "Local time", "09:30", "Time zone", "Europe/Berlin"));
  }

  Page help() {
    return (Page) people.types("Max", general, "greenroom", Map.of());
  }

  List<Page> messages() {
    bot.settle();
    return people.messages(general);
  }

  void passes(Duration time) {
    bot.hand().moveTo(bot.clock().instant().plus(time));
  }

  @Override
  public void close() {
    people.close();
    bot.close();
  }
}
