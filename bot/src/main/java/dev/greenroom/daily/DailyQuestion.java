package dev.greenroom.daily;

import dev.greenroom.content.Library;
import dev.greenroom.content.Question;
import dev.greenroom.content.Source;
import dev.greenroom.content.Track;
import java.util.List;
import java.util.Locale;

/**
 * A question as it was when it was posted: a pack that changes or goes away changes nothing that
 * stands in a channel.
 *
 * @param id the question's id in its pack
 * @param track the track's title
 * @param kind as in the pack, in lower case
 * @param sources the reported write-ups it draws on, by title and nature; empty where it is ours
 */
public record DailyQuestion(
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
    String disclaimer) {
  public DailyQuestion {
    probes = List.copyOf(probes);
    strong = List.copyOf(strong);
    weak = List.copyOf(weak);
    sources = List.copyOf(sources);
  }

  /** A write-up that a question draws on. */
  public record WriteUp(String title, String nature) {}

  static DailyQuestion of(Question question, Track track, Library library) {
    return new DailyQuestion(
        question.id(),
        track.title(),
        question.prompt(),
        question.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        question.minutes(),
        question.probes(),
        question.strong(),
        question.weak(),
        question.mistake(),
        library.writeUps(question).stream().map(DailyQuestion::writeUp).toList(),
        library.packOf(question).disclaimer());
  }

  private static WriteUp writeUp(Source source) {
    return new WriteUp(source.title(), source.nature());
  }
}
