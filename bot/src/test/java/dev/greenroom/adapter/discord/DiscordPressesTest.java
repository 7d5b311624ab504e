package dev.greenroom.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Urgency;
import dev.greenroom.core.port.Chat;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.SampleCards;
import dev.greenroom.kit.discord.Interaction;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Card;
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

/** Presses come in one after another, each of them once, and whatever breaks is told. */
class DiscordPressesTest {
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
  void noPressIsTakenOnTheThreadThatReadsTheGateway() {
    page(types());
    assertThat(on.takenOn).containsExactly("discord-events");
  }

  @Test
  void pressesOnOneStreamAreAnsweredInTheOrderInWhichTheyCame() {
    ObjectNode card = posted(SampleCards.withButton("A card"));
    var sent =
        IntStream.range(0, 200)
            .mapToObj(_ -> on.discord.presses("Ana", card, "g1.answer.a1"))
            .toList();
    await().until(() -> sent.stream().allMatch(Interaction::wasAcknowledged));
    assertThat(on.received.stream().map(Inbound::delivery))
        .containsExactlyElementsOf(sent.stream().map(press -> "discord/" + press.id()).toList());
  }

  @Test
  void whoIsLookedUpForLongIsToldToWaitLikeAnybodyElse() {
    on.lookUp = this::waits;
    Interaction press = types();
    await().until(() -> !on.patience.isEmpty());
    on.patience.forEach(Runnable::run);
    await().until(press::wasDeferred);
    done.countDown();
    assertThat(page(press).words()).isEqualTo("Done");
  }

  @Test
  void aPictureThatIsDrawnForLongIsWaitedForLikeAnythingElse() {
    on.answers = _ -> new Reply.Whisper(SampleCards.ofEveryKind());
    var drawn = new CountDownLatch(1);
    on.pictures =
        _ -> {
          drawn.countDown();
          waits();
          return new byte[] {1};
        };
    Interaction press = types();
    await().until(() -> drawn.getCount() == 0);
    on.patience.forEach(deferral -> Thread.startVirtualThread(deferral));
    await().until(press::wasDeferred);
    done.countDown();
    assertThat(page(press).pictures()).hasSize(1);
  }

  @Test
  void whatBreaksWhileSomebodyIsLookedUpIsToldWithAReference() {
    on.lookUp = DiscordPressesTest::breaks;
    assertThat(page(types()).words()).contains("Something broke on our side", reported());
  }

  @Test
  void aPictureThatCannotBeDrawnIsToldWithAReference() {
    on.answers = _ -> new Reply.Whisper(SampleCards.ofEveryKind());
    on.pictures =
        _ -> {
          breaks();
          return new byte[0];
        };
    assertThat(page(types()).words()).contains("Something broke on our side", reported());
  }

  @Test
  void aFormThatCannotBeDrawnIsToldWithAReference() {
    on.answers =
        _ -> new Reply.Ask(new Form(FORM.action(), " ", "Send", FORM.note(), FORM.fields()));
    assertThat(page(types()).words()).contains("Something broke on our side", reported());
  }

  @Test
  void aPressThatComesTwiceIsAnsweredOnce() {
    Interaction press = types();
    page(press);
    on.discord.bringsAgain(press);
    await().until(() -> on.discord.calls("POST interactions/.*").size() == 2);
    page(types());
    assertThat(on.received.get(1).delivery()).isEqualTo(on.received.getFirst().delivery());
    assertThat(on.discord.alone("Ana")).hasSize(2);
    assertThat(on.discord.direct("Ana")).isEmpty();
  }

  @Test
  void aPressThatComesAgainWhileItIsWorkedOnIsAnsweredOnce() {
    ObjectNode card = posted(SampleCards.withButton("A card"));
    on.lookUp = this::waits;
    Interaction press = on.discord.presses("Ana", card, "g1.answer.a1");
    on.discord.bringsAgain(press);
    await().until(() -> on.patience.size() == 2);
    on.patience.forEach(Runnable::run);
    await().until(() -> on.discord.calls("POST interactions/.*").size() == 2);
    done.countDown();
    await().until(() -> on.received.size() == 2);
    page(press);
    on.platform.close();
    assertThat(on.discord.alone("Ana")).hasSize(1);
    assertThat(on.discord.direct("Ana")).isEmpty();
  }

  @Test
  void whatIsChosenFromAMenuArrives() {
    ObjectNode card = posted(SampleCards.ofEveryKind());
    page(on.discord.chooses("Ana", card, "g1.answer.a1", "two"));
    assertThat(on.received.getFirst().press())
        .isEqualTo(new Inbound.Pressed(ActionId.of("answer", "a1"), Map.of("choice", "two")));
  }

  @Test
  void aButtonOfAPageInDirectMessagesBelongsToTheCommunityOfTheCardBehindIt() {
    assertThat(on.platform.chat().post(on.direct("Ana"), "k", SampleCards.withButton("A card")))
        .isInstanceOf(Chat.Sent.class);
    ObjectNode card = on.discord.direct("Ana").getFirst();
    on.ours = message -> message.id().equals(card.path("id").asText());
    on.answers = _ -> new Reply.Sheet(SampleCards.withButton("A page"));
    Interaction press = on.discord.presses("Ana", card, "g1.answer.a1");
    ObjectNode page = awaitPage(press);
    Interaction next = on.discord.presses("Ana", page, "g1.answer.a1");
    assertThat(page(next).words()).startsWith("A page");
    assertThat(on.received).hasSize(2);
  }

  @Test
  void aButtonOfWhatWasToldTooLateBelongsToTheCommunityOfThePress() {
    on.ours = _ -> false;
    on.answers =
        _ -> {
          waits();
          return new Reply.Whisper(SampleCards.withButton("Late"));
        };
    types();
    on.discord.passes(Duration.ofSeconds(4));
    done.countDown();
    await().until(() -> !on.discord.direct("Ana").isEmpty());
    ObjectNode told = on.discord.direct("Ana").getFirst();
    await()
        .untilAsserted(
            () ->
                assertThat(page(on.discord.presses("Ana", told, "g1.answer.a1")).words())
                    .startsWith("Late"));
    assertThat(on.received.getLast().community()).isEqualTo(OnDiscord.COMMUNITY);
  }

  @Test
  void aFormThatCouldNotOpenInTimeIsOfferedInADirectMessage() {
    on.ours = _ -> false;
    on.urgency = Urgency.AT_ONCE;
    on.answers =
        inbound -> {
          waits();
          return inbound.press() instanceof Inbound.Submitted
              ? new Reply.Whisper(Card.titled("In").build())
              : new Reply.Ask(FORM);
        };
    types();
    on.discord.passes(Duration.ofSeconds(4));
    done.countDown();
    await().until(() -> !on.discord.direct("Ana").isEmpty());
    ObjectNode told = on.discord.direct("Ana").getFirst();
    Interaction opened = on.discord.presses("Ana", told, Read.control(told, "Open the form"));
    await().until(() -> on.discord.hasForm(opened));
    Interaction sent = on.discord.sends("Ana", opened, JsonNodeFactory.instance.arrayNode());
    assertThat(page(sent).words()).isEqualTo("In");
  }

  @Test
  void whatIsToldTooLateWaitsWhereDiscordWantsItTo() {
    on.discord.troubles().limits("POST channels/\\d+/messages", Duration.ofMillis(200));
    on.answers =
        _ -> {
          waits();
          return new Reply.Whisper(Card.titled("Late").build());
        };
    types();
    on.discord.passes(Duration.ofSeconds(4));
    done.countDown();
    await().until(() -> on.discord.direct("Ana").size() == 1);
  }

  @Test
  void aServerThatHasOnlyTheCommandsIsToldWhatIsMissing() {
    on.close();
    on = new OnDiscord();
    on.discord.isInNoServer();
    on.starts();
    assertThat(page(types()).words()).contains("open the invite link again");
    assertThat(on.received).isEmpty();
  }

  private void waits() {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void breaks() {
    throw new IllegalStateException("a defect");
  }

  /** The reference that was reported with the fault. */
  private String reported() {
    return on.told.getFirst().replaceFirst("fault (\\w+):.*", "$1");
  }

  private Interaction types() {
    return on.discord.types("Ana", on.general().channel(), "daily", Map.of());
  }

  private ObjectNode posted(Card card) {
    assertThat(on.platform.chat().post(on.general(), "k", card)).isInstanceOf(Chat.Sent.class);
    return on.discord.messages(on.general().channel()).getFirst();
  }

  private ObjectNode awaitPage(Interaction press) {
    await().until(() -> on.discord.page(press).isPresent());
    return on.discord.page(press).orElseThrow();
  }

  private Page page(Interaction press) {
    return Read.page(press.where(), awaitPage(press));
  }
}
