package dev.greenroom.vote;

import dev.greenroom.flow.Ask;
import dev.greenroom.flow.Refusal;
import dev.greenroom.flow.Reply;
import dev.greenroom.flow.Values;
import dev.greenroom.flow.Words;
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
          show(ask, noting.poll(), Optional.ofNullable(noting.pads().get(ask.member())));
      case Vote.Open open ->
          OpenRules.over(open, ask.now())
              ? Reply.refuse(VoteRules.CLOSED, ask.words())
              : show(ask, open.poll(), open.pad(ask.member()));
      case Vote.Closed _ -> Reply.refuse(VoteRules.CLOSED, ask.words());
      case Vote.Dropped _ -> Reply.refuse(VoteRules.DROPPED, ask.words());
    };
  }

  private static Reply show(Ask<Vote> ask, Poll poll, Optional<TextRef> pad) {
    Optional<Refusal> objection = VoteRules.noPad(poll, ask.member());
    return objection.isPresent()
        ? Reply.refuse(objection.get(), ask.words())
        : new Reply.Ask(form(ask, poll, pad.flatMap(ask.query()::text)));
  }

  private static Form form(Ask<Vote> ask, Poll poll, Optional<String> written) {
    Words words = ask.words();
    return new Form(
        ActionId.of(VoteFeature.NOTE, ask.id().id()),
        words.say("pad.form"),
        words.say("pad.form.keep"),
        Prose.text(
            words.say("pad.form.note") + " " + BallotForm.whoSeesWhat(poll, ask.member(), words)),
        List.of(
            Field.optional(
                    BallotForm.NOTE,
                    words.say("pad.form.label"),
                    new Input.Paragraph(BallotForm.LONGEST_NOTE))
                .hint(words.say("pad.form.hint"))
                .value(written.orElse(null))));
  }
}
