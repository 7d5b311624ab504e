package dev.greenroom.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import dev.greenroom.flow.CommandHelp;
import dev.greenroom.flow.Inbound;
import dev.greenroom.flow.MessageRef;
import dev.greenroom.flow.News;
import dev.greenroom.flow.Typed;
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
record Delivery(
    String id,
    String account,
    String name,
    Spot spot,
    Origin origin,
    Inbound.Press press,
    Optional<News.Seen> seen) {
  Delivery(String id, String account, String name, Spot spot, Origin origin, Inbound.Press press) {
    this(id, account, name, spot, origin, press, Optional.empty());
  }

  /** What another version wrote; the router says in words that it is no more. */
  private static final ActionId UNKNOWN = ActionId.of("unknown");

  /** Where a press on the app's home was made: no channel. */
  static final Spot HOME = new Spot("home", null);

  /**
   * A command.
   *
   * @param known the commands that there are
   */
  static Delivery of(SlashCommandPayload payload, List<CommandHelp> known) {
    return new Delivery(
        id(payload.getTriggerId()),
        payload.getUserId(),
        payload.getUserName(),
        new Spot(payload.getChannelId(), null),
        new Origin.Written(payload.getResponseUrl(), payload.getTriggerId(), false),
        Typed.command(
            payload.getCommand() + " " + Objects.requireNonNullElse(payload.getText(), ""), known));
  }

  /** A button, or a choice. */
  static Delivery of(BlockActionPayload payload) {
    var action = payload.getActions().getFirst();
    String choice = action.getSelectedOption() == null ? "" : action.getSelectedOption().getValue();
    return new Delivery(
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

  private static Spot spot(BlockActionPayload payload) {
    if (payload.getView() != null) {
      return isHome(payload) ? HOME : Spot.of(payload.getView().getPrivateMetadata());
    }
    var container = payload.getContainer();
    return Spot.of(container.getChannelId(), container.getThreadTs(), container.getMessageTs());
  }

  private static Origin origin(BlockActionPayload payload) {
    if (payload.getView() == null) {
      boolean alone = payload.getActions().getFirst().getBlockId().startsWith(Blocks.ALONE);
      return new Origin.Written(payload.getResponseUrl(), payload.getTriggerId(), alone);
    }
    return isHome(payload)
        ? new Origin.Home(payload.getTriggerId())
        : new Origin.Page(payload.getView().getId(), payload.getTriggerId());
  }

  private static boolean isHome(BlockActionPayload payload) {
    return payload.getView().getType().equals("home");
  }

  /** A form that was sent; empty where it is none of ours. */
  static Optional<Delivery> of(ViewSubmissionPayload payload) {
    var view = payload.getView();
    return ActionId.parse(view.getCallbackId())
        .map(
            action ->
                new Delivery(
                    id(payload.getTriggerId()),
                    payload.getUser().getId(),
                    payload.getUser().getName(),
                    Spot.of(view.getPrivateMetadata()),
                    new Origin.Sent(view.getId(), Element.channels(view)),
                    new Inbound.Submitted(action, Element.values(view))));
  }

  private static String id(String trigger) {
    return Spot.PLATFORM + "/" + trigger;
  }

  boolean isAtHome() {
    return spot.equals(HOME);
  }
}
