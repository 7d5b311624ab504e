package dev.greenroom.feature.vote;

import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.feature.Values;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.TextRef;
import java.util.List;
import java.util.Optional;

/** The pad of somebody who watches: what stands there stands in their ballot. */
final class PadForm {
  private PadForm() {}

  static VoteCommand command(Values values) {
    return new VoteCommand.Jot(BallotForm.note(values));
  }

  static Reply show(Ask<Vote> ask) {
    return switch (ask.state()) {
      case Vote.None _ -> Reply.refuse(VoteRules.NO_VOTE, ask.words());
      case Vote.Noting noting ->
          show(ask, noting.electorate(), Optional.ofNullable(noting.pads().get(ask.member())));
      case Vote.Open open ->
          OpenRules.over(open, ask.now())
              ? Reply.refuse(VoteRules.CLOSED, ask.words())
              : show(ask, open.electorate(), open.pad(ask.member()));
      case Vote.Closed _ -> Reply.refuse(VoteRules.CLOSED, ask.words());
      case Vote.Dropped _ -> Reply.refuse(VoteRules.DROPPED, ask.words());
    };
  }

  private static Reply show(Ask<Vote> ask, Electorate electorate, Optional<TextRef> pad) {
    Optional<Refusal> objection = VoteRules.noPad(electorate, ask.member());
    return objection.isPresent()
        ? Reply.refuse(objection.get(), ask.words())
        : new Reply.Ask(form(ask, electorate, pad.flatMap(ask.query()::text)));
  }

  private static Form form(Ask<Vote> ask, Electorate electorate, Optional<String> written) {
    Words words = ask.words();
    return new Form(
        ActionId.of(VoteFeature.NOTE, ask.id().id()),
        words.say("pad.form"),
        words.say("pad.form.keep"),
        Prose.text(
            words.say("pad.form.note")
                + " "
                + BallotForm.whoSeesWhat(electorate, ask.member(), words)),
        List.of(
            Field.optional(
                    BallotForm.NOTE,
                    words.say("pad.form.label"),
                    new Input.Paragraph(BallotForm.LONGEST_NOTE))
                .hint(words.say("pad.form.hint"))
                .value(written.orElse(null))));
  }
}
