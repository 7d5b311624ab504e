package dev.greenroom.content.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One interview question with what its interviewer needs. It has two forms: spoken, the {@link
 * #opener} and then {@link #data} for whoever asks; and {@link #written()}, all of it at once.
 *
 * @param id unique over all packs
 * @param aliases ids it had before
 * @param track the id of its track
 * @param title at most 60 code points, for lists
 * @param tags what it can be found by; {@link #KEY} marks what a write-up itself lists
 * @param opener what an interviewer says, at most 25 words; a daily question may have none
 * @param prompt at most 60 words, for where nobody speaks
 * @param rows figures that everybody sees with the prompt, a line each
 * @param data what is given out when asked; empty for a daily question
 * @param stage the id of the stage of that track's loop where it would be asked
 * @param difficulty 1 to 3
 * @param minutes 1 to 90
 * @param dimensions ids of the rubric's dimensions that it shows
 * @param probes three or more, in the order in which an interviewer would use them
 * @param strong exactly three signals
 * @param weak exactly three signals
 * @param sources fact ids, or {@code original} alone
 * @param briefs one for each side of a role-play, else empty
 */
public record Question(
    String id,
    List<String> aliases,
    String track,
    String title,
    List<String> tags,
    Optional<String> opener,
    String prompt,
    List<String> rows,
    List<Datum> data,
    Kind kind,
    String stage,
    int difficulty,
    int minutes,
    List<String> dimensions,
    List<String> probes,
    List<String> strong,
    List<String> weak,
    String mistake,
    List<String> sources,
    Optional<WorkedReference> reference,
    List<Brief> briefs) {
  public static final int HARDEST = 3;

  /** The tag of a question that a write-up itself lists. */
  public static final String KEY = "key-question";

  public Question {
    aliases = List.copyOf(aliases);
    tags = List.copyOf(tags);
    rows = List.copyOf(rows);
    data = List.copyOf(data);
    dimensions = List.copyOf(dimensions);
    probes = List.copyOf(probes);
    strong = List.copyOf(strong);
    weak = List.copyOf(weak);
    sources = List.copyOf(sources);
    briefs = List.copyOf(briefs);
  }

  /**
   * The prompt and, a line each, its rows and what would be given out, behind what it answers:
   * nobody is there to ask. A role-play keeps the latter for its other side.
   */
  public String written() {
    Stream<String> given = data.stream().filter(_ -> kind != Kind.ROLE_PLAY).map(Datum::whole);
    return Stream.of(Stream.of(prompt), rows.stream(), given)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  /** What an interviewer says first. */
  public String spoken() {
    return opener.orElse(prompt);
  }

  /** Whether it is ours alone, drawn from no write-up. */
  public boolean original() {
    return sources.equals(List.of(Source.ORIGINAL));
  }
}
