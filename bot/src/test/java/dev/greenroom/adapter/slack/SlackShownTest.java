package dev.greenroom.adapter.slack;

import dev.greenroom.kit.ShownContract;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Form;

class SlackShownTest extends ShownContract {
  /** As a message and as a page. */
  @Override
  protected String read(Card card) {
    var _ = Payloads.page(card);
    return Seen.words(Payloads.message(card).path("blocks"));
  }

  @Override
  protected String read(Form form) {
    return Seen.form(Payloads.form(form));
  }
}
