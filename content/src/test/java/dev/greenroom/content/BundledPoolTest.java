package dev.greenroom.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.authoring.PackCheck;
import dev.greenroom.content.library.PackReader;
import dev.greenroom.content.model.CalibrationAnswer;
import dev.greenroom.content.model.Dimension;
import dev.greenroom.content.model.Format;
import dev.greenroom.content.model.Formats;
import dev.greenroom.content.model.Kind;
import dev.greenroom.content.model.Level;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Stage;
import dev.greenroom.content.model.Track;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How much there is to practise with. */
class BundledPoolTest {

  private static final Library LIBRARY = PackReader.bundled().library();

  static Stream<String> tracks() {
    return LIBRARY.tracks().stream().map(Track::id);
  }

  @Test
  void thereAreSevenTracksAndAYearOfQuestions() {
    assertThat(tracks())
        .containsExactlyInAnyOrder(
            "pgm", "tpm", "pm", "data-scientist", "pm-system-design", "chatgpt-pm", "ops-manager");
    assertThat(tracks().mapToInt(track -> LIBRARY.questions(track).size()).sum())
        .isGreaterThanOrEqualTo(365);
  }

  @Test
  void thePairedFormatsAreThere() {
    Formats formats = LIBRARY.pack("openai").orElseThrow().formats();
    assertThat(formats.all())
        .filteredOn(Format::paired)
        .extracting(Format::id)
        .contains("pgm-tpm", "switch");
  }

  @ParameterizedTest
  @MethodSource("tracks")
  void aTrackHasEnoughOfEachKind(String track) {
    assertThat(LIBRARY.questions(track)).hasSizeGreaterThanOrEqualTo(40);
    Map<Kind, Long> kinds = count(track, question -> Stream.of(question.kind()));
    assertThat(kinds.get(Kind.DAILY)).isGreaterThanOrEqualTo(12);
    assertThat(kinds.get(Kind.CASE)).isGreaterThanOrEqualTo(8);
    assertThat(kinds.get(Kind.DRILL)).isGreaterThanOrEqualTo(8);
    assertThat(kinds.get(Kind.ROLE_PLAY)).isGreaterThanOrEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("tracks")
  void everyStageOfALoopCanBePractised(String track) {
    Map<String, Long> stages = count(track, question -> Stream.of(question.stage()));
    assertThat(stages)
        .containsOnlyKeys(
            LIBRARY.track(track).orElseThrow().stages().stream().map(Stage::id).toList());
    assertThat(stages)
        .allSatisfy(
            (stage, questions) -> assertThat(questions).as(stage).isGreaterThanOrEqualTo(4));
  }

  @ParameterizedTest
  @MethodSource("tracks")
  void everyDifficultyHasAFifthOfATrack(String track) {
    int all = LIBRARY.questions(track).size();
    assertThat(count(track, question -> Stream.of(question.difficulty())))
        .containsOnlyKeys(1, 2, 3)
        .allSatisfy(
            (difficulty, questions) ->
                assertThat(5 * questions)
                    .as("difficulty %s", difficulty)
                    .isGreaterThanOrEqualTo(all));
  }

  @ParameterizedTest
  @MethodSource("tracks")
  void everyDimensionIsShownByEnoughQuestions(String track) {
    List<String> dimensions =
        LIBRARY.track(track).orElseThrow().rubric().dimensions().stream()
            .map(Dimension::id)
            .toList();
    assertThat(count(track, question -> question.dimensions().stream()))
        .containsOnlyKeys(dimensions)
        .allSatisfy(
            (dimension, questions) ->
                assertThat(questions).as(dimension).isGreaterThanOrEqualTo(8));
  }

  @ParameterizedTest
  @MethodSource("tracks")
  void aTrackIsCalibratedAndHasArithmeticWorkedOut(String id) {
    Track track = LIBRARY.track(id).orElseThrow();
    assertThat(track.calibration())
        .extracting(CalibrationAnswer::level)
        .contains(Level.POOR, Level.MIDDLING, Level.EXCELLENT);
    assertThat(track.calibration()).allSatisfy(answer -> assertThat(answer.scores()).hasSize(4));
    assertThat(track.questions())
        .anyMatch(
            question -> question.reference().filter(r -> !r.arithmetic().isEmpty()).isPresent());
  }

  /** No question asks what another asks, no sentence stands twice, no opening is worn out. */
  @Test
  void thePoolNeedsNoAdvice() {
    assertThat(PackCheck.check(List.of()).advice()).isEmpty();
  }

  private static <K> Map<K, Long> count(String track, Function<Question, Stream<K>> keys) {
    return LIBRARY.questions(track).stream()
        .flatMap(keys)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
