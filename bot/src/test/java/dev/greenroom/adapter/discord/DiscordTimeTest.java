package dev.greenroom.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Urgency;
import dev.greenroom.core.port.Chat;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.SampleCards;
import dev.greenroom.kit.discord.Interaction;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.Prose;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Presses are answered in time, or in another way. The patience is ended by hand. */
class DiscordTimeTest {
  private static final String CALLBACK = "POST interactions/.*";
  private static final Form FORM =
      new Form(
          ActionId.of("answer", "a1"),
          "Your answer",
          "Send",
          Prose.text(""),
          List.of(Field.required("answer", "Answer", new Input.Paragraph(3000))));

  private OnDiscord on;
  private final CountDownLatch done = new CountDownLatch(1);

  @BeforeEach
  void begin() {
    on = OnDiscord.connected();
  }

  @AfterEach
  void end() {
    done.countDown();
    on.close();
  }

  @Test
  void whatIsReadyIsAnsweredAtOnce() {
    Interaction press = types();
    assertThat(page(press).words()).isEqualTo("Done");
    assertThat(press.wasDeferred()).isFalse();
    assertThat(on.discord.calls(CALLBACK)).hasSize(1);
  }

  @Test
  void aCommandThatTakesLongIsDeferredAndAnsweredOnThePageThatWaits() {
    takesLong(whisper("Done"));
    Interaction press = types();
    impatient();
    await().until(press::wasDeferred);
    done.countDown();
    assertThat(page(press).words()).isEqualTo("Done");
    assertThat(on.discord.alone("Ana")).hasSize(1);
  }

  @Test
  void aButtonThatTakesLongIsDeferredAndAnsweredOnAPageOfItsOwn() {
    takesLong(whisper("Done"));
    Interaction press = presses(card());
    impatient();
    await().until(press::wasDeferred);
    done.countDown();
    assertThat(page(press).words()).isEqualTo("Done");
    assertThat(on.discord.messages(on.general().channel())).hasSize(1);
  }

  @Test
  void aPageThatTakesLongToTurnIsStillThatPage() {
    on.answers = _ -> whisper("First");
    Interaction first = types();
    ObjectNode page = awaitPage(first);
    takesLong(new Reply.Replace(SampleCards.withButton("Second")));
    Interaction press = on.discord.presses("Ana", page, "g1.answer.a1");
    impatient();
    await().until(press::wasDeferred);
    done.countDown();
    assertThat(page(press).words()).startsWith("Second");
    assertThat(on.discord.alone("Ana")).hasSize(1);
  }

  @Test
  void aFormIsOpenedAtOnceOrByAButton() {
    on.urgency = Urgency.AT_ONCE;
    on.answers = _ -> new Reply.Ask(FORM);
    Interaction press = types();
    await().until(() -> on.discord.hasForm(press));
    on.urgency = Urgency.LATER;
    Interaction late = types();
    ObjectNode page = awaitPage(late);
    Interaction opened = on.discord.presses("Ana", page, Read.control(page, "Open the form"));
    await().until(() -> on.discord.hasForm(opened));
  }

  @Test
  void aFormCannotAnswerAFormAndIsOpenedByAButton() {
    on.answers = _ -> new Reply.Ask(FORM);
    Interaction first = types();
    await().until(() -> on.discord.hasForm(first));
    Interaction sent = on.discord.sends("Ana", first, nothing());
    assertThat(page(sent).controls()).containsExactly("Open the form");
  }

  @Test
  void aRefusedFormComesBackForAQuarterOfAnHour() {
    on.answers =
        inbound ->
            inbound.press() instanceof Inbound.Submitted
                ? new Reply.FieldErrors(
                    FORM.filled(Map.of("answer", "typed")), Map.of("answer", "No."))
                : new Reply.Ask(FORM);
    Interaction first = types();
    await().until(() -> on.discord.hasForm(first));
    Interaction sent = on.discord.sends("Ana", first, nothing());
    assertThat(page(sent).words()).contains("Answer: No.", "typed");
    on.restarts();
    ObjectNode page = awaitPage(sent);
    Interaction tooLate = on.discord.presses("Ana", page, Read.control(page, "Fix it"));
    assertThat(page(tooLate).words()).contains("waiting too long");
  }

  @Test
  void anAnswerAfterThreeSecondsReachesThePersonAsADirectMessage() {
    takesLong(whisper("Done"));
    Interaction press = types();
    on.discord.passes(Duration.ofSeconds(4));
    done.countDown();
    await().until(() -> !on.discord.direct("Ana").isEmpty());
    assertThat(Read.page("", on.discord.direct("Ana").getFirst()).words()).isEqualTo("Done");
    assertThat(press.wasAcknowledged()).isFalse();
  }

  @Test
  void anAnswerAfterAQuarterOfAnHourReachesThePersonAsADirectMessage() {
    takesLong(whisper("Done"));
    Interaction press = types();
    impatient();
    await().until(press::wasDeferred);
    on.discord.passes(Duration.ofMinutes(16));
    done.countDown();
    await().until(() -> on.discord.direct("Ana").size() == 1);
  }

  @Test
  void anAnswerWhoseAcknowledgementIsLostIsGivenOnce() {
    for (int i = 0; i < 10; i++) {
      on.discord.troubles().dropsTheAnswer(CALLBACK);
    }
    Interaction press = types();
    assertThat(page(press).words()).isEqualTo("Done");
    Interaction next = types();
    await().until(next::wasAcknowledged);
    assertThat(on.discord.alone("Ana")).hasSize(2);
    assertThat(on.discord.direct("Ana")).isEmpty();
  }

  @Test
  void anAnswerThatTheServerFailsAtAfterTheEffectIsGivenOnce() {
    on.discord.troubles().failsAfterwards(CALLBACK, 502);
    Interaction press = types();
    assertThat(page(press).words()).isEqualTo("Done");
    await().until(() -> on.discord.calls(CALLBACK).size() == 2);
    assertThat(on.discord.alone("Ana")).hasSize(1);
    assertThat(on.discord.direct("Ana")).isEmpty();
  }

  @Test
  void pressesAreAnsweredWhileAChannelWaits() {
    on.discord.troubles().limits("POST channels/.*", Duration.ofHours(1));
    assertThat(on.platform.chat().post(on.general(), "k", card()))
        .isEqualTo(new Chat.Later(Duration.ofHours(1)));
    assertThat(page(types()).words()).isEqualTo("Done");
  }

  @Test
  void aButtonThatHasNothingToSayIsAcknowledgedAndChangesNothing() {
    on.answers = _ -> new Reply.Nothing();
    Interaction press = presses(card());
    await().until(press::wasAcknowledged);
    assertThat(on.discord.alone("Ana")).isEmpty();
    assertThat(page(types()).words()).isEqualTo("Done");
  }

  @Test
  void nobodyTurnsACardForEverybodyIntoAPageOfTheirOwn() {
    on.answers = _ -> new Reply.Replace(SampleCards.plain("Mine"));
    Interaction press = presses(card());
    assertThat(page(press).words()).startsWith("Mine");
    assertThat(on.discord.alone("Ana")).hasSize(1);
  }

  @Test
  void aPressSaysWhoDidWhatWhereAndWithWhichRights() {
    page(types());
    Inbound inbound = on.received.getFirst();
    assertThat(inbound.delivery()).startsWith("discord/");
    assertThat(inbound.community()).isEqualTo(OnDiscord.COMMUNITY);
    assertThat(inbound.place()).isEqualTo(on.general());
    assertThat(inbound.actor().member().value()).isEqualTo("Ana");
    assertThat(inbound.actor().manages()).isFalse();
    page(on.discord.types("Max", on.general().channel(), "daily", Map.of()));
    assertThat(on.received.getLast().actor().manages()).isTrue();
  }

  @Test
  void aButtonInDirectMessagesBelongsToTheCommunityOfItsCard() {
    var ana = Place.person("discord", on.discord.account("Ana"));
    assertThat(on.platform.chat().post(ana, "k", card())).isInstanceOf(Chat.Sent.class);
    Interaction press =
        on.discord.presses("Ana", on.discord.direct("Ana").getFirst(), "g1.answer.a1");
    assertThat(page(press).words()).isEqualTo("Done");
    assertThat(on.received.getFirst().community()).isEqualTo(OnDiscord.COMMUNITY);
    assertThat(on.received.getFirst().place()).isEqualTo(ana);
  }

  @Test
  void aControlOfAnotherProgramLeadsNowhere() {
    assertThat(on.platform.chat().post(on.general(), "k", card())).isInstanceOf(Chat.Sent.class);
    ObjectNode message = on.discord.messages(on.general().channel()).getFirst();
    page(on.discord.presses("Ana", message, "something else"));
    assertThat(on.received.getFirst().press())
        .isEqualTo(new Inbound.Pressed(ActionId.of("unknown"), Map.of()));
  }

  @Test
  void twoButtonsThatLeadToTheSamePlaceBothLeadThere() {
    var next = new Control.Button(new ActionId("page", "a1", "2"), "Next");
    var last = new Control.Button(new ActionId("page", "a1", "2"), "Last");
    assertThat(
            on.platform
                .chat()
                .post(on.general(), "k", Card.titled("A").actions(next, last).build()))
        .isInstanceOf(Chat.Sent.class);
    ObjectNode message = on.discord.messages(on.general().channel()).getFirst();
    page(on.discord.presses("Ana", message, Read.control(message, "Last")));
    assertThat(on.received.getFirst().press())
        .isEqualTo(new Inbound.Pressed(last.action(), Map.of()));
  }

  @Test
  void fiftyPressesInASecondAreAllAnswered() {
    var all = IntStream.range(0, 50).mapToObj(_ -> types()).toList();
    await().until(() -> all.stream().allMatch(Interaction::wasAcknowledged));
    assertThat(on.discord.alone("Ana")).hasSize(50);
  }

  private static Card card() {
    return SampleCards.withButton("A card");
  }

  private static Reply whisper(String title) {
    return new Reply.Whisper(
        title.equals("First") ? SampleCards.withButton(title) : Card.titled(title).build());
  }

  private void takesLong(Reply reply) {
    on.answers =
        _ -> {
          try {
            done.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return reply;
        };
  }

  /** A second and a half goes by. */
  private void impatient() {
    await().until(() -> !on.patience.isEmpty() && !on.received.isEmpty());
    on.patience.forEach(Runnable::run);
  }

  private Interaction types() {
    return on.discord.types("Ana", on.general().channel(), "daily", Map.of());
  }

  private Interaction presses(Card card) {
    assertThat(on.platform.chat().post(on.general(), "k", card)).isInstanceOf(Chat.Sent.class);
    ObjectNode message = on.discord.messages(on.general().channel()).getFirst();
    return on.discord.presses("Ana", message, Read.control(message, "Answer"));
  }

  private ObjectNode awaitPage(Interaction press) {
    await().until(() -> on.discord.page(press).isPresent());
    return on.discord.page(press).orElseThrow();
  }

  private Page page(Interaction press) {
    return Read.page(on.general().channel(), awaitPage(press));
  }

  private static ArrayNode nothing() {
    return JsonNodeFactory.instance.arrayNode();
  }
}
