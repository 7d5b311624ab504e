package dev.greenroom.adapter.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.response.Response;
import dev.greenroom.adapter.slack.api.BlockJson;
import dev.greenroom.adapter.slack.api.SlackSentences;
import dev.greenroom.core.engine.PressQueue;
import dev.greenroom.core.model.Reply;
import dev.greenroom.ui.Card;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * One press and its answer. Slack waits three seconds for a first answer, which is given once the
 * press is committed: who gets none sees Slack's own failure and presses again. What a person reads
 * comes after it, by the ways that the press left open.
 */
final class SlackReply implements PressQueue.Answer {
  /** Short of Slack's three seconds by what the way there takes. */
  private static final Duration LIMIT = Duration.ofMillis(2400);

  private static final Response TAKEN = Response.ok();

  private final SlackDelivery delivery;
  private final ReplySender desk;
  private final Executor later;
  private final CompletableFuture<Response> first = new CompletableFuture<>();

  /**
   * @param later runs what comes after the first answer
   */
  SlackReply(SlackDelivery delivery, ReplySender desk, Executor later) {
    this.delivery = delivery;
    this.desk = desk;
    this.later = later;
  }

  /** The first answer, within Slack's time whatever happens. */
  Response first() {
    return first.completeOnTimeout(waiting(), LIMIT.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  @Override
  public void defer() {
    first.complete(waiting());
  }

  @Override
  public void reply(Reply reply, boolean deferred) {
    if (delivery.origin() instanceof PressOrigin.Sent && first.complete(submitted(reply))) {
      return;
    }
    first.complete(TAKEN);
    later.execute(() -> deliver(reply));
  }

  /** After the answer. */
  void then(Runnable work) {
    later.execute(work);
  }

  /** A form that is worked on stays open, so that there is a place for what comes of it. */
  private Response waiting() {
    return delivery.origin() instanceof PressOrigin.Sent
        ? updated(paper(SlackSentences.card("moment")))
        : TAKEN;
  }

  /** A form's answer is the first answer itself: its view becomes what comes next. */
  private Response submitted(Reply reply) {
    return switch (reply) {
      case Reply.Nothing _ -> TAKEN;
      case Reply.Whisper(var card) -> updated(paper(card));
      case Reply.Sheet(var card) -> updated(paper(card));
      case Reply.Replace(var card) -> updated(paper(card));
      case Reply.Refuse(var card) -> updated(paper(card));
      case Reply.Ask(var form) -> updated(new ReplySender.Sheet(form, delivery.spot()));
      case Reply.FieldErrors(_, var problems) -> problems(problems);
    };
  }

  private Response updated(ReplySender.Shown shown) {
    return json(
        BlockJson.object().put("response_action", "update").set("view", desk.quickly(shown)));
  }

  private static Response problems(Map<String, String> problems) {
    ObjectNode errors = BlockJson.object();
    problems.forEach(errors::put);
    return json(BlockJson.object().put("response_action", "errors").set("errors", errors));
  }

  private static Response json(ObjectNode json) {
    return Response.builder()
        .statusCode(200)
        .contentType("application/json; charset=utf-8")
        .body(json.toString())
        .build();
  }

  /** What lies under a form that was sent shows what was before it. */
  private ReplySender.Paper paper(Card card) {
    return new ReplySender.Paper(
        card, delivery.spot(), delivery.origin() instanceof PressOrigin.Sent);
  }

  private void deliver(Reply reply) {
    switch (reply) {
      case Reply.Nothing _ -> nothing();
      case Reply.Whisper(var card) -> words(card);
      case Reply.Refuse(var card) -> words(card);
      case Reply.Sheet(var card) -> sheet(card);
      case Reply.Replace(var card) -> replace(card);
      case Reply.Ask(var form) -> form(new ReplySender.Sheet(form, delivery.spot()));
      case Reply.FieldErrors(var form, var problems) ->
          form(new ReplySender.Sheet(form, delivery.spot(), problems.values()));
    }
  }

  /** Only a form that was worked on has a page that says so still. */
  private void nothing() {
    if (delivery.origin() instanceof PressOrigin.Sent(var view, _)) {
      var _ = desk.update(view, paper(SlackSentences.card("done")));
    }
  }

  private void words(Card card) {
    boolean told =
        switch (delivery.origin()) {
          case PressOrigin.Written written ->
              desk.respond(written.address(), delivery.spot(), card, false);
          case PressOrigin.Page page -> over(page, paper(card));
          case PressOrigin.Home home -> desk.open(home.trigger(), paper(card));
          case PressOrigin.Sent sent -> desk.update(sent.view(), paper(card));
        };
    orTell(told, card);
  }

  private void sheet(Card card) {
    boolean shown =
        switch (delivery.origin()) {
          case PressOrigin.Written written ->
              desk.open(written.trigger(), paper(card))
                  || desk.respond(written.address(), delivery.spot(), card, false);
          case PressOrigin.Page page -> over(page, paper(card));
          case PressOrigin.Home home -> desk.open(home.trigger(), paper(card));
          case PressOrigin.Sent sent -> desk.update(sent.view(), paper(card));
        };
    orTell(shown, card);
  }

  private void replace(Card card) {
    boolean replaced =
        switch (delivery.origin()) {
          case PressOrigin.Written written ->
              desk.respond(written.address(), delivery.spot(), card, written.alone());
          case PressOrigin.Page page -> desk.update(page.view(), paper(card));
          case PressOrigin.Home home -> desk.open(home.trigger(), paper(card));
          case PressOrigin.Sent sent -> desk.update(sent.view(), paper(card));
        };
    orTell(replaced, card);
  }

  private void form(ReplySender.Sheet form) {
    Card late = SlackSentences.card("late");
    boolean opened =
        switch (delivery.origin()) {
          case PressOrigin.Written written ->
              desk.open(written.trigger(), form)
                  || desk.respond(written.address(), delivery.spot(), late, false);
          case PressOrigin.Page page -> over(page, form);
          case PressOrigin.Home home -> desk.open(home.trigger(), form);
          case PressOrigin.Sent sent -> desk.update(sent.view(), form);
        };
    orTell(opened, late);
  }

  /** No more than three views lie on one another; the fourth takes the place of the third. */
  private boolean over(PressOrigin.Page page, ReplySender.Shown shown) {
    return desk.push(page.trigger(), shown) || desk.update(page.view(), shown);
  }

  private void orTell(boolean reached, Card card) {
    if (!reached) {
      desk.tell(delivery.account(), delivery.id(), card);
    }
  }
}
