package dev.greenroom.adapter.discord.component;

import dev.greenroom.ui.ActionId;
import java.util.HashSet;
import java.util.Set;

/**
 * The ids of the controls of one message. Discord wants each of them once, where two buttons of a
 * card may well lead to the same page: the second then ends in a number that means nothing.
 */
public final class ControlIds {
  private static final String AGAIN = "~";

  private final Set<String> taken = new HashSet<>();

  String of(ActionId action) {
    String id = action.toString();
    for (int number = 2; !taken.add(id); number++) {
      id = action + AGAIN + number;
    }
    return id;
  }

  /** The action behind an id; one that this version did not write leads nowhere. */
  public static ActionId action(String id) {
    return ActionId.parse(id.replaceFirst(AGAIN + "\\d+$", ""))
        .orElseGet(() -> ActionId.of("unknown"));
  }
}
