package dev.greenroom.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.PlatformDriver.Thread;
import dev.greenroom.kit.Reach;
import dev.greenroom.kit.discord.FakeDiscord;
import dev.greenroom.kit.discord.FakeDiscord.Kind;
import dev.greenroom.kit.discord.Interaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Channels say themselves who sees them, and what the bot may do in them. */
class DiscordPlacesTest {
  private static final String UNSEEN = "belongs to a channel that you are not in";

  @TempDir private Path directory;
  private DiscordGroup group;
  private FakeDiscord discord;
  private String practice;

  @BeforeEach
  void begin() throws Exception {
    group = new DiscordGroup(directory);
    discord = group.discord;
    practice = discord.channel("practice");
  }

  @AfterEach
  void end() {
    group.close();
  }

  private void muchGoesOnInGeneral() {
    discord.closes(group.general, "Ana", "Max");
    group.aPlanIsMade();
    group.passes(Duration.ofMinutes(30));
    starts("Max", group.general);
    assertThat(group.messages()).hasSize(2);
  }

  @Test
  void anOutsiderAndWhoHasLeftReachNothingByWhateverTheySend() {
    muchGoesOnInGeneral();
    starts("Max", practice);
    group.messages();
    discord.closes(group.general, "Max");
    ObjectNode lobby = discord.messages(practice).getLast();
    String store = store();
    int before = Reach.events(store);
    List<Reach.Forged> ofGeneral =
        Reach.forged(store).stream()
            .filter(one -> !lobby.toString().contains(one.action().ref()))
            .filter(one -> !one.action().route().startsWith("plan"))
            .toList();
    assertThat(ofGeneral).hasSizeGreaterThan(15);
    for (String person : List.of("Ben", "Ana")) {
      for (Reach.Forged one : ofGeneral) {
        if (!one.form()) {
          assertThat(page(discord.presses(person, lobby, one.action().toString())).words())
              .as("%s %s", person, one)
              .contains(UNSEEN);
        }
      }
    }
    assertThat(Reach.events(store)).isEqualTo(before);
  }

  @Test
  void aFormThatWasOpenWhenItsChannelWasClosedToSomebodyIsNotTaken() {
    muchGoesOnInGeneral();
    Page question = group.messages().getFirst();
    var form = (Asked) group.people.presses("Ana", question, "Answer");
    discord.closes(group.general, "Max");
    heard();
    var refused = (Page) group.people.sends("Ana", form, Map.of("Your answer", "Too late."));
    assertThat(refused.words()).contains(UNSEEN);
    assertThat(group.messages().getFirst().words()).contains("Nobody has answered");
  }

  @Test
  void progressCountsWhatItsReaderSees() {
    muchGoesOnInGeneral();
    Page question = group.messages().getFirst();
    var form = (Asked) group.people.presses("Ana", question, "Answer");
    group.people.sends("Ana", form, Map.of("Your answer", "Mine."));
    assertThat(progress("Ana")).contains("1 daily question answered");
    discord.closes(group.general, "Max");
    heard();
    assertThat(progress("Ana")).contains("None in a row");
  }

  private String progress(String person) {
    return ((Page) group.people.types(person, practice, "progress", Map.of())).words();
  }

  @Test
  void aManagerMakesPlansForChannelsOfTheServerThatTheySee() {
    discord.closes(practice, "Ana");
    heard();
    assertThat(planned(practice)).contains("that you are in yourself");
    assertThat(planned("123456789012345678")).contains("is not in this server");
    assertThat(planned(discord.opens("talk", Kind.VOICE))).contains("voice or stage channel");
    discord.takesIn(group.general, Permission.MESSAGE_SEND);
    assertThat(Reach.events(store())).isZero();
  }

  private String planned(String channel) {
    Page setup = (Page) group.people.types("Max", group.general, "greenroom-setup", Map.of());
    Asked form = (Asked) group.people.presses("Max", setup, "New plan");
    var sent =
        group.people.sends(
            "Max",
            form,
            Map.of("Channel", channel, "Local time", "09:30", "Time zone", "Europe/Berlin"));
    return ((Asked) sent).problems();
  }

  @Test
  void aLobbyIsRefusedWhereNoRoundCanBeHeld() {
    String forum = discord.opens("ideas", Kind.FORUM);
    String post = discord.begins("Ana", forum, "An idea", false);
    String talk = discord.opens("talk", Kind.VOICE);
    String stage = discord.opens("hall", Kind.STAGE);
    heard();
    assertThat(starts("Ana", post)).contains("in a forum post", "text channel");
    assertThat(starts("Ana", talk)).contains("voice or stage channel", "text channel");
    assertThat(starts("Ana", stage)).contains("voice or stage channel", "text channel");
    assertThat(Reach.events(store())).isZero();
  }

  @Test
  void aMissingRightIsNamedToWhoeverPressesBeforeAnythingIsStored() {
    discord.takesIn(group.general, Permission.CREATE_PUBLIC_THREADS);
    assertThat(starts("Ana", group.general))
        .contains("lacks these rights", "Create Public Threads");
    discord.takesIn(group.general, Permission.MESSAGE_SEND);
    discord.takesIn(group.general, Permission.VIEW_CHANNEL);
    assertThat(starts("Ana", group.general)).contains("View Channels, Send Messages");
    Page setup = (Page) group.people.types("Max", group.general, "greenroom-setup", Map.of());
    assertThat(((Page) group.people.presses("Max", setup, "Show notices here")).words())
        .contains("lacks these rights");
    assertThat(Reach.events(store())).isZero();
  }

  @Test
  void anAnnouncementChannelHasOpenRoomsAndNoPrivateOnes() {
    String news = discord.opens("news", Kind.NEWS);
    heard();
    assertThat(starts("Ana", news, Map.of("private", "yes")))
        .contains("announcement channel has no private threads");
    assertThat(((Asked) group.people.types("Ana", news, "mock", Map.of("what", "start"))).values())
        .doesNotContainKey("Private room");
    assertThat(starts("Ana", news)).contains("The lobby is open");
    begins(news);
    assertThat(group.people.threads(news)).hasSize(1);
  }

  @Test
  void fromAThreadTheRoomOpensInItsChannel() {
    String thread = discord.begins("Ana", group.general, "Side talk", false);
    heard();
    assertThat(starts("Ana", thread)).contains("The lobby is open");
    begins(thread);
    List<Thread> threads = group.people.threads(group.general);
    assertThat(threads).extracting(Thread::title).hasSize(2).contains("Side talk");
    String room =
        threads.stream().filter(t -> !t.title().equals("Side talk")).findFirst().orElseThrow().id();
    assertThat(group.people.messages(room)).isNotEmpty();
  }

  @Test
  void fromAPrivateThreadOnlyPrivateRoomsOpen() {
    String thread = discord.begins("Ana", group.general, "Side talk", true);
    heard();
    Asked form = (Asked) group.people.types("Ana", thread, "mock", Map.of("what", "start"));
    assertThat(form.values()).doesNotContainKey("Private room");
    assertThat(((Page) group.people.sends("Ana", form, Map.of())).words())
        .contains("The lobby is open");
    group.messages();
    assertThat(group.people.messages(thread).getLast().words()).contains("Private");
  }

  private void begins(String where) {
    group.messages();
    Page lobby = group.people.messages(where).getLast();
    group.people.presses("Ana", lobby, "Join as candidate");
    group.people.presses("Ben", lobby, "Join as interviewer");
    group.people.presses("Ana", lobby, "Begin");
    group.messages();
  }

  private String starts(String person, String where) {
    return starts(person, where, Map.of());
  }

  private String starts(String person, String where, Map<String, String> more) {
    var values = new java.util.HashMap<>(more);
    values.put("track", "pm-system-design");
    values.put("format", "25");
    return ((Page) group.people.types(person, where, "mock", values)).words();
  }

  /** The gateway tells of channels in the order in which it tells of presses. */
  private void heard() {
    group.people.types("Max", group.general, "daily", Map.of());
  }

  private String store() {
    try (var files = Files.list(directory)) {
      return "jdbc:sqlite:"
          + files.filter(one -> one.toString().endsWith(".db")).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Page page(Interaction press) {
    await().until(() -> discord.page(press).isPresent());
    return Read.page(press.where(), discord.page(press).orElseThrow());
  }
}
