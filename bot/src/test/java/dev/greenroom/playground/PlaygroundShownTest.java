package dev.greenroom.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.flow.Reply;
import dev.greenroom.flow.Shown;
import dev.greenroom.kit.ShownContract;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Form;
import java.util.List;

/** What the page gets is all there is of a card or form: read back, it is the same. */
class PlaygroundShownTest extends ShownContract {
  @Override
  protected String read(Card card) {
    Card read = CardReader.card(sent(new Reply.Sheet(card)).path("card"));
    assertThat(read).isEqualTo(card);
    return Shown.card("card", () -> read, List.of()).words().get();
  }

  @Override
  protected String read(Form form) {
    Form read = FormReader.form(sent(new Reply.Ask(form)).path("form"));
    return Shown.form("form", () -> read, List.of()).words().get();
  }

  private static JsonNode sent(Reply reply) {
    return Json.parse(ReplyJson.of(reply).toString());
  }
}
