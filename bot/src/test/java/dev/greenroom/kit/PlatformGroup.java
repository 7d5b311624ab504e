package dev.greenroom.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.greenroom.app.Wiring;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Got;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.ui.Card;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ana, Ben, Chi and Max, who runs it, with the bot on some platform: what they do every day there.
 */
final class PlatformGroup {
  private static final String LOBBY = "Mock interview";

  final PlatformDriver people;
  final String general;
  final String practice;
  private final Wiring bot;

  PlatformGroup(Wiring bot, PlatformDriver people) {
    this.bot = bot;
    this.people = people;
    this.general = people.channel("general");
    this.practice = people.channel("practice");
  }

  void passes(Duration time) {
    bot.hand().moveTo(bot.clock().instant().plus(time));
  }

  /** What stands in a channel or thread, once everything due is drawn. */
  List<Page> messages(String where) {
    bot.settle();
    return people.messages(where);
  }

  /** The newest that begins like this. */
  Page titled(String where, String title) {
    return newest(messages(where), title);
  }

  /** The newest that somebody was told, and that begins like this. */
  Page told(String person, String title) {
    bot.settle();
    return newest(people.direct(person), title);
  }

  /** The same, of what the platform itself may tell the bot a moment later. */
  Page soonTold(String person, String title) {
    soon(() -> assertThat(people.direct(person)).anyMatch(page -> page.words().startsWith(title)));
    return told(person, title);
  }

  /** What follows from something that the platform tells the bot by itself. */
  void soon(Runnable seen) {
    await()
        .untilAsserted(
            () -> {
              bot.settle();
              seen.run();
            });
  }

  private static Page newest(List<Page> pages, String title) {
    return pages.stream()
        .filter(page -> page.words().startsWith(title))
        .reduce((_, last) -> last)
        .orElseThrow(() -> new AssertionError("no " + title + " among " + pages));
  }

  Page types(String person, String where, String command) {
    return page(people.types(person, where, command, Map.of()));
  }

  /** The page of this name behind "/greenroom". */
  Page opens(String person, String where, String name) {
    return page(people.types(person, where, "greenroom", Map.of("page", name)));
  }

  Page presses(String person, Page on, String label) {
    return page(people.presses(person, on, label));
  }

  Asked asks(String person, Page on, String label) {
    return form(people.presses(person, on, label));
  }

  Page sends(String person, Asked form, Map<String, String> values) {
    return page(people.sends(person, form, values));
  }

  static Page page(Got got) {
    assertThat(got).isInstanceOf(Page.class);
    return (Page) got;
  }

  static Asked form(Got got) {
    assertThat(got).isInstanceOf(Asked.class);
    return (Asked) got;
  }

  /** It was not done, and these words are among those that say why. */
  static void refused(Got got, String why) {
    assertThat(page(got).words()).startsWith("That did not work").contains(why);
  }

  /** A card of no feature, in general. */
  Page shown(Card card) {
    var place = new Place(people.chat().platform(), general);
    assertThat(people.chat().post(place, "sample-key", card)).isInstanceOf(Chat.Sent.class);
    return messages(general).getLast();
  }

  Asked planForm() {
    return asks("Max", types("Max", general, "greenroom-setup"), "New plan");
  }

  Map<String, String> planned(String zone) {
    return Map.of("Channel", general, "Local time", "09:30", "Time zone", zone);
  }

  Page makesAPlan() {
    return sends("Max", planForm(), planned("Europe/Berlin"));
  }

  void aQuestionIsOut() {
    makesAPlan();
    passes(Duration.ofMinutes(30));
  }

  Page question() {
    return titled(general, "Question of the day");
  }

  Page answers(String person, String words) {
    return sends(person, asks(person, question(), "Answer"), Map.of("Your answer", words));
  }

  Page lobby() {
    return titled(practice, LOBBY);
  }

  void aLobbyIsOpen(String isPrivate) {
    page(
        people.types(
            "Max",
            practice,
            "mock",
            Map.of("track", "pm-system-design", "format", "25", "private", isPrivate)));
  }

  /** Max opens a lobby, the others join, and it begins. */
  void aRoundIsOn(String isPrivate) {
    aLobbyIsOpen(isPrivate);
    presses("Ana", lobby(), "Join as candidate");
    presses("Ben", lobby(), "Join as interviewer");
    presses("Chi", lobby(), "Join as observer");
    presses("Ben", lobby(), "Begin");
    bot.settle();
  }

  /** All four are in it, so that three vote on the candidate. */
  void aRoundOfFourIsOver() {
    aLobbyIsOpen("no");
    presses("Max", lobby(), "Join as observer");
    presses("Ana", lobby(), "Join as candidate");
    presses("Ben", lobby(), "Join as interviewer");
    presses("Chi", lobby(), "Join as observer");
    presses("Ben", lobby(), "Begin");
    passes(Duration.ofMinutes(25));
  }

  /** The room of the one round. */
  String room() {
    bot.settle();
    return people.threads(practice).getFirst().id();
  }

  Page inRoom(String title) {
    return titled(room(), title);
  }

  /** Threes throughout, which need no evidence. */
  Page votes(String person) {
    return votes(person, Map.of());
  }

  /** The same, but for these. */
  Page votes(String person, Map<String, String> otherwise) {
    Asked form = asks(person, inRoom("Votes are open"), "Vote");
    return sends(person, form, ballot(form, otherwise));
  }

  static Map<String, String> ballot(Asked form, Map<String, String> otherwise) {
    var values = new HashMap<String, String>();
    form.values().keySet().forEach(label -> values.put(label, "3"));
    values.put("Evidence", "");
    values.putAll(otherwise);
    return values;
  }
}
