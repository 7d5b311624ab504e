package dev.greenroom.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.flow.Actor;
import dev.greenroom.flow.Directory;
import dev.greenroom.flow.Inbound;
import dev.greenroom.flow.Reply;
import dev.greenroom.flow.Router;
import dev.greenroom.ui.Card;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everybody's own page: the tiles that the features have for a home, one under another. */
final class Home {
  private static final Logger LOG = LoggerFactory.getLogger(Home.class);

  /** Slack's limit for a view. */
  private static final int BLOCKS = 100;

  private final Router router;
  private final Directory directory;
  private final Rights rights;
  private final Web web;
  private final Uploads uploads;
  private final String team;

  Home(Router router, Directory directory, Rights rights, Web web, Uploads uploads, String team) {
    this.router = router;
    this.directory = directory;
    this.rights = rights;
    this.web = web;
    this.uploads = uploads;
    this.team = team;
  }

  /**
   * Shows it as it is now.
   *
   * @param delivery of what caused it
   */
  void show(String account, String delivery) {
    rights.of(account).ifPresent(person -> publish(account, view(account, person, delivery)));
  }

  private void publish(String account, ObjectNode view) {
    var called =
        web.call(
            client -> client.viewsPublish(r -> r.userId(account).viewAsString(view.toString())));
    if (!(called instanceof Called.Done)) {
      LOG.warn("A home could not be shown: {}", called);
    }
  }

  private ObjectNode view(String account, Rights.Person person, String delivery) {
    var community = directory.community(Spot.PLATFORM, team);
    var member = directory.member(community, account, person.name(), Locale.ENGLISH);
    var actor = new Actor(member, person.manages(), Locale.ENGLISH);
    ArrayNode blocks = Json.array();
    List<Inbound.Press> tiles = router.tiles(person.manages());
    for (int i = 0; i < tiles.size(); i++) {
      var inbound =
          new Inbound(delivery + "/" + i, community, actor, Presses.HOME.place(), tiles.get(i));
      int number = i;
      card(router.handle(inbound)).ifPresent(card -> add(blocks, number, card));
    }
    return Json.typed("home").set("blocks", blocks);
  }

  private void add(ArrayNode blocks, int number, Card card) {
    ArrayNode tile = new Blocks("home" + number, uploads::file).of(card);
    boolean first = blocks.isEmpty();
    if (blocks.size() + tile.size() < BLOCKS) {
      if (!first) {
        blocks.add(Json.typed("divider"));
      }
      blocks.addAll(tile);
    }
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
