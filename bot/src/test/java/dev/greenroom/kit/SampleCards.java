package dev.greenroom.kit;

import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Chart;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.Option;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Cards to send, and forms to ask with. */
public final class SampleCards {
  private static final Instant NOON = Instant.parse("2027-03-28T10:00:00Z");

  private static final String LONG = "Grüße 🧑‍💻 مرحبا ".repeat(400);

  private SampleCards() {}

  /** Words without a control. */
  public static Card plain(String title) {
    return Card.titled(title).text("Name three metrics of a good queue.").build();
  }

  /** Words and one button. */
  public static Card withButton(String title) {
    return Card.titled(title).text("Your turn.").actions(button("answer")).build();
  }

  /** Every block, every control, and every span that may reach a platform. */
  public static Card ofEveryKind() {
    return Card.titled("Everything at once: ünï, 中文, 👩‍👩‍👧, <b>&amp;")
        .text(everySpan())
        .quote(everySpan())
        .note(Prose.text("Small print\nin two lines"))
        .heading("Metrics")
        .points(List.of("first", "second"))
        .facts(
            new Block.Fact("Track", Prose.text("System design")),
            new Block.Fact("Closes", Prose.time(NOON)))
        .with(new Block.Picture(chart(), "Structure 3.5 of 4"))
        .actions(
            new Control.Button(ActionId.of("answer", "a1"), "Answer", Control.Weight.PRIMARY),
            new Control.Button(ActionId.of("read", "a1"), "Read answers", Control.Weight.NORMAL),
            new Control.Button(ActionId.of("close", "a1"), "Close", Control.Weight.DANGER))
        .actions(
            new Control.Select(
                new ActionId("hint", "a1", "p_2-x"),
                "Hint",
                List.of(new Option("1", "First"), new Option("2", "Second"))))
        .build();
  }

  /** As much as a card can hold, and more. */
  public static Card longest() {
    var card = Card.titled(LONG);
    card.text(LONG).quote(Prose.text(LONG)).note(Prose.text(LONG)).heading(LONG);
    card.points(List.of(LONG, "", "x"));
    card.facts(
        IntStream.range(0, 12)
            .mapToObj(i -> new Block.Fact("Fact " + i, Prose.text("v")))
            .toArray(Block.Fact[]::new));
    for (int row = 0; row < 4; row++) {
      int number = row;
      card.actions(
          IntStream.range(0, 5)
              .<Control>mapToObj(
                  i ->
                      new Control.Button(
                          new ActionId("answer", "a".repeat(20), number + "-" + i), LONG))
              .toList());
    }
    return card.build();
  }

  /** As much as a form can hold, and more. */
  public static Form longestForm() {
    List<Option> options =
        IntStream.range(0, Limits.OPTIONS)
            .mapToObj(i -> new Option(i + "v".repeat(97), i + LONG))
            .toList();
    return new Form(
        ActionId.of("answer", "a".repeat(20)),
        LONG,
        LONG,
        Prose.text(LONG),
        List.of(
            Field.required("a", LONG, new Input.Paragraph(Limits.ANSWER)).hint(LONG).value(LONG),
            Field.optional("b", LONG, new Input.Line(80)).value(LONG),
            Field.required("c", LONG, new Input.One(options)).value(options.getLast().value()),
            Field.required("d", LONG, new Input.Many(options)).value(options.getFirst().value()),
            Field.required("e", LONG, new Input.TimeOfDay()).value("24:00")));
  }

  private static Prose everySpan() {
    return Prose.of(
        new Span.Text(
            "As it stands: @everyone <!channel> *_`~ ](x) \u0645\u0631\u062D\u0628\u0627 "),
        new Span.Strong("strong"),
        new Span.Code("/daily"),
        new Span.Channel("general"),
        new Span.Time(NOON, Span.Time.Style.FULL),
        new Span.Time(NOON, Span.Time.Style.CLOCK),
        new Span.Time(NOON, Span.Time.Style.RELATIVE));
  }

  private static Chart chart() {
    return Chart.of(
        "Debrief", List.of("Structure"), List.of(new Chart.Series("You", List.of(3.5))), 4);
  }

  private static Control button(String route) {
    return new Control.Button(ActionId.of(route, "a1"), "Answer");
  }
}
