package dev.greenroom.discord;

import dev.greenroom.flow.Promptly;
import dev.greenroom.flow.Reply;
import dev.greenroom.flow.Words;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Form;
import java.util.Map;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
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
final class Answer implements Promptly.Answer {
  private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

  /** How what comes too late reaches the person after all. */
  interface Otherwise {
    void tell(String account, String delivery, Card card);
  }

  private final IReplyCallback press;
  private final String delivery;
  private final Cards cards;
  private final Drafts drafts;
  private final Words words;
  private final Otherwise otherwise;
  private final UnderWay underWay;

  Answer(
      IReplyCallback press,
      String delivery,
      Cards cards,
      Drafts drafts,
      Words words,
      Otherwise otherwise,
      UnderWay underWay) {
    this.press = press;
    this.delivery = delivery;
    this.cards = cards;
    this.drafts = drafts;
    this.words = words;
    this.otherwise = otherwise;
    this.underWay = underWay;
  }

  /** A button waits on its message; anything else shows that the bot thinks. */
  @Override
  public void defer() {
    if (press instanceof ComponentInteraction component) {
      send(component.deferEdit(), null);
    } else {
      send(press.deferReply(true), null);
    }
  }

  @Override
  public void reply(Reply reply, boolean deferred) {
    switch (reply) {
      case Reply.Nothing _ -> nothing(deferred);
      case Reply.Whisper(var card) -> page(card, deferred);
      case Reply.Sheet(var card) -> page(card, deferred);
      case Reply.Refuse(var card) -> page(card, deferred);
      case Reply.Replace(var card) -> replace(card, deferred);
      case Reply.Ask(var form) -> form(form, deferred);
      case Reply.FieldErrors(var form, var problems) -> errors(form, problems, deferred);
    }
  }

  /** A command always says something; a button need not. */
  private void nothing(boolean deferred) {
    if (!(press instanceof IMessageEditCallback onMessage) || !isOnMessage()) {
      page(Card.titled(words.say("discord.done")).build(), deferred);
    } else if (!deferred) {
      send(onMessage.deferEdit(), null);
    } else if (press instanceof ModalInteraction) {
      send(press.getHook().deleteOriginal(), null);
    }
  }

  private void page(Card card, boolean deferred) {
    if (!deferred) {
      send(press.reply(cards.message(card)).setEphemeral(true), card);
    } else if (press instanceof ComponentInteraction) {
      send(press.getHook().sendMessage(cards.message(card)).setEphemeral(true), card);
    } else {
      send(press.getHook().editOriginal(cards.edit(card, 0)), card);
    }
  }

  /**
   * Only what the person alone sees is replaced: a card for everybody is never theirs to change.
   */
  private void replace(Card card, boolean deferred) {
    if (!isOnPage()) {
      page(card, deferred);
    } else if (deferred) {
      send(press.getHook().editOriginal(cards.edit(card, 0)), card);
    } else {
      send(((IMessageEditCallback) press).editMessage(cards.edit(card, 0)), card);
    }
  }

  private boolean isOnMessage() {
    return press instanceof ComponentInteraction
        || (press instanceof ModalInteraction modal && modal.getMessage() != null);
  }

  private boolean isOnPage() {
    return switch (press) {
      case ComponentInteraction component -> component.getMessage().isEphemeral();
      case ModalInteraction modal -> modal.getMessage() != null && modal.getMessage().isEphemeral();
      default -> false;
    };
  }

  /** A form opens neither after a deferral nor as the answer to a form: a button opens it then. */
  private void form(Form form, boolean deferred) {
    if (!deferred && press instanceof IModalCallback opener) {
      send(opener.replyModal(Forms.modal(form)), null);
    } else {
      page(drafts.offered(delivery, form, words), deferred);
    }
  }

  private void errors(Form form, Map<String, String> problems, boolean deferred) {
    page(drafts.refused(delivery, form, problems, words), deferred);
  }

  private void send(RestAction<?> action, @Nullable Card card) {
    underWay.begins();
    action.queue(
        _ -> underWay.ends(),
        failure -> {
          underWay.ends();
          failed(failure, card);
        });
  }

  /**
   * Discord may say that it has the answer already: then the one before was lost on its way back.
   * Where the connection broke nobody knows: who saw nothing presses again, which does no harm.
   * Otherwise the person has not seen it, and hears it in another way.
   */
  private void failed(Throwable failure, @Nullable Card card) {
    if (failure instanceof ErrorResponseException error && isAnswered(error)) {
      LOG.debug("{} was answered before", delivery);
    } else if (card == null || isLost(failure)) {
      LOG.warn("No answer to {}: {}", delivery, failure.getMessage());
    } else {
      LOG.info("The answer to {} came too late: {}", delivery, failure.getMessage());
      otherwise.tell(press.getUser().getId(), delivery, card);
    }
  }

  private static boolean isLost(Throwable failure) {
    return failure instanceof ErrorResponseException error
        && error.getResponse().getException() != null;
  }

  /** The SDK puts a text of its own around this error; the error itself is its cause then. */
  private static boolean isAnswered(ErrorResponseException error) {
    return error.getErrorResponse() == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED
        || (error.getCause() instanceof ErrorResponseException cause && isAnswered(cause));
  }
}
