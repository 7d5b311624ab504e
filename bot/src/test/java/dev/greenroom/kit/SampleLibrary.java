package dev.greenroom.kit;

import dev.greenroom.content.model.Coaching;
import dev.greenroom.content.model.Formats;
import dev.greenroom.content.model.Kind;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Pack;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Rubric;
import dev.greenroom.content.model.Source;
import dev.greenroom.content.model.Track;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions that no author rewords. */
public final class SampleLibrary {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 31);

  private SampleLibrary() {}

  /** One pack with two tracks of one question each, and a track that has nothing for a day. */
  public static Library small() {
    var texts = new Texts("", 0, 3);
    return new Library(
        List.of(
            pack(
                "Sample pack",
                List.of("The Sample Authors"),
                "A sample, affiliated with nobody.",
                List.of(source("A write-up", "a candidate's report", 1)),
                List.of(
                    track("baking", "Baking", List.of(question("loaf", "baking", texts, 1))),
                    track("serving", "Serving", List.of(question("tray", "serving", texts, 0))),
                    track("talking", "Talking", List.of())))));
  }

  /** One track with one question, which once had these other ids. */
  public static Library renamed(String id, String... aliases) {
    return baking(List.of(question(id, List.of(aliases), "baking", new Texts("", 0, 3), 0)));
  }

  private static Library baking(List<Question> questions) {
    return new Library(
        List.of(
            pack(
                "Sample pack",
                List.of("The Sample Authors"),
                "A sample, affiliated with nobody.",
                List.of(),
                List.of(track("baking", "Baking", questions)))));
  }

  /** One question whose texts are filled up to this length, in UTF-16 units. */
  public static Library filled(String filler, int length) {
    var texts = new Texts(filler, length, 3);
    return new Library(
        List.of(
            pack(
                "Sample pack",
                List.of("The Sample Authors"),
                "A sample, affiliated with nobody.",
                List.of(),
                List.of(
                    track("baking", "Baking", List.of(question("loaf", "baking", texts, 0)))))));
  }

  /** The small pack, and one with the question "secret" for these communities alone. */
  public static Library limitedTo(Set<String> audience) {
    var texts = new Texts("", 0, 3);
    Pack open = small().packs().getFirst();
    Pack inside =
        new Pack(
            "inside",
            List.of(),
            "Inside pack",
            "1.0.0",
            "CC-BY-4.0",
            "en",
            List.of("The Insiders"),
            DAY,
            DAY,
            "For our own people.",
            audience,
            List.of(),
            new Formats("", List.of()),
            List.of(
                track(
                    "inside",
                    "inside",
                    "Inside",
                    List.of(question("secret", "inside", texts, 0)))));
    return new Library(List.of(open, inside));
  }

  /** As much of everything as a pack may hold. */
  public static Library longest() {
    var texts = new Texts("it goes on ", 300, 8);
    return new Library(
        List.of(
            pack(
                fill("A title that goes on ", 80),
                IntStream.range(0, 50).mapToObj(i -> fill("Author " + i + " ", 100)).toList(),
                fill("A disclaimer that goes on ", 300),
                IntStream.rangeClosed(1, 20)
                    .mapToObj(i -> source(fill("Write-up " + i + " ", 200), fill("n ", 100), i))
                    .toList(),
                List.of(
                    track(
                        "baking",
                        fill("A track that goes on ", 80),
                        List.of(question("loaf", "baking", texts, 20)))))));
  }

  /** Many small packs beside each other; no track has a question. */
  public static Library ofPacks(int many) {
    return new Library(
        IntStream.rangeClosed(1, many)
            .mapToObj(
                i ->
                    pack(
                        "Pack " + i,
                        List.of("Author " + i),
                        "A sample, affiliated with nobody.",
                        List.of(),
                        List.of(track("track" + i, "Track " + i, List.of()))))
            .toList());
  }

  /**
   * How long the texts of a question are.
   *
   * @param filler what they are filled up with
   * @param length of each, in UTF-16 units; 0 for as it comes
   */
  private record Texts(String filler, int length, int probes) {
    String of(String begin) {
      return of(begin, length);
    }

    String of(String begin, int most) {
      return length == 0 ? begin : fill(begin + " " + filler, most);
    }
  }

  private static Question question(String id, String track, Texts texts, int sources) {
    return question(id, List.of(), track, texts, sources);
  }

  private static Question question(
      String id, List<String> aliases, String track, Texts texts, int sources) {
    return new Question(
        id,
        aliases,
        track,
        texts.of("The last " + id, 60),
        List.of("sample"),
        Optional.of(texts.of("Who gets it?")),
        texts.of("Who gets the last " + id + "?\nSay how you would decide.", 1000),
        List.of(),
        List.of(),
        Kind.DRILL,
        "first",
        2,
        20,
        List.of("care"),
        IntStream.rangeClosed(1, texts.probes()).mapToObj(i -> texts.of("Probe " + i)).toList(),
        List.of(texts.of("Asks who waits"), texts.of("Counts first"), texts.of("Names a limit")),
        List.of(texts.of("Guesses"), texts.of("Names a product"), texts.of("Never counts")),
        texts.of("Decides before anybody has asked."),
        sources == 0
            ? List.of(Source.ORIGINAL)
            : IntStream.rangeClosed(1, sources).mapToObj(i -> "w" + i + "-1").toList(),
        Optional.empty(),
        List.of());
  }

  private static Track track(String id, String title, List<Question> questions) {
    return track("sample", id, title, questions);
  }

  private static Track track(String pack, String id, String title, List<Question> questions) {
    return new Track(
        id,
        List.of(),
        pack,
        title,
        "About it.",
        Optional.empty(),
        List.of(),
        List.of(),
        new Rubric("", List.of()),
        new Formats("", List.of()),
        new Coaching(List.of(), List.of(), List.of(), List.of()),
        List.of(),
        questions);
  }

  private static Pack pack(
      String title,
      List<String> authors,
      String disclaimer,
      List<Source> sources,
      List<Track> tracks) {
    return new Pack(
        "sample",
        List.of(),
        title,
        "1.2.3",
        "CC-BY-4.0",
        "en",
        authors,
        DAY,
        DAY,
        disclaimer,
        Set.of(),
        sources,
        new Formats("", List.of()),
        tracks);
  }

  private static Source source(String title, String nature, int number) {
    return new Source(
        "w" + number, title, nature, "reported", Optional.empty(), Map.of("w" + number, 9));
  }

  private static String fill(String with, int length) {
    return Stream.generate(() -> with)
        .limit(length / with.length() + 1L)
        .reduce("", String::concat)
        .substring(0, length)
        .strip();
  }
}
