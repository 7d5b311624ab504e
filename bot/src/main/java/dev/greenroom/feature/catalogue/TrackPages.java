package dev.greenroom.feature.catalogue;

import static java.util.stream.Collectors.joining;

import dev.greenroom.content.model.Dimension;
import dev.greenroom.content.model.Format;
import dev.greenroom.content.model.Formats;
import dev.greenroom.content.model.Kind;
import dev.greenroom.content.model.Mode;
import dev.greenroom.content.model.Note;
import dev.greenroom.content.model.Pack;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Stage;
import dev.greenroom.content.model.Track;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything about a track but its questions, page by page. */
final class TrackPages {
  /** What its pages are about, in their order. */
  enum Part {
    OVERVIEW,
    LOOP,
    FORMATS,
    RUBRIC;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Track track;
  private final Pack pack;
  private final Words words;
  private final Map<Part, Integer> begins = new EnumMap<>(Part.class);
  private final List<List<Block>> pages = new ArrayList<>();

  TrackPages(Track track, Pack pack, Words words) {
    this.track = track;
    this.pack = pack;
    this.words = words;
    add(Part.OVERVIEW, overview());
    add(Part.LOOP, loop());
    add(Part.FORMATS, formats());
    add(Part.RUBRIC, rubric());
  }

  List<List<Block>> all() {
    return pages;
  }

  /** The number of the page on which a part begins, from 1. */
  int page(Part part) {
    return begins.getOrDefault(part, 1);
  }

  private void add(Part part, List<Section> sections) {
    begins.put(part, pages.size() + 1);
    pages.addAll(Section.pages(sections));
  }

  private List<Section> overview() {
    return List.of(
        Section.of(
            "",
            new Block.Text(Prose.text(track.about())),
            new Block.Facts(
                List.of(
                    fact("catalogue.id", track.id()),
                    fact("catalogue.pack", pack.title() + " " + pack.version()),
                    fact("catalogue.questions", Integer.toString(track.questions().size())),
                    fact(
                        "catalogue.reviewed",
                        track.lastReviewed().orElse(pack.lastReviewed()).toString())))),
        Section.of(words.say("catalogue.counts"), new Block.Points(counts())));
  }

  private List<Prose> counts() {
    return Stream.of(
            count(
                "catalogue.by-kind",
                Arrays.stream(Kind.values()).map(kind -> kind(kind, track, words))),
            count(
                "catalogue.by-stage",
                track.stages().stream()
                    .map(stage -> many(stage.title(), q -> q.stage().equals(stage.id())))),
            count(
                "catalogue.by-difficulty",
                IntStream.rangeClosed(1, Question.HARDEST)
                    .mapToObj(
                        level ->
                            many(
                                words.say("catalogue.difficulty", level, Question.HARDEST),
                                q -> q.difficulty() == level))),
            count(
                "catalogue.by-dimension",
                track.rubric().dimensions().stream()
                    .map(dim -> many(dim.title(), q -> q.dimensions().contains(dim.id())))))
        .flatMap(Optional::stream)
        .toList();
  }

  /** A track need not have stages. */
  private Optional<Prose> count(String key, Stream<String> counts) {
    String all = counts.collect(joining(", "));
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(Prose.of(new Span.Strong(words.say(key)), new Span.Text(" " + all)));
  }

  private String many(String name, Predicate<Question> which) {
    return words.say("catalogue.count", name, track.questions().stream().filter(which).count());
  }

  /** How many of a kind a track has. */
  static String kind(Kind kind, Track track, Words words) {
    return words.say(
        "catalogue.count",
        words.say("kind." + kind.key()),
        track.questions().stream().filter(question -> question.kind() == kind).count());
  }

  private List<Section> loop() {
    var all = new ArrayList<Section>();
    all.add(Section.of("", new Block.Text(Prose.text(words.say("catalogue.loop")))));
    track.stages().forEach(stage -> all.add(stage(stage)));
    all.addAll(
        Section.list(
            words.say("catalogue.notes"),
            track.notes().stream().map(Note::text).map(Prose::text).toList()));
    return all;
  }

  private Section stage(Stage stage) {
    String minutes =
        stage.minutes().isPresent()
            ? words.say("minutes", stage.minutes().getAsInt())
            : words.say("catalogue.not-reported");
    return Section.of(
        stage.title(),
        new Block.Facts(
            List.of(
                fact("catalogue.with", stage.audience()),
                fact("catalogue.length", minutes),
                fact("catalogue.rehearsed", stage.format()))),
        new Block.Text(Prose.text(stage.evaluates())),
        Sources.note(pack, stage.sources(), words));
  }

  /** Those of the track, and those of its pack in which it has a chair. */
  private List<Section> formats() {
    var all = new ArrayList<>(formats(track.formats(), track.formats().all()));
    List<Format> shared =
        pack.formats().all().stream()
            .filter(f -> f.chairs().stream().anyMatch(chair -> chair.track().equals(track.id())))
            .toList();
    if (!shared.isEmpty()) {
      all.addAll(formats(pack.formats(), shared));
    }
    return all;
  }

  private List<Section> formats(Formats formats, List<Format> shown) {
    return Stream.concat(
            Stream.of(Section.of("", new Block.Text(Prose.text(formats.minutesNote())))),
            shown.stream().map(this::format))
        .toList();
  }

  private Section format(Format format) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Note(Prose.text(held(format))));
    format.about().ifPresent(about -> blocks.add(new Block.Text(Prose.text(about))));
    blocks.add(new Block.Text(Prose.text(phases(format))));
    format
        .debrief()
        .ifPresent(
            asks -> blocks.add(new Block.Text(Prose.text(words.say("catalogue.debrief", asks)))));
    return new Section(format.title(), blocks);
  }

  private String held(Format format) {
    String mode =
        format.paired()
            ? words.say(
                "catalogue.paired",
                format.chairs().stream().map(chair -> chair.title()).collect(joining(", ")))
            : words.say("catalogue.mode." + format.mode().name().toLowerCase(Locale.ROOT));
    boolean offered = format.mode() == Mode.TALK && !format.paired();
    return mode + " " + words.say(offered ? "catalogue.offered" : "catalogue.not-offered");
  }

  private String phases(Format format) {
    return format.phases().stream()
        .map(phase -> words.say("catalogue.phase", phase.title(), minutes(phase.minutes())))
        .collect(joining(" · "));
  }

  /** A relay runs over days. */
  private String minutes(int minutes) {
    return minutes % 60 == 0 && minutes > 60
        ? words.say("catalogue.hours", minutes / 60)
        : words.say("minutes", minutes);
  }

  private List<Section> rubric() {
    return track.rubric().dimensions().stream().map(TrackPages::dimension).toList();
  }

  /** A dimension with what each score stands for. */
  static Section dimension(Dimension dimension) {
    return Section.of(
        dimension.title(),
        new Block.Text(Prose.text(dimension.about())),
        new Block.Points(
            dimension.anchors().stream()
                .map(
                    anchor ->
                        Prose.of(
                            new Span.Strong(Integer.toString(anchor.score())),
                            new Span.Text(" " + anchor.full())))
                .toList()));
  }

  private Block.Fact fact(String key, String value) {
    return new Block.Fact(words.say(key), Prose.text(value));
  }
}
