package dev.greenroom.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.model.view.View;
import dev.greenroom.flow.Chat;
import dev.greenroom.flow.Digest;
import dev.greenroom.flow.Place;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Form;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings answers to the person who pressed. Each way says whether it worked, so that another is
 * taken where it did not: a view can be opened for three seconds only, and a person may have closed
 * it meanwhile.
 */
final class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final Web web;
  private final Uploads uploads;
  private final Chat chat;

  Desk(Web web, Uploads uploads, Chat chat) {
    this.web = web;
    this.uploads = uploads;
    this.chat = chat;
  }

  /** What is shown in a view: a page, or a form. */
  sealed interface Shown {
    ObjectNode view(Blocks blocks);
  }

  record Paper(Card card, Spot from) implements Shown {
    @Override
    public ObjectNode view(Blocks blocks) {
      return Views.page(card, from, blocks);
    }
  }

  record Sheet(Form form, Spot from, Collection<String> problems) implements Shown {
    Sheet(Form form, Spot from) {
      this(form, from, List.of());
    }

    @Override
    public ObjectNode view(Blocks blocks) {
      return Views.form(form, from, problems);
    }
  }

  boolean open(String trigger, Shown shown) {
    String view = quickly(shown).toString();
    return stands(
        web.call(client -> client.viewsOpen(r -> r.triggerId(trigger).viewAsString(view)))
            .map(answer -> answer.getView()),
        shown);
  }

  /** On top of the page that was pressed, which stands under it still. */
  boolean push(String trigger, Shown shown) {
    String view = quickly(shown).toString();
    return stands(
        web.call(client -> client.viewsPush(r -> r.triggerId(trigger).viewAsString(view)))
            .map(answer -> answer.getView()),
        shown);
  }

  boolean update(String id, Shown shown) {
    String view = whole(shown).toString();
    return worked(
        web.call(client -> client.viewsUpdate(r -> r.viewId(id).viewAsString(view))), "an update");
  }

  /** With what pictures there are: a trigger does not wait for an upload. */
  ObjectNode quickly(Shown shown) {
    return shown.view(new Blocks(Blocks.ALONE, uploads::known));
  }

  private ObjectNode whole(Shown shown) {
    return shown.view(new Blocks(Blocks.ALONE, uploads::file));
  }

  private boolean stands(Called<View> called, Shown shown) {
    if (called instanceof Called.Done(var view)) {
      if (shown instanceof Paper(var card, _) && uploads.lacksPicture(card)) {
        var _ = update(view.getId(), shown);
      }
      return true;
    }
    return worked(called, "a view");
  }

  /** A message for them alone, where they pressed; or in place of the one they pressed. */
  boolean respond(String address, Card card, boolean replace) {
    ObjectNode json =
        Json.object()
            .put("response_type", "ephemeral")
            .put("replace_original", replace)
            .put("text", Summary.of(card))
            .set("blocks", new Blocks(Blocks.ALONE, uploads::file).of(card));
    return worked(web.respond(address, json.toString()), "an answer");
  }

  /** The last way, open for good: a direct message. */
  void tell(String account, String delivery, Card card) {
    var place = Place.person(Spot.PLATFORM, account);
    Chat.Sending sending = chat.post(place, Digest.id(delivery), card);
    if (!(sending instanceof Chat.Sent)) {
      LOG.warn("The answer to {} reached nobody: {}", delivery, sending);
    }
  }

  private static boolean worked(Called<?> called, String what) {
    if (!(called instanceof Called.Done)) {
      LOG.info("Slack took no {}: {}", what, called);
    }
    return called instanceof Called.Done;
  }
}
