package dev.greenroom.adapter.discord;

import dev.greenroom.kit.ShownContract;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Form;

class DiscordShownTest extends ShownContract {
  @Override
  protected String read(Card card) {
    return Read.page("", Payloads.message(card)).words();
  }

  @Override
  protected String read(Form form) {
    return Read.form(Payloads.modal(form));
  }
}
