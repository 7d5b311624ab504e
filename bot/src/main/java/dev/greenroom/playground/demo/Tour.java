package dev.greenroom.playground.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Reply;
import dev.greenroom.playground.chat.CardJson;
import dev.greenroom.playground.chat.DeclinedRequest;
import dev.greenroom.playground.chat.LivePages;
import dev.greenroom.playground.chat.Person;
import dev.greenroom.playground.chat.PlaygroundChat;
import dev.greenroom.playground.chat.ShownControl;
import dev.greenroom.playground.press.Arrivals;
import dev.greenroom.playground.press.PlaygroundServices;
import dev.greenroom.playground.press.RequestBody;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;

/**
 * The five steps that show a stranger around. A step is ticked when somebody at the page has really
 * done it; what a script did for the others ticks nothing.
 */
public final class Tour {
  private final PlaygroundChat chat;
  private final TourProgress ticks;
  private final TourGuide guide;
  private final Cast cast;

  public Tour(PlaygroundServices needs, Arrivals arrivals) {
    this.chat = needs.chat();
    this.ticks = new TourProgress(chat);
    this.guide = new TourGuide(chat, ticks);
    this.cast = new Cast(needs, arrivals, ticks);
  }

  /** One thing to have done. */
  enum Step {
    DAILY,
    ROUND,
    VOTE,
    DEBRIEF,
    BOARD;

    String key() {
      return CardJson.lower(this);
    }
  }

  /** Watches what is posted: a round is over when its vote stands in the chat. */
  public void begin() {
    chat.live().follow(this::saw);
    ticks
        .joined()
        .flatMap(
            joined ->
                chat.newestFor(joined.round(), Label.VOTE)
                    .or(() -> chat.newestFor(joined.round(), Label.DEBRIEF)))
        .ifPresent(_ -> done(Step.ROUND));
  }

  private void saw(LivePages.Change change) {
    ShownControl.actions(change.content().path("card"), Label.VOTE)
        .findFirst()
        .filter(vote -> ticks.joined(vote.ref()))
        .ifPresent(_ -> done(Step.ROUND));
  }

  /** What is written on the control that somebody uses. */
  public Optional<String> label(Inbound.Press press) {
    return switch (press) {
      case Inbound.Pressed(var action, _) -> chat.label(action);
      case Inbound.Submitted(var action, _) -> chat.label(action);
      case Inbound.Command _, Inbound.Fired _, Inbound.Said _ -> Optional.empty();
    };
  }

  /**
   * What somebody at the page did, and what came of it.
   *
   * @param label of the control they used, or by which they had come to a form; "" for none
   */
  public void saw(Person person, Inbound.Press press, String label, Reply reply) {
    if (reply instanceof Reply.Refuse || reply instanceof Reply.FieldErrors) {
      return;
    }
    switch (press) {
      case Inbound.Pressed(var action, _) -> pressed(person, action.ref(), label);
      case Inbound.Submitted(var action, _) -> sent(person, action.ref(), label);
      case Inbound.Command(var name, _) when name.endsWith("leaderboard") -> done(Step.BOARD);
      default -> {}
    }
  }

  private void pressed(Person person, String round, String label) {
    switch (label) {
      case Label.JOIN_CANDIDATE, Label.JOIN_INTERVIEWER, Label.JOIN_OBSERVER -> {
        ticks.plays(round, person, label);
        ticks.joins(round, person);
      }
      case Label.LEAVE -> ticks.leaves(round, person);
      case Label.DEBRIEF -> done(Step.DEBRIEF);
      default -> {}
    }
  }

  private void sent(Person person, String round, String label) {
    switch (label) {
      case Label.ANSWER -> done(Step.DAILY);
      case Label.VOTE -> {
        ticks.voted(round, person);
        done(Step.VOTE);
      }
      default -> {}
    }
  }

  private void done(Step step) {
    if (!ticks.has(step)) {
      ticks.tick(step);
      chat.live().tell("tour", CardJson.object());
    }
  }

  public void show(Context request) {
    send(request);
  }

  /** {@code {"scene": "others"}}: the others play; answers once they have. */
  public void play(Context request) {
    var body = RequestBody.of(request);
    cast.plays(
        Arrays.stream(Cast.Scene.values())
            .filter(scene -> scene.key().equals(body.text("scene")))
            .findFirst()
            .orElseThrow(() -> DeclinedRequest.because(400, "no-json")));
    send(request);
  }

  private void send(Context answer) {
    ObjectNode json = CardJson.object();
    json.set(
        "steps",
        CardJson.array(
            Arrays.asList(Step.values()),
            step -> CardJson.object().put("id", step.key()).put("done", ticks.has(step))));
    Optional<Step> next = Arrays.stream(Step.values()).filter(step -> !ticks.has(step)).findFirst();
    json.put("next", next.map(Step::key).orElse(null));
    json.set("hint", next.map(guide::to).orElseGet(() -> TourGuide.Hint.of("done")).json());
    answer.contentType("application/json").result(json.toString());
  }
}
