package dev.greenroom.adapter.slack.block;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.adapter.slack.api.BlockJson;
import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.adapter.slack.api.SlackSentences;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.Prose;
import java.util.Collection;
import java.util.List;

/**
 * Pages and forms as Slack's modal views. Each remembers the spot it was opened from, since a view
 * itself stands nowhere.
 */
public final class Views {
  /** What a view that is no form says it is. */
  static final String PAGE = "page";

  private Views() {}

  /** A private page. A title that is too long for a view stands in it, under the name of ours. */
  public static ObjectNode page(Card card, SlackLocation from, Blocks blocks) {
    ArrayNode parts = blocks.of(card);
    boolean fits = card.title().length() <= Limits.FORM_TITLE && parts.size() > 1;
    if (fits) {
      parts.remove(0);
    }
    String title = fits ? card.title() : SlackSentences.say("view.title");
    return view(PAGE, title, from, "view.close").set("blocks", parts);
  }

  /** A form to fill in. */
  static ObjectNode form(Form form, SlackLocation from) {
    return form(form, from, List.of());
  }

  /**
   * A form that comes back by another way than as the answer to its submit, which alone can put
   * problems beside fields: they stand above them.
   */
  public static ObjectNode form(Form form, SlackLocation from, Collection<String> problems) {
    ArrayNode blocks = BlockJson.array();
    problems.forEach(problem -> RichText.quote(Prose.text(problem)).ifPresent(blocks::add));
    RichText.paragraph(form.note()).ifPresent(blocks::add);
    form.fields().forEach(field -> blocks.add(input(field)));
    return view(form.action().toString(), form.title(), from, "view.cancel")
        .<ObjectNode>set("submit", BlockJson.plain(form.submit()))
        .set("blocks", blocks);
  }

  private static ObjectNode view(String callback, String title, SlackLocation from, String close) {
    return BlockJson.typed("modal")
        .put("callback_id", callback)
        .put("private_metadata", from.toString())
        .<ObjectNode>set("title", BlockJson.plain(Limits.cut(title, Limits.FORM_TITLE)))
        .set("close", BlockJson.plain(SlackSentences.say(close)));
  }

  private static ObjectNode input(Field field) {
    ObjectNode input =
        BlockJson.typed("input")
            .put("block_id", field.name())
            .put("optional", !field.required())
            .<ObjectNode>set("label", BlockJson.plain(field.label()))
            .set("element", Element.of(field));
    String hint = field.hint();
    return hint == null ? input : input.set("hint", BlockJson.plain(hint));
  }
}
