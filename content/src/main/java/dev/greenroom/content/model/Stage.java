package dev.greenroom.content.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * One stage of a track's interview loop, as reported.
 *
 * @param aliases ids it had before
 * @param audience whom the candidate meets
 * @param minutes empty where no source gives them: to be shown as "not reported"
 * @param format the id of the format that rehearses it, of the track or of its pack
 * @param sources fact ids, or {@code original} alone
 */
public record Stage(
    String id,
    List<String> aliases,
    String title,
    String audience,
    OptionalInt minutes,
    String evaluates,
    String format,
    List<String> sources) {

  public Stage {
    aliases = List.copyOf(aliases);
    sources = List.copyOf(sources);
  }
}
