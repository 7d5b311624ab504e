package dev.greenroom.kit;

import static dev.greenroom.kit.PlatformGroup.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Messages, whispers, direct messages and threads, whatever stands in them. */
interface MessagesOnPlatforms {
  PlatformGroup group();

  @Test
  default void aWhisperIsSeenByOnePersonAlone() {
    group().aQuestionIsOut();
    Page hint = group().presses("Ana", group().question(), "Hint");
    assertThat(hint.words()).startsWith("Hint 1 of");
    assertThat(group().people.alone("Ana")).contains(hint);
    assertThat(group().people.alone("Ben")).isEmpty();
    assertThat(group().messages(group().general)).hasSize(1);
  }

  @Test
  default void aButtonOfAWhisperTurnsItIntoTheNext() {
    group().aQuestionIsOut();
    Page first = group().presses("Ana", group().question(), "Hint");
    Page second = group().presses("Ana", first, "Another hint");
    assertThat(second.words()).startsWith("Hint 2 of");
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(group().people.alone("Ana")).containsExactly(second);
  }

  @Test
  default void aButtonOfWhatIsNotThereAnyMoreSaysSo() {
    Page card = group().shown(SampleCards.withButton("Yesterday"));
    refused(group().people.presses("Ana", card, "Answer"), "This question is not here any more");
  }

  @Test
  default void aButtonThatNoVersionKnowsSaysSo() {
    var gone = new Control.Button(ActionId.of("no-such-route", "a1"), "Press me");
    Page card = group().shown(Card.titled("Long ago").text("A card.").actions(gone).build());
    refused(group().people.presses("Ana", card, "Press me"), "This button is from another version");
  }

  @Test
  default void somethingIsToldToOnePersonAlone() {
    Place ana = Place.person(chat().platform(), group().people.account("Ana"));
    assertThat(chat().post(ana, "for-ana", SampleCards.withButton("For you")))
        .isInstanceOf(Chat.Sent.class);
    assertThat(group().people.direct("Ana"))
        .singleElement()
        .matches(page -> page.words().startsWith("For you"));
    assertThat(group().messages(group().general)).isEmpty();
  }

  @Test
  default void aPictureHasWordsForThoseWhoDoNotSeeIt() {
    Page page = group().shown(SampleCards.ofEveryKind());
    assertThat(page.pictures()).containsExactly("Structure 3.5 of 4");
    assertThat(page.controls()).contains("Answer", "Read answers", "Close");
  }

  @Test
  default void whatPeopleWriteCallsNobodyAndFormatsNothing() {
    Page page = group().shown(SampleCards.ofEveryKind());
    assertThat(page.words()).contains("As it stands: @everyone <!channel> *_`~ ](x)");
  }

  @Test
  default void aCardWhoseAnswerWasLostIsAdoptedAndBroughtUpToDateWhenItIsPressed() {
    group().people.losesTheNextAnswer();
    group().aLobbyIsOpen("no");
    Page lobby = group().lobby();
    assertThat(group().presses("Ana", lobby, "Join as candidate").words()).startsWith("You are in");
    assertThat(group().lobby().words()).containsIgnoringCase("Candidate: Ana");
    assertThat(group().lobby().id()).isEqualTo(lobby.id());
    assertThat(group().messages(group().practice)).hasSize(1);
    assertThat(group().opens("Max", group().general, "help").words()).contains("No open notices");
  }

  @Test
  default void aThreadForSomePeopleAloneIsNotOpen() {
    var venue = new Chat.Venue("Round", Set.of(group().people.account("Ana")), true, true);
    var place = new Place(chat().platform(), group().general);
    assertThat(chat().open(place, null, "room-key", venue)).isInstanceOf(Chat.Sent.class);
    assertThat(group().people.threads(group().general))
        .singleElement()
        .matches(room -> !room.open());
  }

  private Chat chat() {
    return group().people.chat();
  }
}
