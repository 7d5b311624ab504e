package dev.greenroom.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Place;
import dev.greenroom.ui.Card;
import java.util.List;

/** A channel as people see it. */
public record Channel(Scenario group, Place place) {
  /** Every message, oldest first. */
  public List<Card> cards() {
    group.settle();
    return group.chat().cards(place);
  }

  /** The messages whose title begins like this. */
  public List<Card> titled(String title) {
    return cards().stream().filter(card -> card.title().startsWith(title)).toList();
  }

  public Card latest(String title) {
    List<Card> cards = titled(title);
    assertThat(cards).as("cards titled %s in %s", title, place.channel()).isNotEmpty();
    return cards.getLast();
  }

  /** Some message says this. */
  public void shows(String words) {
    assertThat(cards()).as("messages in %s", place.channel()).anyMatch(card -> says(card, words));
  }

  /** No message says this. */
  public void hides(String words) {
    assertThat(cards()).as("messages in %s", place.channel()).noneMatch(card -> says(card, words));
  }

  private static boolean says(Card card, String words) {
    return Said.in(card).contains(words);
  }
}
