package dev.greenroom.kit;

import static dev.greenroom.kit.PlaygroundClient.control;
import static dev.greenroom.kit.PlaygroundClient.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/** A mock interview in the playground of the real jar, which can be killed at any moment. */
public final class JarRound implements AutoCloseable {
  private static final String LOBBY = "Mock interview";
  private static final String CHANNEL = "practice";

  private final JarPlayground bot;

  public JarRound(Path directory) {
    this.bot = new JarPlayground(directory);
  }

  /** What it is played on. */
  public JarPlayground bot() {
    return bot;
  }

  /** Max opens it, Ana is the candidate, Ben the interviewer, Chi looks on. */
  public void opens(String words) {
    JsonNode reply = bot.page().command("max", CHANNEL, "/mock start " + words);
    PlaygroundClient.isWhisper(reply);
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
    JsonNode reply = bot.page().press(person, channel, control(card, label));
    PlaygroundClient.isWhisper(reply);
  }

  private String room() {
    return bot.page().channels().stream()
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
    JarPlayground.patience(title).until(() -> !bot.page().titled(channel, title).isEmpty());
    return bot.page().titled(channel, title).getLast();
  }

  /** Waits until there are as many messages in the room with such a title. */
  public void shows(String title, int count) {
    JarPlayground.patience(title + " in the room")
        .until(() -> hasRoom() && bot.page().titled(room(), title).size() == count);
  }

  private boolean hasRoom() {
    return bot.page().channels().stream()
        .anyMatch(channel -> channel.path("parent").asText("").equals(CHANNEL));
  }

  public String lobby() {
    return latest(CHANNEL, LOBBY).path("card").toString();
  }

  /** Everything in the room, as people see it. */
  public String inRoom() {
    return bot.page().messages(room()).toString();
  }

  @Override
  public void close() {
    bot.close();
  }
}
