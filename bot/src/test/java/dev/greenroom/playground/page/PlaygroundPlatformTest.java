package dev.greenroom.playground.page;

import dev.greenroom.app.Wiring;
import dev.greenroom.kit.PlatformContract;
import dev.greenroom.kit.PlatformDriver;
import dev.greenroom.playground.chat.PlaygroundChat;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class PlaygroundPlatformTest extends PlatformContract {
  @TempDir private Path folder;

  @Override
  protected PlatformDriver connects(Wiring bot) {
    return new PlaygroundDriver(bot, PlaygroundChat.open(folder.resolve("chat.db"), bot.clock()));
  }
}
