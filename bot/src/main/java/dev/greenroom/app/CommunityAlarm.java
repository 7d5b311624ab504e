package dev.greenroom.app;

import dev.greenroom.core.engine.Engine;
import dev.greenroom.core.model.Actor;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.port.Alarm;
import dev.greenroom.feature.community.CommunityCommand;
import dev.greenroom.feature.community.CommunityFeature;
import dev.greenroom.feature.community.Notice;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Lets parts of the bot that are no stream raise a notice, by the same engine as everything else.
 */
public final class CommunityAlarm implements Alarm {
  private final Engine engine;
  private final Supplier<String> deliveries;
  private final BiFunction<CommunityId, Place, List<Notice.Remedy>> remedies;

  /**
   * Raises notices through this engine.
   *
   * @param deliveries a new delivery id at each call: each report is one of its own
   * @param remedies what can be done for those that live in a channel that is gone
   */
  public CommunityAlarm(
      Engine engine,
      Supplier<String> deliveries,
      BiFunction<CommunityId, Place, List<Notice.Remedy>> remedies) {
    this.engine = engine;
    this.deliveries = deliveries;
    this.remedies = remedies;
  }

  @Override
  public void raise(CommunityId community, String cause, Place about, Refusal what) {
    say(community, new CommunityCommand.Raise(cause, what, Optional.of(about)));
  }

  @Override
  public void raise(CommunityId community, String cause, Refusal what) {
    say(community, new CommunityCommand.Raise(cause, what, Optional.empty()));
  }

  @Override
  public void gone(CommunityId community, Place channel, Refusal what) {
    say(
        community,
        new CommunityCommand.ChannelGone(channel, what, remedies.apply(community, channel)));
  }

  @Override
  public void mended(CommunityId community, String cause) {
    say(community, new CommunityCommand.Mend(cause));
  }

  private void say(CommunityId community, CommunityCommand command) {
    StreamId stream = CommunityFeature.stream(community);
    var inbound =
        new Inbound(
            "bot/" + deliveries.get(),
            community,
            Actor.BOT,
            new Place("bot", stream.toString()),
            new Inbound.Said());
    var _ = engine.does(inbound, stream, command, List.of());
  }
}
