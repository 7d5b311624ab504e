package dev.greenroom.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A paragraph of inert spans. */
public record Prose(List<Span> spans) {
  public Prose {
    spans = List.copyOf(spans);
  }

  public static Prose of(Span... spans) {
    return new Prose(List.of(spans));
  }

  public static Prose text(String text) {
    return of(new Span.Text(text));
  }

  public static Prose quoted(TextRef ref) {
    return of(new Span.Quoted(ref));
  }

  public static Prose member(MemberId id) {
    return of(new Span.Member(id));
  }

  public static Prose time(Instant at) {
    return of(new Span.Time(at, Span.Time.Style.FULL));
  }

  /** This prose followed by the other. */
  public Prose and(Prose other) {
    var both = new ArrayList<>(spans);
    both.addAll(other.spans);
    return new Prose(both);
  }

  public Prose map(UnaryOperator<Span> each) {
    return new Prose(spans.stream().map(each).toList());
  }

  /** Its words alone, a moment as ISO text; for summaries and counting, not for showing. */
  public String plain() {
    var words = new StringBuilder();
    spans.forEach(span -> words.append(plain(span)));
    return words.toString();
  }

  private static String plain(Span span) {
    return switch (span) {
      case Span.Text(var text) -> text;
      case Span.Strong(var text) -> text;
      case Span.Code(var text) -> text;
      case Span.Time(var at, _) -> at.toString();
      case Span.Channel(var id) -> id;
      case Span.Member(var id) -> id.value();
      case Span.Quoted(var ref) -> " ".repeat(ref.length());
    };
  }
}
