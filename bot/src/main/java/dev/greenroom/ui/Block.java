package dev.greenroom.ui;

import java.util.List;

/** One part of a card. */
public sealed interface Block {
  /** A paragraph. */
  record Text(Prose prose) implements Block {}

  /** Words set apart: a prompt, somebody's answer. */
  record Quote(Prose prose) implements Block {}

  /** Small print. */
  record Note(Prose prose) implements Block {}

  /** A heading inside a card. */
  record Heading(String text) implements Block {
    public Heading {
      text = Limits.cut(text, Limits.TITLE);
    }
  }

  /** A list of short points. */
  record Points(List<Prose> points) implements Block {
    public Points {
      points = List.copyOf(points);
    }
  }

  /** Names and values, side by side where there is room. */
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** One name and its value. */
  record Fact(String name, Prose value) {}

  /** A picture drawn from data; {@code alt} says the same in words. */
  record Picture(Chart chart, String alt) implements Block {
    public Picture {
      alt = Limits.cut(alt, Limits.ALT);
    }
  }

  /** A row of controls. */
  record Actions(List<Control> controls) implements Block {
    public Actions {
      if (controls.isEmpty() || controls.size() > Limits.BUTTONS_IN_A_ROW) {
        throw new IllegalArgumentException(controls.size() + " controls in a row");
      }
      controls = List.copyOf(controls);
    }
  }
}
