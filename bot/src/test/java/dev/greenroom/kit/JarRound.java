package dev.greenroom.kit;

import static dev.greenroom.kit.PlaygroundClient.control;
import static dev.greenroom.kit.PlaygroundClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** A mock interview in the playground of the real jar, which can be killed at any moment. */
public final class JarRound implements AutoCloseable {
  private static final String LOBBY = "Mock interview";
  private static final String CHANNEL = "practice";

  private final Path directory;
  private final PlaygroundFiles files;
  private RunningJar jar;
  private PlaygroundClient page;

  public JarRound(Path directory) {
    this.directory = directory;
    this.files = new PlaygroundFiles(directory);
    this.jar = RunningJar.playground(directory, Duration.ZERO);
    this.page = new PlaygroundClient(jar.url());
  }

  /** Max opens it, Ana is the candidate, Ben the interviewer, Chi looks on. */
  public void opens(String words) {
    JsonNode reply = page.command("max", CHANNEL, "/mock start " + words);
    assertThat(text(reply, "kind")).as("%s", reply).isEqualTo("whisper");
    presses("ana", CHANNEL, LOBBY, "Join as candidate");
    presses("ben", CHANNEL, LOBBY, "Join as interviewer");
    presses("chi", CHANNEL, LOBBY, "Join as observer");
  }

  public void begins() {
    presses("max", CHANNEL, LOBBY, "Begin");
    shows(phase(1), 1);
  }

  public void pausesIn(int phase) {
    presses("ben", room(), phase(phase), "Pause");
  }

  public void goesOnIn(int phase) {
    presses("max", room(), phase(phase), "Go on");
  }

  private void presses(String person, String channel, String title, String label) {
    JsonNode card = latest(channel, title).path("card");
    JsonNode reply = page.press(person, channel, control(card, label));
    assertThat(text(reply, "kind")).as("%s", reply).isEqualTo("whisper");
  }

  private String room() {
    return page.channels().stream()
        .filter(channel -> channel.path("parent").asText("").equals(CHANNEL))
        .map(channel -> text(channel, "id"))
        .findFirst()
        .orElseThrow();
  }

  /** As the title of its card begins. */
  public static String phase(int number) {
    return "Phase " + number + " of ";
  }

  private JsonNode latest(String channel, String title) {
    JarScenario.patience(title).until(() -> !titled(channel, title).isEmpty());
    return titled(channel, title).getLast();
  }

  private List<JsonNode> titled(String channel, String title) {
    return page.messages(channel).stream()
        .filter(message -> message.path("card").path("title").asText("").startsWith(title))
        .toList();
  }

  /** Waits until there are as many messages in the room with such a title. */
  public void shows(String title, int count) {
    JarScenario.patience(title + " in the room")
        .until(() -> hasRoom() && titled(room(), title).size() == count);
  }

  private boolean hasRoom() {
    return page.channels().stream()
        .anyMatch(channel -> channel.path("parent").asText("").equals(CHANNEL));
  }

  public String lobby() {
    return latest(CHANNEL, LOBBY).path("card").toString();
  }

  /** Everything in the room, as people see it. */
  public String inRoom() {
    return page.messages(room()).toString();
  }

  /** The moments of some stored event's component, oldest first. */
  public List<Instant> stored(String type, String component) {
    try (var store = Jdbi.open("jdbc:sqlite:" + directory.resolve("greenroom.db"))) {
      return store
          .createQuery(
              "select body ->> :component from event where kind = 'round' and type = :type"
                  + " order by stream_id, version")
          .bind("component", component)
          .bind("type", type)
          .map((row, _) -> Instant.parse(row.getString(1)))
          .list();
    }
  }

  /** How often something happened to it. */
  public int happened(String type) {
    try (var store = Jdbi.open("jdbc:sqlite:" + directory.resolve("greenroom.db"))) {
      return store
          .createQuery("select count(*) from event where kind = 'round' and type = :type")
          .bind("type", type)
          .mapTo(int.class)
          .one();
    }
  }

  public PlaygroundFiles files() {
    return files;
  }

  public PlaygroundClient page() {
    return page;
  }

  /** When the next timer is due. */
  public Instant next() {
    return Instant.parse(text(page.clock(), "next"));
  }

  public void isKilled() {
    jar.isKilled();
  }

  public void startsAgain() {
    startsAgain(Duration.ZERO);
  }

  /** The same, with a chat that holds back its answer to each post. */
  public void startsAgain(Duration hold) {
    if (jar.isRunning()) {
      int _ = jar.isStopped();
    }
    jar = RunningJar.playground(directory, hold);
    page = new PlaygroundClient(jar.url());
  }

  /** It becomes this moment, if it is not later already; all that is due by then is done. */
  public void comes(Instant moment) {
    Duration left = Duration.between(page.now(), moment);
    page.moves(left.isNegative() ? Duration.ZERO : left);
  }

  /** The same, but nobody waits for it: the bot may be killed on the way. */
  public void beginsToCome(Instant moment) {
    var moved = page;
    Duration left = Duration.between(moved.now(), moment);
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                moved.moves(left);
              } catch (UncheckedIOException _) {
                // killed on the way
              }
            });
  }

  @Override
  public void close() {
    jar.close();
  }
}
