package dev.greenroom.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.adapter.slack.api.BlockJson;
import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.Reach;
import dev.greenroom.kit.slack.FakeSlack;
import dev.greenroom.kit.slack.Message;
import dev.greenroom.kit.slack.OpenView;
import dev.greenroom.kit.slack.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody is shown, presses or is counted in anything of a channel that is not theirs to see. */
class SlackPlacesTest {
  private static final String SECRET = "C0SECRET";
  private static final String UNSEEN = "belongs to a channel that you are not in";
  private static final Duration SOON = Duration.ofSeconds(5);

  @TempDir private Path directory;
  private SlackGroup group;
  private FakeSlack slack;

  @BeforeEach
  void aGroupWithAPrivateChannel() throws Exception {
    group = new SlackGroup(directory);
    slack = group.on.slack;
    slack.hosts("Guy");
    slack.adds("C0PRACTICE", "Guy");
    slack.closes(SECRET, "secret", "Ana", "Max");
  }

  @AfterEach
  void end() {
    group.close();
  }

  private void aQuestionIsAskedInSecret() {
    assertThat(
            ((Page) group.people.sends("Max", group.planForm(), SlackGroup.planned(SECRET)))
                .words())
        .startsWith("The plan is saved");
    group.passes(Duration.ofMinutes(30));
    group.bot.settle();
  }

  private void muchGoesOnInSecret() {
    aQuestionIsAskedInSecret();
    assertThat(group.people.types("Max", SECRET, "mock start pm 25", Map.of()))
        .isInstanceOf(Page.class);
    group.bot.settle();
  }

  @Test
  void homeShowsAPrivateChannelToThoseWhoAreInIt() {
    muchGoesOnInSecret();
    assertThat(words(opened("Ana"))).contains(SECRET, "Join as observer");
    for (String outsider : List.of("Ben", "Guy")) {
      assertThat(words(opened(outsider)))
          .contains("No question is open", "No round is open")
          .doesNotContain(SECRET, "Join as", "Answer");
    }
    slack.leaves(SECRET, "Ana");
    assertThat(words(opened("Ana"))).doesNotContain(SECRET, "Join as", "Answer");
  }

  @Test
  void oneCallForEachPersonAndPressSaysWhereTheyAre() {
    muchGoesOnInSecret();
    long before = mine("Ben");
    opened("Ben");
    assertThat(mine("Ben") - before).isEqualTo(1);
    assertThat(slack.forms("users.conversations"))
        .filteredOn(form -> slack.account("Ben").equals(form.get("user")))
        .allSatisfy(form -> assertThat(form.get("types")).isEqualTo("private_channel,mpim"));
    opened("Guy");
    assertThat(slack.forms("users.conversations"))
        .filteredOn(form -> slack.account("Guy").equals(form.get("user")))
        .allSatisfy(
            form -> assertThat(form.get("types")).isEqualTo("public_channel,private_channel,mpim"));
  }

  private long mine(String person) {
    return slack.forms("users.conversations").stream()
        .filter(form -> slack.account(person).equals(form.get("user")))
        .count();
  }

  @Test
  void whoIsInManyChannelsSeesTheLastOfThem() {
    for (int i = 0; i < 9; i++) {
      slack.closes("C0MORE" + i, "more" + i, "Ana", "Max");
    }
    muchGoesOnInSecret();
    assertThat(words(opened("Ana"))).contains(SECRET);
  }

  @Test
  void aGuestSeesOnlyThePublicChannelsTheyAreIn() {
    group.aQuestionIsDue();
    assertThat(words(opened("Ben"))).contains(SlackGroup.GENERAL, "Answer");
    assertThat(words(opened("Guy"))).doesNotContain(SlackGroup.GENERAL, "Answer");
    slack.adds(SlackGroup.GENERAL, "Guy");
    assertThat(words(opened("Guy"))).contains(SlackGroup.GENERAL, "Answer");
  }

  @Test
  void withoutTheScopesHomeListsNothingAndChannelsWorkFromWithin() {
    muchGoesOnInSecret();
    slack.revoke("groups:read");
    assertThat(words(opened("Ana")))
        .contains("is not known here")
        .doesNotContain(SECRET, "Join as", "Answer");
    group.bot.settle();
    Page lobby = group.people.messages(SECRET).getLast();
    assertThat(((Page) group.people.presses("Ana", lobby, "Join as observer")).words())
        .startsWith("You are in");
    Page question =
        group.people.messages(SECRET).stream()
            .filter(page -> page.controls().contains("Answer"))
            .findFirst()
            .orElseThrow();
    var form = (Asked) group.people.presses("Ana", question, "Answer");
    assertThat(((Page) group.people.sends("Ana", form, Map.of("Your answer", "Mine."))).words())
        .startsWith("Your answer is in");
  }

  @Test
  void whereSlackDoesNotAnswerNothingIsShown() {
    aQuestionIsAskedInSecret();
    slack.trouble("users.conversations", new Trouble.ServerError(false));
    slack.trouble("users.conversations", new Trouble.ServerError(false));
    assertThat(words(opened("Ana"))).contains("is not known here").doesNotContain(SECRET);
  }

  @Test
  void anOutsiderAGuestAndWhoHasLeftReachNothingByWhateverTheySend() {
    muchGoesOnInSecret();
    slack.leaves(SECRET, "Ana");
    group.people.types("Max", "C0PRACTICE", "mock start pm 25", Map.of());
    group.bot.settle();
    String store = "jdbc:sqlite:" + file();
    int before = Reach.events(store);
    Message lobby = slack.messages("C0PRACTICE").getLast();
    List<Reach.Forged> ofSecret =
        Reach.forged(store).stream()
            .filter(one -> !lobby.blocks().toString().contains(one.action().ref()))
            .filter(one -> !one.action().route().startsWith("plan"))
            .toList();
    assertThat(ofSecret).hasSizeGreaterThan(15);
    for (String person : List.of("Ben", "Guy", "Ana")) {
      for (Reach.Forged one : ofSecret) {
        assertThat(forges(person, lobby, one)).as("%s %s", person, one).contains(UNSEEN);
      }
    }
    assertThat(Reach.events(store)).isEqualTo(before);
  }

  private Path file() {
    try (var files = java.nio.file.Files.list(directory)) {
      return files.filter(one -> one.toString().endsWith(".db")).findFirst().orElseThrow();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String forges(String person, Message lobby, Reach.Forged forged) {
    slack.closesViews(person);
    slack.looksAway(person);
    ObjectNode block = SeenControls.block(lobby.blocks(), "Begin").deepCopy();
    ObjectNode button = SeenControls.control(block, "Begin").deepCopy();
    button.put("action_id", forged.action().toString());
    if (!forged.form()) {
      slack.presses(person, lobby, block, button, "");
      return ((Page) group.people.next(person)).words();
    }
    ObjectNode view = BlockJson.typed("modal");
    view.put("callback_id", forged.action().toString()).put("private_metadata", "C0PRACTICE");
    ObjectNode payload =
        slack.submission(
            person, new OpenView("V0", slack.account(person), view, 0), BlockJson.object());
    JsonNode answer = FakeSlack.ack(slack.deliver("interactive", payload, 0));
    return Seen.words(answer.path("view").path("blocks"));
  }

  @Test
  void aFormThatWasOpenWhenSomebodyLeftIsNotTaken() {
    aQuestionIsAskedInSecret();
    Page question = group.people.messages(SECRET).getLast();
    var form = (Asked) group.people.presses("Ana", question, "Answer");
    slack.leaves(SECRET, "Ana");
    var refused = (Page) group.people.sends("Ana", form, Map.of("Your answer", "Too late."));
    assertThat(refused.words()).contains(UNSEEN, "Too late.");
    assertThat(group.people.messages(SECRET).getLast().words()).contains("Nobody has answered");
  }

  @Test
  void aChannelThatAnAdminIsNotInIsNoneForTheirPlans() {
    slack.closes("C0OTHERS", "others", "Ana");
    var refused =
        (Asked) group.people.sends("Max", group.planForm(), SlackGroup.planned("C0OTHERS"));
    assertThat(refused.problems()).contains("that you are in yourself");
  }

  @Test
  void aLobbyOpensOnlyWhereItsCardCanStand() {
    slack.closes("C0ALONE", "alone", "Ana");
    slack.kick("C0ALONE");
    assertThat(starts("C0ELSEWHERE")).contains("Greenroom is not in this channel yet");
    assertThat(starts("C0ALONE")).contains("Greenroom does not see this channel yet", "/invite");
    slack.archive("C0PRACTICE", true);
    assertThat(starts("C0PRACTICE")).contains("This channel is archived");
    assertThat(starts(slack.talksToTheApp("Ana")))
        .contains("Nobody could join you in a direct message");
    slack.revoke("channels:read");
    slack.revoke("groups:read");
    assertThat(starts("C0ELSEWHERE")).contains("Greenroom is not in this channel yet");
    assertThat(starts("C0ALONE")).contains("Greenroom does not see this channel yet");
    assertThat(Reach.events("jdbc:sqlite:" + file())).isZero();
    assertThat(starts(SlackGroup.GENERAL)).contains("The lobby is open");
  }

  private String starts(String channel) {
    return ((Page) group.people.types("Ana", channel, "mock start pm 25", Map.of())).words();
  }

  private JsonNode opened(String person) {
    slack.closesViews(person);
    slack.looksAway(person);
    slack.opensHome(person);
    return (JsonNode) slack.shown(person, SOON).orElseThrow();
  }

  private static String words(JsonNode home) {
    return home.toString();
  }
}
