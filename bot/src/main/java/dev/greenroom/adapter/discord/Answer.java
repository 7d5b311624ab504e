package dev.greenroom.adapter.discord;

import dev.greenroom.adapter.discord.component.ModalForms;
import dev.greenroom.core.engine.PressQueue;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Form;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers one press: in the ways that Discord has, and in none twice. */
final class Answer implements PressQueue.Answer {
  private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

  private final IReplyCallback press;
  private final String delivery;
  private final Words words;
  private final ReplyContext desk;

  /** What became of telling the platform to wait. */
  private final CompletableFuture<Fate> deferral = new CompletableFuture<>();

  private enum Fate {
    TAKEN,
    /** Another delivery of the same press has been answered, and is answered further. */
    ANSWERED_BEFORE,
    TOO_LATE
  }

  Answer(IReplyCallback press, String delivery, Words words, ReplyContext desk) {
    this.press = press;
    this.delivery = delivery;
    this.words = words;
    this.desk = desk;
  }

  /** A button waits on its message; anything else shows that the bot thinks. */
  @Override
  public void defer() {
    RestAction<?> action =
        press instanceof ComponentInteraction component
            ? component.deferEdit()
            : press.deferReply(true);
    send(action, _ -> deferral.complete(Fate.TAKEN), failure -> deferral.complete(fate(failure)));
  }

  private static Fate fate(Throwable failure) {
    return isAnswered(failure) ? Fate.ANSWERED_BEFORE : Fate.TOO_LATE;
  }

  /** What cannot be drawn is a fault like any other: it is told, not left unanswered. */
  @Override
  public void reply(Reply reply, boolean deferred) {
    if (deferred) {
      var _ = deferral.thenAccept(fate -> reply(reply, fate));
    } else {
      drawn(reply, false);
    }
  }

  private void reply(Reply reply, Fate fate) {
    switch (fate) {
      case TAKEN -> drawn(reply, true);
      case ANSWERED_BEFORE -> LOG.debug("{} was answered before", delivery);
      case TOO_LATE -> page(reply).ifPresent(this::tellLate);
    }
  }

  private void drawn(Reply reply, boolean deferred) {
    try {
      give(reply, deferred);
    } catch (RuntimeException e) {
      Reply broken = desk.broken(delivery, e, words);
      if (deferred || !press.isAcknowledged()) {
        give(broken, deferred);
      }
    }
  }

  /** An answer as a page of its own; empty where there is nothing to say. */
  private Optional<Card> page(Reply reply) {
    return switch (reply) {
      case Reply.Nothing _ -> Optional.empty();
      case Reply.Whisper(var card) -> Optional.of(card);
      case Reply.Sheet(var card) -> Optional.of(card);
      case Reply.Refuse(var card) -> Optional.of(card);
      case Reply.Replace(var card) -> Optional.of(card);
      case Reply.Ask(var form) -> Optional.of(offered(form));
      case Reply.FieldErrors(var form, var problems) -> Optional.of(refused(form, problems));
    };
  }

  private void give(Reply reply, boolean deferred) {
    switch (reply) {
      case Reply.Nothing _ -> nothing(deferred);
      case Reply.Whisper(var card) -> page(card, deferred);
      case Reply.Sheet(var card) -> page(card, deferred);
      case Reply.Refuse(var card) -> page(card, deferred);
      case Reply.Replace(var card) -> replace(card, deferred);
      case Reply.Ask(var form) -> form(form, deferred);
      case Reply.FieldErrors(var form, var problems) -> page(refused(form, problems), deferred);
    }
  }

  /** A command always says something; a button need not. */
  private void nothing(boolean deferred) {
    if (!(press instanceof IMessageEditCallback onMessage) || Communities.pressed(press) == null) {
      page(Card.titled(words.say("discord.done")).build(), deferred);
    } else if (!deferred) {
      send(onMessage.deferEdit(), null);
    } else if (press instanceof ModalInteraction) {
      send(press.getHook().deleteOriginal(), null);
    }
  }

  private void page(Card card, boolean deferred) {
    if (!deferred) {
      send(press.reply(desk.cards().message(card)).setEphemeral(true), () -> card);
    } else if (press instanceof ComponentInteraction) {
      send(press.getHook().sendMessage(desk.cards().message(card)).setEphemeral(true), () -> card);
    } else {
      send(press.getHook().editOriginal(desk.cards().edit(card, 0)), () -> card);
    }
  }

  /**
   * Only what the person alone sees is replaced: a card for everybody is never theirs to change.
   */
  private void replace(Card card, boolean deferred) {
    Message on = Communities.pressed(press);
    if (on == null || !on.isEphemeral()) {
      page(card, deferred);
    } else if (deferred) {
      send(press.getHook().editOriginal(desk.cards().edit(card, 0)), () -> card);
    } else {
      send(((IMessageEditCallback) press).editMessage(desk.cards().edit(card, 0)), () -> card);
    }
  }

  /** A form opens neither after a deferral nor as the answer to a form: a button opens it then. */
  private void form(Form form, boolean deferred) {
    if (!deferred && press instanceof IModalCallback opener) {
      send(opener.replyModal(ModalForms.modal(form)), () -> offered(form));
    } else {
      page(offered(form), deferred);
    }
  }

  private Card offered(Form form) {
    return desk.drafts().offered(delivery, form, words);
  }

  private Card refused(Form form, Map<String, String> problems) {
    return desk.drafts().refused(delivery, form, problems, words);
  }

  /**
   * @param otherwise what the person is told where this does not reach them; null for nothing
   */
  private void send(RestAction<?> action, @Nullable Supplier<Card> otherwise) {
    send(action, this::arrived, failure -> failed(failure, otherwise));
  }

  private <T> void send(
      RestAction<T> action, Consumer<? super T> arrived, Consumer<Throwable> failed) {
    desk.underWay().begins();
    try {
      action.queue(answer -> ends(arrived, answer), failure -> ends(failed, failure));
    } catch (RuntimeException e) {
      desk.underWay().ends();
      throw e;
    }
  }

  private <T> void ends(Consumer<? super T> with, T what) {
    try {
      with.accept(what);
    } finally {
      desk.underWay().ends();
    }
  }

  private void arrived(@Nullable Object answer) {
    switch (answer) {
      case InteractionHook hook when hook.hasCallbackResponse() -> {
        Message page = hook.getCallbackResponse().getMessage();
        if (page != null) {
          desk.communities().leads(press, page.getId());
        }
      }
      case Message page -> desk.communities().leads(press, page.getId());
      case null, default -> {}
    }
  }

  /**
   * Discord may say that it has the answer already: then the one before was lost on its way back.
   * Where the connection broke nobody knows: who saw nothing presses again, which does no harm.
   * Otherwise the person has not seen it, and hears it in another way.
   */
  private void failed(Throwable failure, @Nullable Supplier<Card> otherwise) {
    if (isAnswered(failure)) {
      LOG.debug("{} was answered before", delivery);
    } else if (otherwise == null || isLost(failure)) {
      LOG.warn("No answer to {}: {}", delivery, failure.getMessage());
    } else {
      tellLate(otherwise.get());
    }
  }

  private void tellLate(Card card) {
    LOG.info("The answer to {} came too late", delivery);
    desk.late().tell(press, delivery, card);
  }

  private static boolean isLost(Throwable failure) {
    return failure instanceof ErrorResponseException error
        && error.getResponse().getException() != null;
  }

  /** The SDK puts a text of its own around this error; the error itself is its cause then. */
  private static boolean isAnswered(@Nullable Throwable failure) {
    return failure instanceof ErrorResponseException error
        && (error.getErrorResponse() == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED
            || isAnswered(error.getCause()));
  }
}
