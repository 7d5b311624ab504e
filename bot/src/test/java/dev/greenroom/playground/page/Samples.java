package dev.greenroom.playground.page;

import dev.greenroom.kit.SampleCards;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Chart;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.Option;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import dev.greenroom.ui.TextRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cards and forms with one of each kind of everything. */
public final class Samples {
  private Samples() {}

  /** Also what is resolved before a platform sees it. */
  public static Card everything() {
    return new Card(
        "Everything",
        Stream.concat(
                Stream.of(
                    new Block.Text(
                        Prose.of(
                            new Span.Channel("general"),
                            new Span.Member(new MemberId("m1")),
                            new Span.Quoted(new TextRef("t1", 12))))),
                SampleCards.ofEveryKind().blocks().stream())
            .toList());
  }

  static Card daily(Instant now) {
    return Card.titled("Today’s question: the first token")
        .quote(
            Prose.text(
                "A chat product answers in 900 ms to its first token at the median, and in 4 s at"
                    + " p99.\nYou have one quarter and six engineers. What do you measure first,"
                    + " and what would you change?"))
        .facts(
            new Block.Fact("Track", Prose.text("System design for LLM products")),
            new Block.Fact("Kind", Prose.text("daily")),
            new Block.Fact("Minutes", Prose.text("10")),
            new Block.Fact(
                "Closes",
                Prose.of(
                    new Span.Time(now.plus(Duration.ofHours(24)), Span.Time.Style.FULL),
                    new Span.Text(" ("),
                    new Span.Time(now.plus(Duration.ofHours(24)), Span.Time.Style.RELATIVE),
                    new Span.Text(")"))))
        .note(Prose.text("Reported by one coaching article; the wording is ours."))
        .actions(
            new Control.Button(ActionId.of("answer", "a1"), "Answer", Control.Weight.PRIMARY),
            new Control.Button(ActionId.of("read", "a1"), "Read answers"),
            new Control.Button(ActionId.of("hint", "a1"), "Hint"),
            new Control.Button(ActionId.of("close", "a1"), "Close", Control.Weight.DANGER))
        .build();
  }

  static Card debrief() {
    return Card.titled("Debrief")
        .text(
            Prose.of(new Span.Text("Type "), new Span.Code("/daily"), new Span.Text(" for more.")))
        .heading("Scores")
        .with(
            new Block.Picture(
                Chart.of(
                    "Scores by dimension",
                    List.of(
                        "Constraints first", "Mechanism", "Latency and unit cost", "Evaluation"),
                    List.of(
                        new Chart.Series("You", List.of(3.5, 2.0, 4.0, 3.0)),
                        new Chart.Series("Peers", List.of(3.0, 3.25, 2.5, 4.5))),
                    5),
                "Constraints first: you 3.5, peers 3. Mechanism: you 2, peers 3.25."))
        .points(List.of("Named the bottleneck before the fix", "Gave no number for the cost"))
        .actions(
            new Control.Select(
                ActionId.of("pick", "a1"),
                "Pick a dimension",
                List.of(new Option("constraints", "Constraints"), new Option("cost", "Cost"))))
        .build();
  }

  static Card hostile() {
    return Card.titled("<script>alert(1)</script> \u202Eright to left")
        .quote(
            Prose.text(
                "@everyone <!channel> **bold** [link](javascript:alert(1)) <img src=x onerror=alert(1)>"
                    + " \u0645\u0631\u062D\u0628\u0627 \u202E gnihtyreve snrut "
                    + "Supercalifragilistic".repeat(12)))
        .note(Prose.text("After it, all stands as before."))
        .build();
  }

  public static Form plan() {
    return new Form(
        ActionId.of("save-plan"),
        "A question a day",
        "Save",
        Prose.text("It posts once for each local date."),
        List.of(
            Field.required("channel", "Channel", new Input.Channel()),
            Field.required("time", "Local time", new Input.TimeOfDay()).value("09:00"),
            Field.required("zone", "Time zone", new Input.Zone(List.of()))
                .hint("Such as Europe/Berlin"),
            Field.required("track", "Track", new Input.One(options(7))),
            Field.required("days", "Weekdays", new Input.Many(options(7))).value("1,2,3")));
  }

  public static Form answer() {
    return new Form(
        ActionId.of("save-answer", "a1"),
        "Your answer",
        "Send",
        Prose.text("The others read it once they have answered."),
        List.of(
            Field.required("answer", "Answer", new Input.Paragraph(3000))
                .hint("Say what you would measure first, and why."),
            Field.optional("title", "One line", new Input.Line(80)),
            Field.required("sure", "How sure are you?", new Input.One(options(3)))));
  }

  private static List<Option> options(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> new Option(Integer.toString(n), "Option " + n))
        .toList();
  }
}
