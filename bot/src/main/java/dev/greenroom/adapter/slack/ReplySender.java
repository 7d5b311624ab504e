package dev.greenroom.adapter.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.model.view.View;
import dev.greenroom.adapter.slack.api.BlockJson;
import dev.greenroom.adapter.slack.api.CallResult;
import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.adapter.slack.api.SlackWeb;
import dev.greenroom.adapter.slack.block.Blocks;
import dev.greenroom.adapter.slack.block.Summary;
import dev.greenroom.adapter.slack.block.Views;
import dev.greenroom.adapter.slack.chat.Uploads;
import dev.greenroom.core.engine.PressQueue;
import dev.greenroom.core.model.Digest;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Chart;
import dev.greenroom.ui.Form;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings answers to the person who pressed. Each way says whether it worked, so that another is
 * taken where it did not: a view can be opened for three seconds only, and a person may have closed
 * it meanwhile.
 */
final class ReplySender {
  private static final Logger LOG = LoggerFactory.getLogger(ReplySender.class);

  /** While a file that has just been uploaded cannot be shown yet. */
  private static final Duration UNTIL_A_FILE_IS_READY = Duration.ofSeconds(2);

  /** So often something that could not be done yet is tried again. */
  private static final int TRIES = 5;

  private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);

  /** What Slack says of a view with a picture that it still works on. */
  private static final Set<String> UNFIT = Set.of("invalid_blocks", "invalid_arguments");

  private final SlackWeb web;
  private final Uploads uploads;
  private final Chat chat;
  private final PressQueue.Later later;

  /**
   * @param later runs what is tried again
   */
  ReplySender(SlackWeb web, Uploads uploads, Chat chat, PressQueue.Later later) {
    this.web = web;
    this.uploads = uploads;
    this.chat = chat;
    this.later = later;
  }

  /** What is shown in a view: a page, or a form. */
  sealed interface Shown {
    ObjectNode view(Blocks blocks);
  }

  /**
   * A page.
   *
   * @param closesAll whether closing it closes those under it as well: they show what was before
   */
  record Paper(Card card, SlackLocation from, boolean closesAll) implements Shown {
    Paper(Card card, SlackLocation from) {
      this(card, from, false);
    }

    @Override
    public ObjectNode view(Blocks blocks) {
      ObjectNode page = Views.page(card, from, blocks);
      return closesAll ? page.put("clear_on_close", true) : page;
    }
  }

  record Sheet(Form form, SlackLocation from, Collection<String> problems) implements Shown {
    Sheet(Form form, SlackLocation from) {
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
    String view = quickly(shown).toString();
    return stands(
        web.call(client -> client.viewsUpdate(r -> r.viewId(id).viewAsString(view)))
            .map(answer -> answer.getView()),
        shown);
  }

  /** With what pictures there are: nobody waits for an upload, least of all a trigger. */
  ObjectNode quickly(Shown shown) {
    return shown.view(new Blocks(Blocks.ALONE, uploads::known, web::linked));
  }

  private boolean stands(CallResult<View> called, Shown shown) {
    if (called instanceof CallResult.Done(var view)
        && shown instanceof Paper paper
        && uploads.lacksPicture(paper.card())) {
      picture(view, paper, TRIES);
    }
    return worked(called, "a view");
  }

  /** Puts its pictures into a page that stands without them, unless it has changed meanwhile. */
  private void picture(View stands, Paper paper, int tries) {
    String view = paper.view(new Blocks(Blocks.ALONE, uploads::file, web::linked)).toString();
    var called =
        web.call(
            client ->
                client.viewsUpdate(
                    r -> r.viewId(stands.getId()).hash(stands.getHash()).viewAsString(view)));
    if (called instanceof CallResult.Done) {
      uploads.stood(paper.card());
    } else if (isTooEarly(called) && uploads.isFresh(paper.card()) && tries > 0) {
      later.after(UNTIL_A_FILE_IS_READY, () -> picture(stands, paper, tries - 1));
    } else {
      LOG.info("A page stays without its picture: {}", called);
    }
  }

  private static boolean isTooEarly(CallResult<?> called) {
    return called instanceof CallResult.Declined(var error, _) && UNFIT.contains(error);
  }

  /** A message for them alone, where they pressed; or in place of the one they pressed. */
  boolean respond(String address, SlackLocation spot, Card card, boolean replace) {
    var called = respond(address, spot, card, replace, uploads::file);
    if (called instanceof CallResult.Declined && Uploads.hasPicture(card)) {
      called = respond(address, spot, card, replace, _ -> Optional.empty());
    }
    return worked(called, "an answer");
  }

  /** Slack puts it into the channel, unless told the thread. */
  private CallResult<Boolean> respond(
      String address,
      SlackLocation spot,
      Card card,
      boolean replace,
      Function<Chart, Optional<String>> files) {
    ObjectNode json =
        BlockJson.object()
            .put("response_type", "ephemeral")
            .put("replace_original", replace)
            .put("text", Summary.of(card))
            .set("blocks", new Blocks(Blocks.ALONE, files, web::linked).of(card));
    if (spot.thread() != null) {
      json.put("thread_ts", spot.thread());
    }
    return web.respond(address, json.toString());
  }

  /** The last way, open for good: a direct message. */
  void tell(String account, String delivery, Card card) {
    tell(account, delivery, card, TRIES);
  }

  private void tell(String account, String delivery, Card card, int tries) {
    var place = Place.person(SlackLocation.PLATFORM, account);
    switch (chat.post(place, Digest.id(delivery), card)) {
      case Chat.Sent _ -> {}
      case Chat.Later(var after) when tries > 0 ->
          later.after(pause(after, tries), () -> tell(account, delivery, card, tries - 1));
      case Chat.Sending lost -> LOG.warn("The answer to {} reached nobody: {}", delivery, lost);
    }
  }

  /** Longer with each try; others may take the next moment at which the channel is free. */
  private static Duration pause(Duration after, int tries) {
    Duration least = LEAST_PAUSE.multipliedBy(1L << (TRIES - tries));
    return after.compareTo(least) > 0 ? after : least;
  }

  private static boolean worked(CallResult<?> called, String what) {
    if (!(called instanceof CallResult.Done)) {
      LOG.info("Slack took no {}: {}", what, called);
    }
    return called instanceof CallResult.Done;
  }
}
