package dev.greenroom.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.adapter.slack.api.BlockJson;
import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.adapter.slack.block.Blocks;
import dev.greenroom.adapter.slack.block.Summary;
import dev.greenroom.adapter.slack.block.Views;
import dev.greenroom.kit.slack.BlockRules;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Form;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What goes to Slack; an error where Slack would refuse it. */
final class Payloads {
  private static final SlackLocation SPOT = new SlackLocation("C0GENERAL", "1700000000.000100");
  private static final Blocks BLOCKS = new Blocks(Blocks.CARD, _ -> Optional.of("F00000001"));

  private Payloads() {}

  static ObjectNode message(Card card) {
    ObjectNode json = BlockJson.object().put("text", Summary.of(card));
    json.set("blocks", BLOCKS.of(card));
    BlockRules.alone().message(json.path("blocks"));
    assertThat(BlockRules.length(json)).isLessThan(10_000);
    assertThat(json.path("text").asText()).isNotBlank();
    return json;
  }

  static ObjectNode page(Card card) {
    return taken(Views.page(card, SPOT, BLOCKS));
  }

  static ObjectNode form(Form form) {
    return form(form, List.of());
  }

  /** With what is wrong with it. */
  static ObjectNode form(Form form, Collection<String> problems) {
    return taken(Views.form(form, SPOT, problems));
  }

  private static ObjectNode taken(ObjectNode view) {
    BlockRules.alone().view(view);
    return view;
  }
}
