package dev.greenroom.feature.community;

import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.feature.Values;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.Prose;
import dev.greenroom.zone.ZoneSearch;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The form that asks for a community's time zone. */
public final class ZoneForm {
  private static final String ZONE = "zone";

  /** A hint is one line. */
  private static final int EXAMPLES = 2;

  private ZoneForm() {}

  static Reply show(Ask<Community> ask) {
    Words words = ask.words();
    return new Reply.Ask(
        new Form(
            ActionId.of(CommunityFeature.ZONE, ask.id().id()),
            words.say("zone.title"),
            words.say("zone.form.save"),
            Prose.text(words.say("zone.form.note")),
            List.of(field(ZONE, words.say("zone.title"), ask, ask.state().zone()))));
  }

  /**
   * The field that asks for a zone.
   *
   * @param known what stands in it; else where whoever is asked is known to be
   */
  public static Field field(String name, String label, Ask<?> ask, Optional<ZoneId> known) {
    List<String> likely = ask.viewer().likelyZones();
    String examples =
        likely.isEmpty()
            ? ask.words().say("zone.form.examples")
            : likely.stream().limit(EXAMPLES).collect(Collectors.joining(", "));
    return Field.required(name, label, new Input.Zone(likely))
        .hint(ask.words().say("zone.form.hint", examples))
        .value(known.or(ask.viewer()::zone).map(ZoneId::getId).orElse(null));
  }

  static CommunityCommand command(Values values) {
    return new CommunityCommand.ChooseZone(ZoneSearch.one(values.value(ZONE)).orElseThrow());
  }
}
