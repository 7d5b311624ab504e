package dev.greenroom.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.greenroom.Wiring;
import dev.greenroom.content.Library;
import dev.greenroom.content.PackReader;
import dev.greenroom.flow.Chat;
import dev.greenroom.flow.Place;
import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Got;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.ui.Card;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same product on every platform: what people do, and what they see of it. */
public abstract class PlatformContract {
  private static final Instant MORNING = Instant.parse("2027-03-01T08:00:00Z");
  private static final Library PACKS = PackReader.bundled().library();
  private static final String QUESTION = "Question of the day";
  private static final String LOBBY = "Mock interview";

  @TempDir Path directory;
  private Wiring bot;
  private PlatformDriver group;
  private String general;

  /**
   * The platform, connected to this bot. It has the channels general and practice and the people
   * Ana, Ben, Chi and Max, of whom Max runs the community.
   */
  protected abstract PlatformDriver connects(Wiring bot) throws Exception;

  @BeforeEach
  void begin() throws Exception {
    bot =
        new Wiring(
            EmptyDatabase.sqlite(directory),
            () -> PACKS,
            InstantSource.fixed(MORNING),
            HandPace.leaping(),
            1);
    group = connects(bot);
    bot.start(List.of(group.chat()));
    general = group.channel("general");
  }

  @AfterEach
  void end() {
    group.close();
    bot.close();
  }

  @Test
  void aDailyQuestionIsPlannedByAFormAndStandsInTheChannelAsACard() {
    Page saved = aPlanIsMade();
    assertThat(saved.words()).startsWith("The plan is saved");
    assertThat(messages(general)).isEmpty();
    passes(Duration.ofMinutes(30));
    assertThat(messages(general)).hasSize(1);
    assertThat(question().controls()).contains("Answer", "Read answers", "Hint");
  }

  @Test
  void anAnswerIsGivenByAFormAndTheCardCountsIt() {
    aQuestionIsOut();
    Asked form = form(group.presses("Ana", question(), "Answer"));
    assertThat(form.values()).containsEntry("Your answer", "");
    Page told = page(group.sends("Ana", form, Map.of("Your answer", "First come.")));
    assertThat(told.words()).contains("Your answer is in");
    assertThat(question().words()).contains("One person has answered");
    assertThat(messages(general)).hasSize(1);
  }

  @Test
  void aFormOpensWithWhatStandsInIt() {
    aQuestionIsOut();
    answers("Ana", "First come.");
    Asked again = form(group.presses("Ana", question(), "Answer"));
    assertThat(again.values()).containsEntry("Your answer", "First come.");
  }

  @Test
  void aFormThatIsRefusedSaysWhyAndKeepsWhatWasTyped() {
    Asked form = planForm();
    Got got = group.sends("Max", form, planned("Berlin"));
    Asked refused = form(got);
    assertThat(refused.problems()).contains("This is no time zone");
    assertThat(refused.values()).containsEntry("Time zone", "Berlin");
    assertThat(refused.values()).containsEntry("Local time", "09:30");
    Page saved = page(group.sends("Max", refused, Map.of("Time zone", "Europe/Berlin")));
    assertThat(saved.words()).startsWith("The plan is saved");
  }

  @Test
  void aWhisperIsSeenByOnePersonAlone() {
    aQuestionIsOut();
    Page hint = page(group.presses("Ana", question(), "Hint"));
    assertThat(hint.words()).startsWith("Hint 1 of");
    assertThat(group.alone("Ana")).contains(hint);
    assertThat(group.alone("Ben")).isEmpty();
    assertThat(messages(general)).hasSize(1);
  }

  @Test
  void aButtonOfAWhisperTurnsItIntoTheNext() {
    aQuestionIsOut();
    Page first = page(group.presses("Ana", question(), "Hint"));
    Page second = page(group.presses("Ana", first, "Another hint"));
    assertThat(second.words()).startsWith("Hint 2 of");
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(group.alone("Ana")).containsExactly(second);
  }

  @Test
  void whatIsRefusedIsSaidInWords() {
    Got got = group.types("Ana", general, "greenroom setup", Map.of());
    assertThat(page(got).words()).contains("Only people who manage this community can do that");
    assertThat(messages(general)).isEmpty();
  }

  @Test
  void aRoundHasAThreadThatEverybodyFindsAndThatIsClosedAtItsEnd() {
    aRoundIsOn("no");
    String practice = group.channel("practice");
    assertThat(group.threads(practice))
        .singleElement()
        .satisfies(
            room -> {
              assertThat(room.open()).isTrue();
              assertThat(room.live()).isTrue();
              assertThat(messages(room.id())).hasSizeGreaterThanOrEqualTo(2);
            });
    passes(Duration.ofDays(10));
    assertThat(group.threads(practice)).singleElement().matches(room -> !room.live());
  }

  @Test
  void aPrivateRoundHasAThreadForThoseInIt() {
    aRoundIsOn("yes");
    assertThat(group.threads(group.channel("practice")))
        .singleElement()
        .matches(room -> !room.open())
        .satisfies(room -> assertThat(messages(room.id())).isNotEmpty());
  }

  @Test
  void aButtonInAThreadAnswersThere() {
    aRoundIsOn("no");
    String room = group.threads(group.channel("practice")).getFirst().id();
    Page phase = titled(room, "Phase 1");
    assertThat(page(group.presses("Ana", phase, "My brief")).words()).contains("candidate");
  }

  @Test
  void votesAreGivenByAFormAndTheCandidateAloneIsToldWhatCameOfThem() {
    aRoundIsOn("no");
    passes(Duration.ofMinutes(25));
    String room = group.threads(group.channel("practice")).getFirst().id();
    for (String person : List.of("Ana", "Ben", "Chi")) {
      votes(person, titled(room, "Votes are open"));
    }
    bot.settle();
    assertThat(group.direct("Ana"))
        .anyMatch(one -> one.words().startsWith("Your debrief is ready"));
    assertThat(group.direct("Ben")).isEmpty();
  }

  @Test
  void aBoardIsAPageWithAPictureAndTheSameInWords() {
    aRoundIsOn("no");
    passes(Duration.ofMinutes(25));
    // a platform may show the words first and have the picture ready a moment later
    await()
        .untilAsserted(
            () -> {
              Page board = page(group.types("Ana", general, "leaderboard", Map.of()));
              assertThat(board.words()).containsIgnoringCase("Ben");
              assertThat(board.pictures()).singleElement().matches(alt -> alt.contains("points"));
            });
  }

  @Test
  void somethingIsToldToOnePersonAlone() {
    Place ana = Place.person(group.chat().platform(), group.account("Ana"));
    assertThat(group.chat().post(ana, "for-ana", SampleCards.withButton("For you")))
        .isInstanceOf(Chat.Sent.class);
    assertThat(group.direct("Ana"))
        .singleElement()
        .matches(page -> page.words().startsWith("For you"));
    assertThat(messages(general)).isEmpty();
  }

  @Test
  void aPictureHasWordsForThoseWhoDoNotSeeIt() {
    Page page = shown(SampleCards.ofEveryKind());
    assertThat(page.pictures()).containsExactly("Structure 3.5 of 4");
    assertThat(page.controls()).contains("Answer", "Read answers", "Close");
  }

  @Test
  void whatPeopleWriteCallsNobodyAndFormatsNothing() {
    Page page = shown(SampleCards.ofEveryKind());
    assertThat(page.words()).contains("As it stands: @everyone <!channel> *_`~ ](x)");
  }

  @Test
  void aThreadForSomePeopleAloneIsNotOpen() {
    var venue = new Chat.Venue("Round", Optional.of(Set.of(group.account("Ana"))), true);
    var place = new Place(group.chat().platform(), general);
    assertThat(group.chat().open(place, null, "room-key", venue)).isInstanceOf(Chat.Sent.class);
    assertThat(group.threads(general)).singleElement().matches(room -> !room.open());
  }

  private Page shown(Card card) {
    var place = new Place(group.chat().platform(), general);
    assertThat(group.chat().post(place, "sample-key", card)).isInstanceOf(Chat.Sent.class);
    return messages(general).getLast();
  }

  private Asked planForm() {
    Page setup = page(group.types("Max", general, "greenroom setup", Map.of()));
    return form(group.presses("Max", setup, "New plan"));
  }

  private Map<String, String> planned(String zone) {
    return Map.of("Channel", general, "Local time", "09:30", "Time zone", zone);
  }

  private Page aPlanIsMade() {
    return page(group.sends("Max", planForm(), planned("Europe/Berlin")));
  }

  private void aQuestionIsOut() {
    aPlanIsMade();
    passes(Duration.ofMinutes(30));
  }

  private Page question() {
    return titled(general, QUESTION);
  }

  private void answers(String person, String words) {
    Asked form = form(group.presses(person, question(), "Answer"));
    page(group.sends(person, form, Map.of("Your answer", words)));
  }

  /** Max opens a lobby, the others join, and it begins. */
  private void aRoundIsOn(String isPrivate) {
    String practice = group.channel("practice");
    page(
        group.types(
            "Max",
            practice,
            "mock start",
            Map.of("track", "pm-system-design", "format", "25", "private", isPrivate)));
    page(group.presses("Ana", titled(practice, LOBBY), "Join as candidate"));
    page(group.presses("Ben", titled(practice, LOBBY), "Join as interviewer"));
    page(group.presses("Chi", titled(practice, LOBBY), "Join as observer"));
    page(group.presses("Ben", titled(practice, LOBBY), "Begin"));
    bot.settle();
  }

  /** Threes throughout, which need no evidence. */
  private void votes(String person, Page card) {
    Asked form = form(group.presses(person, card, "Vote"));
    var values = new HashMap<String, String>();
    form.values().keySet().forEach(label -> values.put(label, "3"));
    values.put("Evidence", "");
    assertThat(page(group.sends(person, form, values)).words()).startsWith("Your vote is in");
  }

  private List<Page> messages(String where) {
    bot.settle();
    return group.messages(where);
  }

  private Page titled(String where, String title) {
    List<Page> pages = messages(where);
    return pages.stream()
        .filter(page -> page.words().startsWith(title))
        .reduce((_, last) -> last)
        .orElseThrow(() -> new AssertionError("no " + title + " among " + pages));
  }

  private void passes(Duration time) {
    bot.hand().moveTo(bot.clock().instant().plus(time));
  }

  private static Page page(Got got) {
    assertThat(got).isInstanceOf(Page.class);
    return (Page) got;
  }

  private static Asked form(Got got) {
    assertThat(got).isInstanceOf(Asked.class);
    return (Asked) got;
  }
}
