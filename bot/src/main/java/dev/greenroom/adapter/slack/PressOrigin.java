package dev.greenroom.adapter.slack;

import java.util.Map;

/** On what somebody pressed, and so by what they can be answered. */
sealed interface PressOrigin {
  /**
   * A command, or a message.
   *
   * @param address takes up to five answers within half an hour
   * @param trigger opens one view within three seconds
   * @param alone whether it was a message for them alone, which may be replaced
   */
  record Written(String address, String trigger, boolean alone) implements PressOrigin {}

  /** A private page. */
  record Page(String view, String trigger) implements PressOrigin {}

  /** The app's home. */
  record Home(String trigger) implements PressOrigin {}

  /**
   * A form that was sent; its answer is that of the submit.
   *
   * @param channels the channels that were chosen in it, by name of field
   */
  record Sent(String view, Map<String, String> channels) implements PressOrigin {}
}
