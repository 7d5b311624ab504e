package dev.greenroom.feature.preview;

import dev.greenroom.content.model.Anchor;
import dev.greenroom.content.model.Dimension;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Stage;
import dev.greenroom.content.model.Track;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Words;
import dev.greenroom.feature.catalogue.CatalogueLinks;
import dev.greenroom.feature.catalogue.QuestionViews;
import dev.greenroom.feature.catalogue.TrackViews;
import dev.greenroom.ui.Card;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All that the catalogue shows of a pack. */
public final class CataloguePreview {
  private CataloguePreview() {}

  /** Of a track: about it, its loop, its formats and its rubric. */
  public static List<PackPreview> of(Track track, Library library, Words words) {
    Stream<String> loop =
        track.stages().stream()
            .flatMap((Stage s) -> Stream.of(s.title(), s.audience(), s.evaluates()));
    Stream<String> rubric =
        track.rubric().dimensions().stream()
            .flatMap(
                (Dimension d) ->
                    Stream.concat(
                        Stream.of(d.title(), d.about()), d.anchors().stream().map(Anchor::full)));
    Stream<String> formats =
        track.formats().all().stream()
            .flatMap(
                f ->
                    Stream.of(
                            Stream.of(f.title()),
                            f.about().stream(),
                            f.debrief().stream(),
                            f.phases().stream().map(phase -> phase.title()))
                        .flatMap(some -> some));
    return List.of(
        pages(
            CatalogueLinks.TRACK,
            () -> TrackViews.pages(library, track, true, words),
            Stream.of(
                Stream.of(track.title(), track.about(), track.formats().minutesNote()),
                loop,
                track.notes().stream().map(note -> note.text()),
                formats,
                rubric)));
  }

  /** Of a question: everything its interviewer sees. */
  public static List<PackPreview> of(Question question, Library library, Words words) {
    Stream<String> worked =
        question.reference().stream()
            .flatMap(
                it ->
                    Stream.of(
                            Stream.of(it.approach(), it.conclusion()),
                            it.assumptions().stream(),
                            it.arithmetic().stream()
                                .flatMap(sum -> Stream.of(sum.line(), sum.means())))
                        .flatMap(some -> some));
    Stream<String> briefs =
        question.briefs().stream()
            .flatMap(b -> Stream.of(b.role(), b.wants(), b.willNotAccept(), b.givesWayOn()));
    Stream<String> sources =
        library.writeUps(question).stream().flatMap(s -> Stream.of(s.title(), s.nature()));
    return List.of(
        pages(
            CatalogueLinks.QUESTION,
            () -> QuestionViews.pages(library, question, words),
            Stream.of(
                Stream.of(question.prompt(), question.id(), question.mistake()),
                question.probes().stream(),
                question.strong().stream(),
                question.weak().stream(),
                sources,
                briefs,
                worked)));
  }

  private static PackPreview pages(
      String as, Supplier<List<Card>> pages, Stream<Stream<String>> whole) {
    return PackPreview.pages(
        as,
        () -> pages.get().stream().<Reply>map(Reply.Sheet::new).toList(),
        whole.flatMap(some -> some).toList());
  }
}
