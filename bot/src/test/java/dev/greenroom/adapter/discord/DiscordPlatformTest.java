package dev.greenroom.adapter.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.greenroom.app.Wiring;
import dev.greenroom.kit.Golden;
import dev.greenroom.kit.PlatformContract;
import dev.greenroom.kit.PlatformDriver;
import dev.greenroom.kit.discord.FakeDiscord;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The product on the real SDK, against a Discord that is as strict as the real one. */
class DiscordPlatformTest extends PlatformContract {
  private final FakeDiscord discord = new FakeDiscord();

  @Test
  void theCommandsAreThoseThatAReviewHasSeen() throws JsonProcessingException {
    JsonNode sent = discord.calls("PUT applications/.*").getFirst().payload().path("list");
    var json = new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    Object plain = json.treeToValue(sent, Object.class);
    Golden.json("discord/commands", json.readTree(json.writeValueAsString(plain)));
  }

  @Override
  protected PlatformDriver connects(Wiring bot) throws Exception {
    var platform =
        new DiscordPlatform(
            new DiscordAccount(FakeDiscord.TOKEN, Optional.of(discord.url())),
            bot.forPlatforms(
                _ -> new byte[] {1, 2, 3},
                (reference, fault) -> {
                  throw new AssertionError(reference, fault);
                },
                sentence -> {
                  throw new AssertionError(sentence);
                }));
    platform.start();
    return new DiscordDriver(platform, discord);
  }
}
