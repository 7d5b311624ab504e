package dev.greenroom.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.library.PackReader;
import dev.greenroom.content.model.Anchor;
import dev.greenroom.content.model.Dimension;
import dev.greenroom.content.model.Kind;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Track;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How the bundled questions are worded, counted. No count makes a sentence worth hearing; each of
 * these was once so lopsided that an interviewer heard the template and not the question.
 */
class LanguageTest {

  /** Tracks that have been rewritten in the two forms, spoken and written. */
  private static final Set<String> DONE =
      Set.of("chatgpt-pm", "ops-manager", "pgm", "pm", "pm-system-design");

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d|\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|third"
              + "|fifth|twice|hundred|thousand|million)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BARE_NUMBER =
      Pattern.compile(
          "['\"]?(\\d|(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty"
              + "|thirty|forty|fifty|sixty)\\b).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern GERUND = Pattern.compile("\\p{L}+ing\\b.*", Pattern.DOTALL);

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=['’\")]*(\\s|$))");

  private static final Pattern ARCHAIC =
      Pattern.compile(
          "\\b(mend(s|ed|ing)?|anew|foretell\\w*|foretold|dear(er|est|ly)?|in (its )?(place|stead) of"
              + "|in its (place|stead)|whereof|wherein|thereof|nought|naught|ought|shall|hence|thus"
              + "|upon|amiss|heed|fortnight|forthwith|albeit|whilst|amongst|turn(s|ed)? round"
              + "|to be had|comes? to nothing|in truth)\\b",
          Pattern.CASE_INSENSITIVE);

  /** An anchor that says at which finding the choice would be another one. */
  private static final Pattern RITUAL =
      Pattern.compile(
          "revers|turns? round|flip|refute|overturn|change (one's|the|their|its) (own )?mind"
              + "|would turn|other choice|at which value",
          Pattern.CASE_INSENSITIVE);

  private static final int OPENER_OF_KEY = 15;

  private static final List<Track> TRACKS =
      PackReader.bundled().library().pack("openai").orElseThrow().tracks().stream()
          .filter(track -> DONE.contains(track.id()))
          .toList();

  private static final List<Question> QUESTIONS =
      TRACKS.stream().flatMap(track -> track.questions().stream()).toList();

  @Test
  void everyQuestionHasATitleOfItsOwnAndTags() {
    assertThat(QUESTIONS)
        .allSatisfy(
            question -> {
              assertThat(question.title()).isNotEqualTo(question.id());
              assertThat(question.tags()).as(question.id()).isNotEmpty();
              assertThat(words(question.prompt())).as(question.id()).isLessThanOrEqualTo(60);
            });
    assertThat(QUESTIONS).extracting(Question::title).doesNotHaveDuplicates();
  }

  @Test
  void whatIsAskedAloudHasAnOpenerAndSomethingToAskFor() {
    assertThat(QUESTIONS)
        .filteredOn(question -> question.kind() != Kind.DAILY)
        .allSatisfy(
            question -> {
              assertThat(question.opener()).as(question.id()).isPresent();
              assertThat(question.data()).as(question.id()).isNotEmpty();
            });
  }

  @Test
  void mostCasesOpenAmbiguousAndNeedTwoThingsAskedFor() {
    List<Question> cases = QUESTIONS.stream().filter(q -> q.kind() == Kind.CASE).toList();
    assertThat(share(cases, LanguageTest::ambiguous)).isGreaterThanOrEqualTo(0.6);
  }

  private static boolean ambiguous(Question question) {
    return question.data().size() >= 2
        && question.rows().isEmpty()
        && !holds(Pattern.compile("\\d"), question.spoken());
  }

  @Test
  void aQuestionOfAWriteUpIsAskedInAFewPlainWords() {
    assertThat(QUESTIONS)
        .filteredOn(question -> question.tags().contains(Question.KEY))
        .isNotEmpty()
        .allSatisfy(
            question -> {
              assertThat(question.original()).as(question.id()).isFalse();
              assertThat(question.opener().map(LanguageTest::words))
                  .as(question.id())
                  .hasValueSatisfying(n -> assertThat(n).isLessThanOrEqualTo(OPENER_OF_KEY));
            });
  }

  @Test
  void mistakesAreNotAllOfOneMould() {
    Function<Question, String> mistake = Question::mistake;
    assertThat(share(QUESTIONS, mistake.andThen(m -> GERUND.matcher(m).matches())::apply))
        .isLessThanOrEqualTo(0.4);
    assertThat(share(QUESTIONS, mistake.andThen(m -> sentences(m) == 2)::apply))
        .isLessThanOrEqualTo(0.5);
  }

  @Test
  void fewPromptsOpenWithABareNumberOrAFragment() {
    assertThat(share(QUESTIONS, question -> abrupt(question.prompt()))).isLessThanOrEqualTo(1 / 3.);
  }

  private static boolean abrupt(String prompt) {
    String first = prompt.split("(?<=[.!?])\\s", 2)[0];
    return BARE_NUMBER.matcher(first).matches() || words(first) < 5;
  }

  @Test
  void atMostHalfOfTheStrongSignalsCarryANumber() {
    List<String> signals = QUESTIONS.stream().flatMap(q -> q.strong().stream()).toList();
    assertThat(share(signals, signal -> holds(NUMBER, signal))).isLessThanOrEqualTo(0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"metric", "stakeholder", "retention", "segment", "guardrail"})
  void theTradesOwnWordsAreUsed(String word) {
    assertThat(QUESTIONS)
        .filteredOn(q -> Stream.concat(asked(q), read(q)).anyMatch(text -> text.contains(word)))
        .hasSizeGreaterThanOrEqualTo(DONE.size());
  }

  @Test
  void productsAreNamed() {
    for (String product : List.of("ChatGPT", "Claude", "Gemini")) {
      assertThat(QUESTIONS).anyMatch(q -> asked(q).anyMatch(text -> text.contains(product)));
    }
  }

  @Test
  void noWordIsOutOfUse() {
    Stream<String> anchors =
        dimensions().flatMap(d -> d.anchors().stream()).flatMap(LanguageTest::texts);
    Stream<String> questions = QUESTIONS.stream().flatMap(q -> Stream.concat(asked(q), read(q)));
    assertThat(Stream.concat(questions, anchors).filter(text -> holds(ARCHAIC, text))).isEmpty();
  }

  @Test
  void atMostAThirdOfTheFivesRewardOneRitual() {
    List<String> fives = dimensions().flatMap(d -> texts(d.anchors().get(4))).toList();
    assertThat(3 * fives.stream().filter(text -> holds(RITUAL, text)).count())
        .isLessThanOrEqualTo(fives.size() / 2);
  }

  @Test
  void lowAnchorsShowWithoutAProbeAndHighOnesStandAlone() {
    assertThat(dimensions())
        .allSatisfy(
            d -> {
              assertThat(d.anchors().subList(0, 2).stream().flatMap(LanguageTest::texts))
                  .noneMatch(text -> holds(Pattern.compile("\\b[Aa]sked\\b|\\bprobe"), text));
              assertThat(d.anchors().subList(3, 5).stream().flatMap(LanguageTest::texts))
                  .noneMatch(text -> holds(Pattern.compile("Does what|^Also\\b"), text));
            });
  }

  /** Of all tracks: the rubrics are done. */
  private static Stream<Dimension> dimensions() {
    return PackReader.bundled().library().tracks().stream()
        .flatMap(track -> track.rubric().dimensions().stream());
  }

  private static Stream<String> texts(Anchor anchor) {
    return Stream.of(anchor.shortText(), anchor.full());
  }

  /** What a candidate hears or reads of it. */
  private static Stream<String> asked(Question question) {
    return Stream.of(
            Stream.of(question.title(), question.prompt()),
            Optional.ofNullable(question.spoken()).stream(),
            question.rows().stream(),
            question.data().stream().flatMap(d -> Stream.of(d.asked(), d.given())))
        .flatMap(Function.identity());
  }

  /** What its interviewer reads as well. */
  private static Stream<String> read(Question question) {
    return Stream.of(
            question.probes().stream(),
            question.strong().stream(),
            question.weak().stream(),
            Stream.of(question.mistake()))
        .flatMap(Function.identity());
  }

  private static <T> double share(List<T> all, Predicate<T> which) {
    return (double) all.stream().filter(which).count() / all.size();
  }

  private static boolean holds(Pattern pattern, String text) {
    return pattern.matcher(text).find();
  }

  private static int words(String text) {
    return text.strip().split("\\s+", -1).length;
  }

  private static long sentences(String text) {
    return SENTENCE_END.matcher(text.strip()).results().count();
  }
}
