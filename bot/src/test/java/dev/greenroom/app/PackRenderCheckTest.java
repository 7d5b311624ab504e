package dev.greenroom.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.authoring.NewPack;
import dev.greenroom.content.authoring.PackCheck;
import dev.greenroom.content.authoring.PackReport;
import dev.greenroom.content.checking.FurtherRules.Fault;
import dev.greenroom.content.library.PackReader;
import dev.greenroom.content.model.Anchor;
import dev.greenroom.content.model.Dimension;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Pack;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Rubric;
import dev.greenroom.content.model.Track;
import dev.greenroom.feature.preview.PackPreview;
import dev.greenroom.kit.RoundLibrary;
import dev.greenroom.kit.SampleLibrary;
import dev.greenroom.ui.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackRenderCheckTest {
  @TempDir private Path temp;
  private final PackRenderCheck rendered = Wiring.rendered();

  @Test
  void allThatIsShownOfTheBundledPacksIsWhole() {
    assertThat(messages(PackReader.bundled().library())).isEmpty();
  }

  @Test
  void whatAPlatformWouldCutIsTold() {
    assertThat(messages(SampleLibrary.longest()))
        .contains(
            "“A track that goes on A track that goes …” is cut in the list of tracks;"
                + " shorten it, or what stands there with it")
        .anyMatch(message -> message.contains("is cut in the card of a daily question"))
        .noneMatch(message -> message.contains("hint"));
  }

  @Test
  void whatWouldBeCutIsToldAtItsPlaceAndRefusesThePack() throws IOException {
    Path folder = temp.resolve("acme");
    assertThat(NewPack.write(folder, LocalDate.of(2027, 3, 1))).isEmpty();
    Path track = folder.resolve("acme-support/track.yaml");
    String title = "Support lead " + "x".repeat(65);
    Files.writeString(track, Files.readString(track).replace("Support lead ", title + " "));
    PackReport report = PackCheck.check(List.of(folder), rendered);
    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.lines())
        .first()
        .asString()
        .isEqualTo(
            track
                + ":2:8 title: “Support lead xxxxxxxxxxxxxxxxxxxxxxxxxx…” is cut in the list of"
                + " tracks; shorten it, or what stands there with it");
  }

  /** A code point outside the basic plane counts twice for a platform, and once in a pack. */
  @Test
  void aTextThatAPackMayHoldAndACardMayNotIsTold() {
    assertThat(messages(SampleLibrary.filled("\uD83D\uDE80".repeat(20), 600)))
        .containsExactly(
            "“Decides before anybody has asked. \uD83D\uDE80\uD83D\uDE80…” is cut in the debrief of a daily"
                + " question; shorten it, or what stands there with it");
  }

  /** Only the title of its track is too long for a list of tracks. */
  @Test
  void roundsAndVotesHoldAsMuchAsAPackMaySay() {
    assertThat(messages(RoundLibrary.ofLongest()))
        .singleElement()
        .asString()
        .contains("is cut in the list of tracks");
  }

  @Test
  void whatAVoteOrARoundWouldCutIsTold() {
    String wide = "\uD83D\uDE80".repeat(70);
    assertThat(messages(withAnchors(wide, "Did it.")))
        .anyMatch(message -> message.contains("is cut in the form of a vote"));
    assertThat(messages(withAnchors("Guesses.", "x".repeat(1000))))
        .anyMatch(message -> message.contains("is cut in an observer's page of one dimension"))
        .anyMatch(message -> message.contains("is cut in the debrief of a round"));
  }

  /** Every name that authors are told has something that is shown under it. */
  @Test
  void everythingThatHasANameIsLookedAt() {
    Set<String> names =
        Stream.of("catalogue", "daily", "round", "vote")
            .map(bundle -> ResourceBundle.getBundle("words." + bundle, Locale.ROOT))
            .flatMap(bundle -> bundle.keySet().stream())
            .filter(key -> key.startsWith("shown."))
            .map(key -> key.substring("shown.".length()))
            .collect(toSet());
    assertThat(rendered.shown(PackReader.bundled().library()).map(PackPreview::as).collect(toSet()))
        .isEqualTo(names);
  }

  private static Library withAnchors(String brief, String full) {
    Pack pack = RoundLibrary.small().packs().getFirst();
    Track track = pack.tracks().getFirst();
    var rubric =
        new Rubric(
            track.rubric().home(),
            track.rubric().dimensions().stream()
                .map(
                    d ->
                        new Dimension(
                            d.id(),
                            d.aliases(),
                            d.title(),
                            d.about(),
                            d.version(),
                            d.sources(),
                            IntStream.rangeClosed(1, 5)
                                .mapToObj(i -> new Anchor(i, brief, d.id() + i + full))
                                .toList()))
                .toList());
    return new Library(List.of(with(pack, with(track, rubric))));
  }

  private static Track with(Track track, Rubric rubric) {
    return new Track(
        track.id(),
        track.aliases(),
        track.pack(),
        track.title(),
        track.about(),
        track.lastReviewed(),
        track.stages(),
        track.notes(),
        rubric,
        track.formats(),
        track.coaching(),
        track.calibration(),
        track.questions());
  }

  private static Pack with(Pack pack, Track track) {
    return new Pack(
        pack.id(),
        pack.aliases(),
        pack.title(),
        pack.version(),
        pack.licence(),
        pack.language(),
        pack.authors(),
        pack.published(),
        pack.lastReviewed(),
        pack.disclaimer(),
        pack.audience(),
        pack.sources(),
        pack.formats(),
        List.of(track));
  }

  @Test
  void whatCannotBeShownAtAllIsTold() {
    var impossible =
        new PackPreview(
            "hint",
            () -> {
              throw new IllegalArgumentException("21 blocks; at most 20");
            },
            List.of());
    assertThat(rendered.faults(impossible, "loaf"))
        .containsExactly(
            new Fault("loaf", "cannot be shown as the card of a hint: 21 blocks; at most 20"));
  }

  @Test
  void aTextIsWholeOnlyWhereAllOfItCanBeRead() {
    String text = "x".repeat(100);
    assertThat(new PackPreview("hint", () -> Limits.cut(text, 100), List.of(text)).cut()).isEmpty();
    assertThat(new PackPreview("hint", () -> Limits.cut(text, 99), List.of(text)).cut())
        .containsExactly(text);
  }

  private List<String> messages(Library library) {
    Stream<Fault> tracks =
        library.tracks().stream().flatMap(track -> rendered.faults(track, library).stream());
    Stream<Fault> questions =
        library.tracks().stream()
            .map(Track::questions)
            .flatMap(List<Question>::stream)
            .flatMap(question -> rendered.faults(question, library).stream());
    return Stream.concat(tracks, questions).map(Fault::message).toList();
  }
}
