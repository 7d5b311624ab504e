package dev.greenroom.content;

import java.util.List;
import java.util.Optional;

/**
 * One interview question with what its interviewer needs.
 *
 * @param id unique over all packs
 * @param aliases ids it had before
 * @param track the id of its track
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
    String prompt,
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

  public Question {
    aliases = List.copyOf(aliases);
    dimensions = List.copyOf(dimensions);
    probes = List.copyOf(probes);
    strong = List.copyOf(strong);
    weak = List.copyOf(weak);
    sources = List.copyOf(sources);
    briefs = List.copyOf(briefs);
  }

  /** Whether it is ours alone, drawn from no write-up. */
  public boolean original() {
    return sources.equals(List.of(Source.ORIGINAL));
  }
}
