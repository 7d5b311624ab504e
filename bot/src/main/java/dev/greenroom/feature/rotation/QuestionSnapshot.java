package dev.greenroom.feature.rotation;

import dev.greenroom.content.model.Brief;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Seat;
import dev.greenroom.content.model.Source;
import dev.greenroom.content.model.Track;
import dev.greenroom.content.model.WorkedReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A question as it was when it was posed: a pack that changes or goes away changes nothing that
 * stands in a channel.
 *
 * @param id the question's id in its pack
 * @param track the track's title
 * @param kind as in the pack, in lower case
 * @param sources the reported write-ups it draws on, by title and nature; empty where it is ours
 * @param parts what each side of a role-play is told; empty for any other kind
 * @param worked one way to work it out; it may tell what only one side of a role-play knows
 */
public record QuestionSnapshot(
    String id,
    String track,
    String prompt,
    String kind,
    int minutes,
    List<String> probes,
    List<String> strong,
    List<String> weak,
    String mistake,
    List<WriteUp> sources,
    String disclaimer,
    List<Part> parts,
    Optional<Worked> worked) {
  public QuestionSnapshot {
    probes = List.copyOf(probes);
    strong = List.copyOf(strong);
    weak = List.copyOf(weak);
    sources = List.copyOf(sources);
    parts = List.copyOf(parts);
  }

  /**
   * What one side of a role-play is told.
   *
   * @param hidden whether the other side must not see it
   */
  public record Part(
      Seat side, String role, String wants, String refuses, String yields, boolean hidden) {
    private static Part of(Brief brief) {
      return new Part(
          brief.side(),
          brief.role(),
          brief.wants(),
          brief.willNotAccept(),
          brief.givesWayOn(),
          brief.hidden());
    }
  }

  /** A write-up that a question draws on. */
  public record WriteUp(String title, String nature) {}

  /**
   * One way to work a question out.
   *
   * @param asOf when its assumptions were made, where they age
   */
  public record Worked(
      Optional<LocalDate> asOf,
      String approach,
      List<String> assumptions,
      List<Line> arithmetic,
      String conclusion) {
    public Worked {
      assumptions = List.copyOf(assumptions);
      arithmetic = List.copyOf(arithmetic);
    }

    /** One line of its arithmetic, and what comes out of it. */
    public record Line(String sum, String means) {}

    private static Worked of(WorkedReference reference) {
      return new Worked(
          reference.asOf(),
          reference.approach(),
          reference.assumptions(),
          reference.arithmetic().stream().map(sum -> new Line(sum.line(), sum.means())).toList(),
          reference.conclusion());
    }
  }

  public static QuestionSnapshot of(Question question, Track track, Library library) {
    return new QuestionSnapshot(
        question.id(),
        track.title(),
        question.written(),
        question.kind().key(),
        question.minutes(),
        question.probes(),
        question.strong(),
        question.weak(),
        question.mistake(),
        library.writeUps(question).stream().map(QuestionSnapshot::writeUp).toList(),
        library.packOf(question).disclaimer(),
        question.briefs().stream().map(Part::of).toList(),
        question.reference().map(Worked::of));
  }

  private static WriteUp writeUp(Source source) {
    return new WriteUp(source.title(), source.nature());
  }
}
