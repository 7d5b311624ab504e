package dev.greenroom.ui;

import java.util.List;

/** Something on a card that can be pressed. */
public sealed interface Control {
  ActionId action();

  String label();

  /** How much a button stands out. */
  enum Weight {
    PRIMARY,
    NORMAL,
    DANGER
  }

  /** A button. */
  record Button(ActionId action, String label, Weight weight) implements Control {
    public Button {
      label = Limits.cut(label, Limits.BUTTON);
    }

    public Button(ActionId action, String label) {
      this(action, label, Weight.NORMAL);
    }
  }

  /** A choice of one; the press carries it under the name {@code choice}. */
  record Select(ActionId action, String label, List<Option> options) implements Control {
    public Select {
      label = Limits.cut(label, Limits.OPTION);
      options = Option.within(options);
    }
  }
}
