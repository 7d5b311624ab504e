package dev.greenroom.adapter.slack.block;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.adapter.slack.api.BlockJson;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Chart;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A card as Block Kit.
 *
 * @param prefix begins every block's id, so that a press says on what kind of message it was made
 * @param files the uploaded picture of a chart, by its id; empty where there is none, so that its
 *     words stand in its place
 * @param links turns the place of a thread into an address that leads there
 */
public record Blocks(
    String prefix, Function<Chart, Optional<String>> files, UnaryOperator<Span> links) {
  /** For what everybody in a channel sees. */
  public static final String CARD = "card";

  /** For what one person sees alone, and may be replaced when they press. */
  public static final String ALONE = "alone";

  private static final String KEY = ".";
  private static final Pattern POSTED = Pattern.compile(CARD + "\\.([A-Za-z0-9-]+?)-\\d+-[a-z]+");

  /** In one block of a message's small print. */
  private static final int ALT = 2000;

  public Blocks(String prefix, Function<Chart, Optional<String>> files) {
    this(prefix, files, UnaryOperator.identity());
  }

  public static Blocks without(String prefix) {
    return new Blocks(prefix, _ -> Optional.empty());
  }

  /** Begins the ids of a card that is posted by this key, so that a press on it tells the key. */
  public static String posted(String key) {
    return CARD + KEY + key;
  }

  /** The key that a block's id tells; empty for none. */
  public static Optional<String> key(@Nullable String id) {
    var told = id == null ? null : POSTED.matcher(id);
    return told != null && told.matches() ? Optional.of(told.group(1)) : Optional.empty();
  }

  public ArrayNode of(Card unlinked) {
    Card card = unlinked.map(links);
    ArrayNode blocks = BlockJson.array();
    blocks.add(
        named("title", 0, BlockJson.typed("header").set("text", BlockJson.plain(card.title()))));
    for (int i = 0; i < card.blocks().size(); i++) {
      Block block = card.blocks().get(i);
      String kind = block.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      int number = i + 1;
      block(block).ifPresent(made -> blocks.add(named(kind, number, made)));
    }
    return blocks;
  }

  private ObjectNode named(String kind, int number, ObjectNode block) {
    return block.put("block_id", prefix + "-" + number + "-" + kind);
  }

  private Optional<ObjectNode> block(Block block) {
    return switch (block) {
      case Block.Text(var prose) -> RichText.paragraph(prose);
      case Block.Quote(var prose) -> RichText.quote(prose);
      case Block.Note(var prose) -> note(prose);
      case Block.Heading(var text) -> RichText.heading(text);
      case Block.Points(var points) -> RichText.points(points);
      case Block.Facts(var facts) -> RichText.facts(facts);
      case Block.Picture picture -> picture(picture);
      case Block.Actions(var controls) -> Optional.of(actions(controls));
    };
  }

  /** Small print is marked-up text on Slack; what that would alter is printed at full size. */
  private static Optional<ObjectNode> note(Prose prose) {
    String text = Mrkdwn.of(prose);
    if (text.isBlank() || !Mrkdwn.isFaithfulTo(prose) || text.length() > ALT) {
      return RichText.paragraph(prose);
    }
    ObjectNode words = BlockJson.typed("mrkdwn").put("text", text).put("verbatim", true);
    return Optional.of(BlockJson.typed("context").set("elements", BlockJson.array().add(words)));
  }

  private Optional<ObjectNode> picture(Block.Picture picture) {
    return files
        .apply(picture.chart())
        .map(
            file ->
                BlockJson.typed("image")
                    .put(
                        "alt_text",
                        picture.alt().isBlank() ? picture.chart().title() : picture.alt())
                    .<ObjectNode>set("slack_file", BlockJson.object().put("id", file)))
        .or(() -> RichText.paragraph(Prose.text(picture.alt())));
  }

  private static ObjectNode actions(List<Control> controls) {
    return BlockJson.typed("actions").set("elements", BlockJson.each(controls, Blocks::control));
  }

  private static ObjectNode control(Control control) {
    return switch (control) {
      case Control.Button button -> button(button);
      case Control.Select(var action, var label, var options) ->
          BlockJson.typed("static_select")
              .put("action_id", action.toString())
              .<ObjectNode>set("placeholder", BlockJson.plain(label))
              .set("options", BlockJson.each(options, BlockJson::option));
    };
  }

  private static ObjectNode button(Control.Button button) {
    ObjectNode json =
        BlockJson.typed("button")
            .put("action_id", button.action().toString())
            .set("text", BlockJson.plain(button.label()));
    return switch (button.weight()) {
      case PRIMARY -> json.put("style", "primary");
      case DANGER -> json.put("style", "danger");
      case NORMAL -> json;
    };
  }
}
