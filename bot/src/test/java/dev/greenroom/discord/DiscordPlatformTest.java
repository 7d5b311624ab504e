package dev.greenroom.discord;

import dev.greenroom.Wiring;
import dev.greenroom.kit.PlatformContract;
import dev.greenroom.kit.PlatformDriver;
import dev.greenroom.kit.discord.FakeDiscord;
import java.util.Optional;

/** The product on the real SDK, against a Discord that is as strict as the real one. */
class DiscordPlatformTest extends PlatformContract {
  @Override
  protected PlatformDriver connects(Wiring bot) throws Exception {
    var discord = new FakeDiscord();
    var platform =
        new DiscordPlatform(
            FakeDiscord.TOKEN,
            Optional.of(discord.url()),
            bot.router(),
            bot.directory(),
            bot.history(),
            _ -> new byte[] {1, 2, 3},
            (reference, fault) -> {
              throw new AssertionError(reference, fault);
            },
            () -> {},
            sentence -> {
              throw new AssertionError(sentence);
            });
    platform.start();
    return new DiscordDriver(platform, discord);
  }
}
