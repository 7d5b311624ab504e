package dev.greenroom.adapter.slack;

import dev.greenroom.app.Wiring;
import dev.greenroom.core.port.Platform;
import dev.greenroom.kit.PlatformContract;
import dev.greenroom.kit.PlatformDriver;

class SlackBySocketTest extends PlatformContract {
  @Override
  protected PlatformDriver connects(Wiring bot) throws Platform.CannotStart {
    return SlackDriver.bySocket(bot);
  }
}
