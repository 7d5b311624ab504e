package dev.greenroom.feature.catalogue;

import dev.greenroom.content.model.Brief;
import dev.greenroom.content.model.Pack;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Track;
import dev.greenroom.content.model.WorkedReference;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A question with everything its interviewer sees, and what its observers score. */
record QuestionPages(Question question, Track track, Pack pack, Words words) {
  List<List<Block>> all() {
    var sections = new ArrayList<Section>();
    sections.add(asked());
    sections.addAll(Section.list(words.say("catalogue.probes"), texts(question.probes())));
    sections.addAll(Section.list(words.say("daily.strong"), texts(question.strong())));
    sections.addAll(Section.list(words.say("daily.weak"), texts(question.weak())));
    sections.add(Section.of(words.say("daily.mistake"), text(question.mistake())));
    question.briefs().forEach(brief -> sections.add(side(brief)));
    question.reference().ifPresent(worked -> sections.addAll(worked(worked)));
    question.dimensions().stream()
        .flatMap(id -> track.rubric().dimension(id).stream())
        .forEach(dimension -> sections.add(TrackPages.dimension(dimension)));
    return Section.pages(sections);
  }

  private Section asked() {
    return Section.of(
        "",
        new Block.Quote(Prose.text(question.written())),
        new Block.Facts(
            List.of(
                fact("catalogue.id", question.id()),
                fact("daily.kind", words.say("kind." + question.kind().key())),
                fact(
                    "catalogue.stage",
                    track
                        .stage(question.stage())
                        .map(stage -> stage.title())
                        .orElse(question.stage())),
                fact(
                    "catalogue.level",
                    words.say("catalogue.difficulty", question.difficulty(), Question.HARDEST)),
                fact("daily.minutes", words.say("minutes", question.minutes())))),
        Sources.note(pack, question.sources(), words));
  }

  private Section side(Brief brief) {
    String seat = brief.side().name().toLowerCase(Locale.ROOT);
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Facts(
            List.of(
                fact("brief.wants", brief.wants()),
                fact("brief.refuses", brief.willNotAccept()),
                fact("brief.yields", brief.givesWayOn()))));
    if (brief.hidden()) {
      blocks.add(new Block.Note(Prose.text(words.say("catalogue.hidden"))));
    }
    return new Section(words.say("brief.side." + seat, brief.role()), blocks);
  }

  private List<Section> worked(WorkedReference worked) {
    var assumed = new ArrayList<>(texts(worked.assumptions()));
    worked
        .asOf()
        .map(day -> words.say("round.worked.as-of", day.toString()))
        .ifPresent(line -> assumed.add(Prose.text(line)));
    List<Prose> sums =
        worked.arithmetic().stream()
            .map(sum -> Prose.of(new Span.Code(sum.line()), new Span.Text(" " + sum.means())))
            .toList();
    var all = new ArrayList<Section>();
    all.add(Section.of(words.say("round.worked"), text(worked.approach())));
    all.addAll(Section.list(words.say("round.worked.assumptions"), assumed));
    all.addAll(Section.list(words.say("round.worked.arithmetic"), sums));
    all.add(Section.of(words.say("round.worked.conclusion"), text(worked.conclusion())));
    return all;
  }

  private static List<Prose> texts(List<String> texts) {
    return texts.stream().map(Prose::text).toList();
  }

  private static Block text(String text) {
    return new Block.Text(Prose.text(text));
  }

  private Block.Fact fact(String key, String value) {
    return new Block.Fact(words.say(key), Prose.text(value));
  }
}
