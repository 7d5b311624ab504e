package dev.greenroom.community;

import dev.greenroom.flow.Ask;
import dev.greenroom.flow.Reply;
import dev.greenroom.flow.Values;
import dev.greenroom.flow.Words;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.Prose;
import java.time.ZoneId;
import java.util.List;

/** The form that asks for a community's time zone. */
final class ZoneForm {
  private static final String ZONE = "zone";

  private ZoneForm() {}

  static Reply show(Ask<Community> ask) {
    Words words = ask.words();
    return new Reply.Ask(
        new Form(
            ActionId.of("zone", ask.id().id()),
            words.say("zone.title"),
            words.say("zone.form.save"),
            Prose.text(words.say("zone.form.note")),
            List.of(
                Field.required(ZONE, words.say("zone.title"), new Input.Zone())
                    .hint(words.say("zone.form.hint"))
                    .value(ask.state().zone().map(ZoneId::getId).orElse(null)))));
  }

  static CommunityCommand command(Values values) {
    return new CommunityCommand.ChooseZone(ZoneId.of(values.value(ZONE)));
  }
}
