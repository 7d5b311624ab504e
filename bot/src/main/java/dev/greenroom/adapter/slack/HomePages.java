package dev.greenroom.adapter.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.adapter.slack.api.BlockJson;
import dev.greenroom.adapter.slack.api.CallResult;
import dev.greenroom.adapter.slack.api.SlackSentences;
import dev.greenroom.adapter.slack.api.SlackWeb;
import dev.greenroom.adapter.slack.block.Blocks;
import dev.greenroom.adapter.slack.chat.Uploads;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.port.Product;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everybody's own page: the tiles that the features have for a home, one under another. */
final class HomePages {
  private static final Logger LOG = LoggerFactory.getLogger(HomePages.class);

  /** Slack's limit for a view. */
  private static final int BLOCKS = 100;

  private final Product product;
  private final SlackPeople people;
  private final SlackWeb web;
  private final Uploads uploads;

  HomePages(Product product, SlackPeople people, SlackWeb web, Uploads uploads) {
    this.product = product;
    this.people = people;
    this.web = web;
    this.uploads = uploads;
  }

  /**
   * Shows it as it is now: at once with what pictures there are, then with all of them.
   *
   * @param delivery of what caused it
   * @param glance what its owner sees, asked only where a tile shows other places
   * @return whether it stands
   */
  boolean show(String account, String delivery, VisibleChannels glance) {
    Optional<SlackPeople.Somebody> owner = people.of(account);
    List<Card> tiles =
        owner
            .map(known -> tiles(known, delivery, glance))
            .orElseGet(() -> List.of(SlackSentences.card("home.later")));
    boolean stands = publish(account, view(tiles, uploads::known));
    if (stands && tiles.stream().anyMatch(uploads::lacksPicture)) {
      if (publish(account, view(tiles, uploads::file))) {
        tiles.forEach(uploads::stood);
      }
    }
    return stands && owner.isPresent();
  }

  private boolean publish(String account, ObjectNode view) {
    var called =
        web.call(
            client -> client.viewsPublish(r -> r.userId(account).viewAsString(view.toString())));
    if (!(called instanceof CallResult.Done)) {
      LOG.warn("A home could not be shown: {}", called);
    }
    return called instanceof CallResult.Done;
  }

  private List<Card> tiles(SlackPeople.Somebody owner, String delivery, VisibleChannels glance) {
    var cards = new ArrayList<Card>();
    for (Inbound.Press tile : product.tiles(owner.actor().manages())) {
      String id = delivery + "/" + cards.size();
      Inbound press = owner.presses(id, owner.home(), tile);
      Inbound seeing = product.looksFurther(press) ? press.with(glance.by(owner.known())) : press;
      card(product.handle(seeing)).ifPresent(cards::add);
    }
    return cards;
  }

  private static ObjectNode view(List<Card> tiles, Function<Chart, Optional<String>> files) {
    ArrayNode blocks = BlockJson.array();
    for (int i = 0; i < tiles.size(); i++) {
      ArrayNode tile = new Blocks("home" + i, files).of(tiles.get(i));
      if (blocks.size() + tile.size() < BLOCKS) {
        if (!blocks.isEmpty()) {
          blocks.add(BlockJson.typed("divider"));
        }
        blocks.addAll(tile);
      }
    }
    return BlockJson.typed("home").set("blocks", blocks);
  }

  private static Optional<Card> card(Reply reply) {
    return switch (reply) {
      case Reply.Whisper(var card) -> Optional.of(card);
      case Reply.Sheet(var card) -> Optional.of(card);
      case Reply.Replace(var card) -> Optional.of(card);
      case Reply.Refuse _, Reply.Nothing _, Reply.Ask _, Reply.FieldErrors _ -> Optional.empty();
    };
  }
}
