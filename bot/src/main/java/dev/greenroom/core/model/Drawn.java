package dev.greenroom.core.model;

import dev.greenroom.ui.Card;

/** What a card should look like now. */
public sealed interface Drawn {
  /** This. */
  record Shown(Card card) implements Drawn {}

  /** A thread to talk in. */
  record Opened(Room room) implements Drawn {}

  /** Nothing yet, or leave what is there. */
  record Nothing() implements Drawn {}

  /** It should not be there any more. */
  record Gone() implements Drawn {}

  static Drawn of(Card card) {
    return new Shown(card);
  }
}
