package dev.greenroom.slack;

import dev.greenroom.Wiring;
import dev.greenroom.flow.Platform;
import dev.greenroom.kit.PlatformContract;
import dev.greenroom.kit.PlatformDriver;

class SlackBySocketTest extends PlatformContract {
  @Override
  protected PlatformDriver connects(Wiring bot) throws Platform.CannotStart {
    return SlackDriver.bySocket(bot);
  }
}
