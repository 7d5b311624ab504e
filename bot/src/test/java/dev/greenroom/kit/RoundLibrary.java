package dev.greenroom.kit;

import dev.greenroom.content.model.Anchor;
import dev.greenroom.content.model.Brief;
import dev.greenroom.content.model.Coaching;
import dev.greenroom.content.model.Dimension;
import dev.greenroom.content.model.Format;
import dev.greenroom.content.model.Formats;
import dev.greenroom.content.model.Kind;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Mode;
import dev.greenroom.content.model.Pack;
import dev.greenroom.content.model.Phase;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Rubric;
import dev.greenroom.content.model.Seat;
import dev.greenroom.content.model.Source;
import dev.greenroom.content.model.Sum;
import dev.greenroom.content.model.Track;
import dev.greenroom.content.model.WorkedReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Questions for rounds that no author rewords.
 *
 * @param longest whether every text is as long as a pack may hold, or as it comes
 */
public record RoundLibrary(boolean longest) {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 31);

  /** So many cases, and nothing else. */
  public static Library ofCases(int many) {
    var texts = new RoundLibrary(false);
    return texts.library(
        IntStream.rangeClosed(1, many)
            .mapToObj(i -> texts.question("loaf" + i, Kind.CASE))
            .toList());
  }

  /** A case, a drill and a role-play. */
  public static Library small() {
    return new RoundLibrary(false).kinds();
  }

  /** The same, with as much of everything as a pack may hold. */
  public static Library ofLongest() {
    return new RoundLibrary(true).kinds();
  }

  private Library kinds() {
    return library(
        List.of(
            question("loaf", Kind.CASE),
            question("sum", Kind.DRILL),
            question("oven", Kind.ROLE_PLAY)));
  }

  private String of(String begin, int most) {
    return longest
        ? (begin + " " + "it goes on ".repeat(most / 11 + 1)).substring(0, most - 1) + "|"
        : begin;
  }

  private String line(String begin) {
    return of(begin, 300);
  }

  private Question question(String id, Kind kind) {
    return new Question(
        id,
        List.of(),
        "baking",
        of("The last " + id, 60),
        List.of("sample"),
        Optional.of(line("Who gets it?")),
        of("Who gets the " + id + "?", 1000),
        List.of(),
        List.of(),
        kind,
        "first",
        2,
        20,
        List.of("care"),
        IntStream.rangeClosed(1, longest ? 8 : 3).mapToObj(i -> line("Probe " + i)).toList(),
        List.of(line("Asks who waits"), line("Counts first"), line("Names a limit")),
        List.of(line("Guesses"), line("Names a product"), line("Never counts")),
        line("Decides before anybody has asked."),
        List.of(Source.ORIGINAL),
        kind == Kind.DRILL ? Optional.empty() : Optional.of(reference()),
        kind == Kind.ROLE_PLAY ? briefs() : List.of());
  }

  private List<Brief> briefs() {
    return longest
        ? List.of(
            brief(Seat.CANDIDATE, "Baker"),
            brief(Seat.CANDIDATE, "Baker of the night"),
            brief(Seat.INTERVIEWER, "Guest"),
            brief(Seat.INTERVIEWER, "Friend of the guest"))
        : List.of(brief(Seat.CANDIDATE, "Baker"), brief(Seat.INTERVIEWER, "Guest"));
  }

  private Brief brief(Seat side, String role) {
    return new Brief(
        side,
        of(role, 100),
        line(role + " wants two loaves."),
        line(role + " will not wait."),
        line(role + " takes rolls."),
        true);
  }

  private WorkedReference reference() {
    return new WorkedReference(
        Optional.of(DAY),
        of("Count the guests.", 800),
        IntStream.rangeClosed(1, longest ? 15 : 2).mapToObj(i -> line("Assumption " + i)).toList(),
        IntStream.rangeClosed(1, longest ? 20 : 2)
            .mapToObj(
                i ->
                    new Sum(
                        longest ? "1 + ".repeat(36) + "0 = 36" : "2 * 3 = 6",
                        of("loaves " + i, 200)))
            .toList(),
        of("Bake six.", 800));
  }

  private Format format(String id, String title, int minutes, int phases) {
    return new Format(
        id,
        List.of(),
        title,
        Mode.TALK,
        minutes,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        IntStream.rangeClosed(1, phases)
            .mapToObj(
                i ->
                    new Phase(
                        "p" + i,
                        of("Part " + i, 45),
                        minutes / phases,
                        Seat.INTERVIEWER,
                        Optional.empty(),
                        line("What happens in part " + i + ".")))
            .toList());
  }

  private Rubric rubric() {
    return new Rubric(
        "sample/baking",
        IntStream.rangeClosed(1, 4)
            .mapToObj(
                i ->
                    new Dimension(
                        "care" + i,
                        List.of(),
                        of("Care " + i, 45),
                        "About it.",
                        1,
                        List.of(),
                        IntStream.rangeClosed(1, 5)
                            .mapToObj(s -> new Anchor(s, of("Short " + s, 70), line("Did " + s)))
                            .toList()))
            .toList());
  }

  private Library library(List<Question> questions) {
    var formats =
        List.of(
            format("25", of("25 minutes", 80), 25, 5),
            format("45", of("45 minutes", 80), 45, 15),
            format("lightning", of("Lightning", 80), 3, 3));
    var track =
        new Track(
            "baking",
            List.of(),
            "sample",
            of("Baking", 80),
            "About it.",
            Optional.empty(),
            List.of(),
            List.of(),
            rubric(),
            new Formats(of("The minutes are ours.", 200), formats),
            new Coaching(List.of(), List.of(), List.of(), List.of()),
            List.of(),
            questions);
    return new Library(
        List.of(
            new Pack(
                "sample",
                List.of(),
                "Sample pack",
                "1.2.3",
                "CC-BY-4.0",
                "en",
                List.of("The Sample Authors"),
                DAY,
                DAY,
                of("A sample, affiliated with nobody.", 300),
                Set.of(),
                List.of(),
                new Formats("", List.of()),
                List.of(track))));
  }
}
