package dev.greenroom.feature.vote;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.feature.Values;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Words;
import dev.greenroom.feature.rotation.RubricSnapshot;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.Option;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.TextRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The one form of a vote: four scores and a note. */
final class BallotForm {
  static final String NOTE = "note";

  /** The longest note, in UTF-16 units: five of them fit one page. */
  static final int LONGEST_NOTE = 500;

  /** Scores stand in fields named by their place in the rubric, from 1. */
  private static final String SCORE = "score";

  private static final int DIMENSIONS = 4;

  /** Scores that are said with evidence. */
  private static final Set<String> EXTREMES =
      Set.of(Integer.toString(Ballot.LOWEST), Integer.toString(Ballot.HIGHEST));

  private BallotForm() {}

  static VoteCommand command(Values values) {
    return new VoteCommand.Cast(
        IntStream.rangeClosed(1, DIMENSIONS)
            .mapToObj(number -> values.value(SCORE + number))
            .filter(score -> score.matches("[1-5]"))
            .map(Integer::valueOf)
            .toList(),
        note(values));
  }

  /** What stands in the field for notes; empty where nothing does. */
  static Optional<TextRef> note(Values values) {
    return values.value(NOTE).isEmpty() ? Optional.empty() : Optional.of(values.text(NOTE));
  }

  static Reply show(Ask<Vote> ask) {
    return switch (ask.state()) {
      case Vote.None _ -> refused(ask, VoteRules.NO_VOTE);
      case Vote.Noting _ -> refused(ask, VoteRules.NOT_OPEN);
      case Vote.Open open ->
          OpenRules.noBallot(open, ask.member(), ask.now())
              .map(objection -> refused(ask, objection))
              .orElseGet(() -> new Reply.Ask(form(ask, open)));
      case Vote.Closed _ -> refused(ask, VoteRules.CLOSED);
      case Vote.Dropped _ -> refused(ask, VoteRules.DROPPED);
    };
  }

  private static Reply refused(Ask<Vote> ask, Refusal why) {
    return Reply.refuse(why, ask.words());
  }

  private static Form form(Ask<Vote> ask, Vote.Open open) {
    Words words = ask.words();
    MemberId member = ask.member();
    Optional<Ballot> earlier = open.ballot(member);
    List<RubricSnapshot.Scale> scales = open.electorate().scoring().scales();
    var fields = new ArrayList<Field>();
    for (int i = 0; i < scales.size(); i++) {
      fields.add(field(SCORE + (i + 1), scales.get(i), earlier));
    }
    Set<String> names = fields.stream().map(Field::name).collect(toUnmodifiableSet());
    fields.add(
        Field.optional(NOTE, words.say("vote.form.note"), new Input.Paragraph(LONGEST_NOTE))
            .hint(words.say("vote.form.note.hint"))
            .neededBy(new Field.Needed("evidence", names, EXTREMES))
            .value(open.pad(member).flatMap(ask.query()::text).orElse(null)));
    return new Form(
        ActionId.of(VoteFeature.VOTE, ask.id().id()),
        words.say(open.electorate().isCandidate(member) ? "vote.form.self" : "vote.form"),
        words.say("vote.form.send"),
        Prose.text(whoSeesWhat(open.electorate(), member, words)),
        fields);
  }

  private static Field field(String name, RubricSnapshot.Scale scale, Optional<Ballot> earlier) {
    return Field.required(name, scale.title(), new Input.One(options(scale)))
        .value(earlier.map(ballot -> Integer.toString(ballot.score(scale))).orElse(null));
  }

  private static List<Option> options(RubricSnapshot.Scale scale) {
    return IntStream.rangeClosed(Ballot.LOWEST, Ballot.HIGHEST)
        .mapToObj(
            score ->
                new Option(Integer.toString(score), score + " · " + scale.anchor(score).brief()))
        .toList();
  }

  /** Said before anything is given away. */
  static String whoSeesWhat(Electorate electorate, MemberId member, Words words) {
    if (electorate.isCandidate(member)) {
      return words.say("vote.sees.self");
    }
    return electorate.peers().size() < Debrief.NUMBERS
        ? words.say("vote.sees.few", electorate.peers().size())
        : words.say("vote.sees.many");
  }
}
