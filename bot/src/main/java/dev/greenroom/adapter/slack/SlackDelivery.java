package dev.greenroom.adapter.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.adapter.slack.block.Blocks;
import dev.greenroom.adapter.slack.block.Element;
import dev.greenroom.core.model.CommandHelp;
import dev.greenroom.core.model.CommandLine;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.port.News;
import dev.greenroom.ui.ActionId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One press as Slack brings it.
 *
 * @param id the same each time that it is brought
 * @param account whoever pressed
 * @param name of their account
 * @param spot where
 * @param origin on what
 * @param press what it means to the product
 * @param seen the card that was pressed, by the message in which it stands; empty for none
 */
record SlackDelivery(
    String id,
    String account,
    String name,
    SlackLocation spot,
    PressOrigin origin,
    Inbound.Press press,
    Optional<News.Seen> seen) {
  SlackDelivery(
      String id,
      String account,
      String name,
      SlackLocation spot,
      PressOrigin origin,
      Inbound.Press press) {
    this(id, account, name, spot, origin, press, Optional.empty());
  }

  /** What another version wrote; the router says in words that it is no more. */
  private static final ActionId UNKNOWN = ActionId.of("unknown");

  /** Where a press on the app's home was made: no channel. */
  static final SlackLocation HOME = new SlackLocation("home", null);

  /**
   * A command.
   *
   * @param known the commands that there are
   */
  static SlackDelivery of(SlashCommandPayload payload, List<CommandHelp> known) {
    return new SlackDelivery(
        id(payload.getTriggerId()),
        payload.getUserId(),
        payload.getUserName(),
        new SlackLocation(payload.getChannelId(), null),
        new PressOrigin.Written(payload.getResponseUrl(), payload.getTriggerId(), false),
        CommandLine.command(
            payload.getCommand() + " " + Objects.requireNonNullElse(payload.getText(), ""), known));
  }

  /** A button, or a choice. */
  static SlackDelivery of(BlockActionPayload payload) {
    var action = payload.getActions().getFirst();
    String choice = action.getSelectedOption() == null ? "" : action.getSelectedOption().getValue();
    return new SlackDelivery(
        id(payload.getTriggerId()),
        payload.getUser().getId(),
        payload.getUser().getName(),
        spot(payload),
        origin(payload),
        new Inbound.Pressed(
            ActionId.parse(action.getActionId()).orElse(UNKNOWN),
            choice.isEmpty() ? Map.of() : Map.of("choice", choice)),
        seen(payload));
  }

  private static Optional<News.Seen> seen(BlockActionPayload payload) {
    return payload.getView() != null
        ? Optional.empty()
        : Blocks.key(payload.getActions().getFirst().getBlockId())
            .map(
                key ->
                    new News.Seen(
                        new MessageRef(
                            spot(payload).place(), payload.getContainer().getMessageTs()),
                        key::equals));
  }

  private static SlackLocation spot(BlockActionPayload payload) {
    if (payload.getView() != null) {
      return isHome(payload) ? HOME : SlackLocation.of(payload.getView().getPrivateMetadata());
    }
    var container = payload.getContainer();
    return SlackLocation.of(
        container.getChannelId(), container.getThreadTs(), container.getMessageTs());
  }

  private static PressOrigin origin(BlockActionPayload payload) {
    if (payload.getView() == null) {
      boolean alone = payload.getActions().getFirst().getBlockId().startsWith(Blocks.ALONE);
      return new PressOrigin.Written(payload.getResponseUrl(), payload.getTriggerId(), alone);
    }
    return isHome(payload)
        ? new PressOrigin.Home(payload.getTriggerId())
        : new PressOrigin.Page(payload.getView().getId(), payload.getTriggerId());
  }

  private static boolean isHome(BlockActionPayload payload) {
    return payload.getView().getType().equals("home");
  }

  /** A form that was sent; empty where it is none of ours. */
  static Optional<SlackDelivery> of(ViewSubmissionPayload payload) {
    var view = payload.getView();
    return ActionId.parse(view.getCallbackId())
        .map(
            action ->
                new SlackDelivery(
                    id(payload.getTriggerId()),
                    payload.getUser().getId(),
                    payload.getUser().getName(),
                    SlackLocation.of(view.getPrivateMetadata()),
                    new PressOrigin.Sent(view.getId(), Element.channels(view)),
                    new Inbound.Submitted(action, Element.values(view))));
  }

  private static String id(String trigger) {
    return SlackLocation.PLATFORM + "/" + trigger;
  }

  boolean isAtHome() {
    return spot.equals(HOME);
  }
}
