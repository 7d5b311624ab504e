package dev.greenroom.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.core.model.Reply;
import dev.greenroom.feature.preview.PackPreview;
import dev.greenroom.kit.ShownContract;
import dev.greenroom.playground.chat.PageJson;
import dev.greenroom.playground.press.ReplyJson;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Form;
import java.util.List;

/** What the page gets is all there is of a card or form: read back, it is the same. */
class PlaygroundShownTest extends ShownContract {
  @Override
  protected String read(Card card) {
    Card read = CardReader.card(sent(new Reply.Sheet(card)).path("card"));
    assertThat(read).isEqualTo(card);
    return PackPreview.card("card", () -> read, List.of()).words().get();
  }

  @Override
  protected String read(Form form) {
    Form read = FormReader.form(sent(new Reply.Ask(form)).path("form"));
    return PackPreview.form("form", () -> read, List.of()).words().get();
  }

  private static JsonNode sent(Reply reply) {
    return PageJson.parse(ReplyJson.of(reply).toString());
  }
}
