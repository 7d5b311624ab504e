package dev.greenroom.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Got;
import dev.greenroom.kit.PlatformDriver.Page;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Four people on some platform, whose bot runs in a process of its own: what it does is waited for.
 *
 * @param people Ana, Ben, Chi, and Max, who runs the community
 */
public record StudyGroup(PlatformDriver people) {
  public static final String LOBBY = "Mock interview";
  private static final String EVERY_DAY =
      "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday";

  /** All year round at the time of Greenwich. */
  private static final String ZONE = "Africa/Abidjan";

  public String channel(String name) {
    return people.channel(name);
  }

  /** What stands in this channel and begins so, the oldest first. */
  public List<Page> cards(String channel, String begin) {
    return people.messages(channel).stream().filter(p -> p.words().startsWith(begin)).toList();
  }

  /** The latest of them; waits for it. */
  public Page card(String channel, String begin) {
    await(begin)
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> !cards(channel, begin).isEmpty());
    return cards(channel, begin).getLast();
  }

  /** Max types it and reads what he alone is shown. */
  public Page reads(String channel, String command) {
    return page(people.types("Max", channel, command, Map.of()));
  }

  public Page presses(String person, String channel, String begin, String label) {
    return page(people.presses(person, card(channel, begin), label));
  }

  /** A lobby is opened, in which nobody is yet. */
  public void opens(String channel, boolean isPrivate) {
    Page opened =
        page(
            people.types(
                "Max",
                channel,
                "mock",
                Map.of(
                    "track",
                    "pm-system-design",
                    "format",
                    "lightning",
                    "private",
                    isPrivate ? "yes" : "no")));
    assertThat(opened.words()).startsWith("The lobby is open");
  }

  /** Everybody takes a role in the lobby. */
  public void fills(String channel) {
    Page _ = presses("Ana", channel, LOBBY, "Join as candidate");
    Page _ = presses("Ben", channel, LOBBY, "Join as interviewer");
    Page _ = presses("Chi", channel, LOBBY, "Join as observer");
  }

  /**
   * A round from its lobby to the debrief, all of it threes; Ana has it before her.
   *
   * @return the room's id
   */
  public String debriefs(String channel) {
    opens(channel, false);
    fills(channel);
    Page _ = presses("Max", channel, LOBBY, "Join as observer");
    Page _ = presses("Max", channel, LOBBY, "Begin");
    await().atMost(Duration.ofSeconds(30)).until(() -> !people.threads(channel).isEmpty());
    String room = people.threads(channel).getFirst().id();
    List.of("Ana", "Ben", "Chi", "Max").forEach(person -> votes(person, room));
    Page _ = presses("Ana", room, "The votes are in", "My debrief");
    return room;
  }

  private void votes(String person, String room) {
    Asked form = (Asked) people.presses(person, card(room, "Votes are open"), "Vote");
    var values = new HashMap<String, String>();
    form.values().keySet().forEach(label -> values.put(label, "3"));
    values.put("Evidence", "");
    assertThat(page(people.sends(person, form, values)).words()).startsWith("Your vote is in");
  }

  /** Ana lets everybody see it. */
  public void showsTheDebrief() {
    Page own =
        people.alone("Ana").stream()
            .filter(page -> page.controls().contains("Show it to the room"))
            .findFirst()
            .orElseThrow();
    Page _ = page(people.presses("Ana", own, "Show it to the room"));
  }

  /** What a plan is made of: a question in this channel, every day at this time of Greenwich. */
  public static Map<String, String> plan(String channel, String time) {
    return Map.of("Channel", channel, "Local time", time, "Time zone", ZONE, "Weekdays", EVERY_DAY);
  }

  public void plans(String channel, String time) {
    Asked form = (Asked) people.presses("Max", reads(channel, "greenroom-setup"), "New plan");
    Page saved = page(people.sends("Max", form, plan(channel, time)));
    assertThat(saved.words()).startsWith("The plan is saved");
  }

  private static Page page(Got got) {
    assertThat(got).isInstanceOf(Page.class);
    return (Page) got;
  }
}
