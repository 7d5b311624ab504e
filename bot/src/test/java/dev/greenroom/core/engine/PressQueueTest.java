package dev.greenroom.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.greenroom.core.model.Actor;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Urgency;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.MemberId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers in time, whatever a press takes. The patience is ended by hand. */
class PressQueueTest {
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private final List<Runnable> patience = new CopyOnWriteArrayList<>();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private volatile Urgency urgency = Urgency.SOON;
  private final PressQueue promptly =
      new PressQueue(this::route, _ -> urgency, (_, task) -> patience.add(task));

  @AfterEach
  void end() {
    held.values().forEach(CountDownLatch::countDown);
    promptly.close();
  }

  @Test
  void whatIsReadyInTimeIsNotDeferred() {
    presses("d1", "a");
    await().until(() -> told.contains("d1 answered"));
    patience.forEach(Runnable::run);
    assertThat(told).containsExactly("d1 answered");
  }

  @Test
  void whatTakesTooLongIsDeferredAndAnsweredLater() {
    holds("d1");
    presses("d1", "a");
    patience.forEach(Runnable::run);
    patience.forEach(Runnable::run);
    assertThat(told).containsExactly("d1 deferred");
    held.get("d1").countDown();
    await().until(() -> told.contains("d1 answered late"));
    assertThat(told).hasSize(2);
  }

  @Test
  void aFormIsNeverDeferred() {
    urgency = Urgency.AT_ONCE;
    holds("d1");
    presses("d1", "a");
    assertThat(patience).isEmpty();
    held.get("d1").countDown();
    await().until(() -> told.contains("d1 answered"));
  }

  @Test
  void whatIsKnownToTakeLongIsDeferredAtOnce() {
    urgency = Urgency.LATER;
    presses("d1", "a");
    await().until(() -> told.contains("d1 answered late"));
    assertThat(told).containsExactly("d1 deferred", "d1 answered late");
  }

  @Test
  void pressesOnOneStreamAreAnsweredInOrderWhileOthersPass() {
    holds("d1");
    presses("d1", "a");
    presses("d2", "a");
    presses("d3", "b");
    await().until(() -> told.contains("d3 answered"));
    assertThat(told).containsExactly("d3 answered");
    held.get("d1").countDown();
    await().until(() -> told.size() == 3);
    assertThat(told).containsExactly("d3 answered", "d1 answered", "d2 answered");
  }

  @Test
  void whatIsLookedUpFirstCountsTowardsTheTime() {
    var known = new CountDownLatch(1);
    var asked = new Inbound.Pressed(ActionId.of("join", "a"), Map.of());
    promptly.answer(asked, "d1", () -> lookedUp(known, asked), answer("d1"));
    patience.forEach(Runnable::run);
    assertThat(told).containsExactly("d1 deferred");
    known.countDown();
    await().until(() -> told.contains("d1 answered late"));
  }

  private Reply lookedUp(CountDownLatch known, Inbound.Press press) {
    try {
      known.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return promptly.route(inbound("d1", press));
  }

  @Test
  void aFaultOfOnePressHoldsUpNoOther() {
    presses("broken", "a");
    presses("d2", "a");
    await().until(() -> told.contains("d2 answered"));
  }

  private void holds(String delivery) {
    held.put(delivery, new CountDownLatch(1));
  }

  private Reply route(Inbound inbound) {
    if (inbound.delivery().equals("broken")) {
      throw new IllegalStateException("a defect");
    }
    CountDownLatch latch = held.get(inbound.delivery());
    if (latch != null) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return new Reply.Whisper(Card.titled("Done").build());
  }

  private void presses(String delivery, String stream) {
    var press = new Inbound.Pressed(ActionId.of("join", stream), Map.of());
    promptly.answer(inbound(delivery, press), answer(delivery));
  }

  private static Inbound inbound(String delivery, Inbound.Press press) {
    return new Inbound(
        delivery,
        new CommunityId("c1"),
        new Actor(new MemberId("ana"), false, Locale.ENGLISH),
        new Place("fake", "general"),
        press);
  }

  private PressQueue.Answer answer(String delivery) {
    return new PressQueue.Answer() {
      @Override
      public void defer() {
        told.add(delivery + " deferred");
      }

      @Override
      public void reply(Reply reply, boolean deferred) {
        told.add(delivery + (deferred ? " answered late" : " answered"));
      }
    };
  }
}
