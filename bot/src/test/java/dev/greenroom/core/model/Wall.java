package dev.greenroom.core.model;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Feature.NoFacts;
import dev.greenroom.core.feature.Routes;
import dev.greenroom.core.feature.State;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A wall of notes, which wants to be woken once it has one. */
record Wall(List<TextRef> notes) implements State<Wall, Wall.Noted> {
  static final Wake DUE = new Wake("due", Instant.parse("2027-06-01T12:01:00Z"));

  Wall {
    notes = List.copyOf(notes);
  }

  @Override
  public Wall after(Noted event) {
    var more = new ArrayList<>(notes);
    more.add(event.text());
    return new Wall(more);
  }

  @Override
  public List<Wake> wakes() {
    return notes.size() == 1 ? List.of(DUE) : List.of();
  }

  @Override
  public List<TextRef> texts() {
    return notes;
  }

  /** Something to pin on it. */
  record Note(TextRef text) {}

  /** It was pinned. */
  record Noted(TextRef text, String id) {}

  /** It hangs, as the number so many. */
  record Hangs(int number, String id) implements Outcome {}

  /** Its notes are pinned by a form or a whole command; one route fails. */
  static Feature<Wall, Note, Noted, NoFacts> feature() {
    return Feature.<Wall, Note, Noted, NoFacts>of(
            "wall",
            Wall.class,
            new Wall(List.of()),
            Noted.class,
            (_, _, _, _) -> new NoFacts(),
            (wall, note, _, at) -> decide(wall, note, at))
        .livesNowhere()
        .tells(
            Hangs.class,
            (hangs, _) -> new Reply.Whisper(Card.titled(hangs.number() + " " + hangs.id()).build()))
        .routes(
            new Routes<Wall, Note>()
                .asks("/wall", ask -> ask.page(Card.titled("Wall").build()))
                .manages()
                .asks("/write", _ -> new Reply.Ask(form()))
                .opensForm()
                .orDoes(
                    values ->
                        values.value("note").isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Note(values.text("note"))))
                .asks("pin", _ -> new Reply.Ask(form()))
                .opensForm()
                .submits("pin", values -> new Note(values.text("note")))
                .does("fail", _ -> new Note(new TextRef("none", 666)))
                .wakes("due", fired -> new Note(new TextRef(fired.wake().key(), 3))))
        .build();
  }

  /** What becomes of a note is told by its length. */
  private static Decision<Noted> decide(Wall wall, Note note, DecisionContext at) {
    return switch (note.text().length()) {
      case 666 -> throw new IllegalStateException("a fault");
      case 13 -> Decision.refused(Refusal.of("daily.closed"));
      default -> {
        String id = at.id("note");
        yield Decision.done(new Hangs(wall.notes().size() + 1, id), new Noted(note.text(), id));
      }
    };
  }

  private static Form form() {
    return new Form(
        ActionId.of("pin"),
        "Pin",
        "Send",
        Prose.text(""),
        List.of(Field.required("note", "Note", new Input.Paragraph(3000))));
  }
}
