package dev.greenroom.content.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenroom.content.PackKit;
import dev.greenroom.content.authoring.PackCheck;
import dev.greenroom.content.model.Brief;
import dev.greenroom.content.model.Datum;
import dev.greenroom.content.model.Format;
import dev.greenroom.content.model.Kind;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Mode;
import dev.greenroom.content.model.Pack;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Rubric;
import dev.greenroom.content.model.Seat;
import dev.greenroom.content.model.Source;
import dev.greenroom.content.model.Stage;
import dev.greenroom.content.model.Sum;
import dev.greenroom.content.model.Track;
import dev.greenroom.content.model.WorkedReference;
import dev.greenroom.content.reading.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackReaderTest {

  @TempDir private Path temp;

  private final Library library = PackReader.read(List.of(PackKit.sample())).library();

  @Test
  void theBundledPacksLoadWithoutAProblem() {
    assertThat(PackReader.bundled().problems()).isEmpty();
    assertThat(PackCheck.check(List.of()).clean()).isTrue();
  }

  @Test
  void aPackKeepsItsHeader() {
    Pack pack = library.pack("acme-old").orElseThrow();
    assertThat(pack.id()).isEqualTo("acme");
    assertThat(pack.version()).isEqualTo("1.2.0");
    assertThat(pack.published()).isEqualTo(LocalDate.of(2026, 1, 15));
    assertThat(pack.lastReviewed()).isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(pack.audience()).containsExactly("discord:1");
    assertThat(pack.tracks()).extracting(Track::id).containsExactly("baker", "waiter");
  }

  @Test
  void aRenamedQuestionIsFoundByItsFormerId() {
    assertThat(library.question("oven-fails")).isEqualTo(library.question("baker-oven-fails"));
    assertThat(library.question("baker-oven-fails")).isPresent();
    assertThat(library.question("nobody-knows")).isEmpty();
    assertThat(library.track("bread-maker")).isEqualTo(library.track("baker"));
  }

  @Test
  void aQuestionKeepsAllThatItsInterviewerNeeds() {
    Question question = library.question("baker-oven-fails").orElseThrow();
    assertThat(question.prompt())
        .isEqualTo("The oven fails at five. What is on the shelf at seven?");
    assertThat(question.kind()).isEqualTo(Kind.DAILY);
    assertThat(question.probes())
        .containsExactly("What is in stock?", "Who decides?", "What do you tell the guests?");
    assertThat(question.strong()).hasSize(3);
    assertThat(question.weak()).hasSize(3);
    WorkedReference reference = question.reference().orElseThrow();
    assertThat(reference.arithmetic().getFirst())
        .isEqualTo(new Sum("120 / 7 = 17.14", "loaves an hour"));
  }

  @Test
  void aQuestionHasASpokenAndAWrittenForm() {
    Question price = library.question("baker-flour-price").orElseThrow();
    assertThat(price.title()).isEqualTo("Flour doubles in price");
    assertThat(price.tags()).containsExactly("pricing", "cost");
    assertThat(price.spoken()).isEqualTo("Flour has become expensive. What now?");
    assertThat(price.data())
        .containsExactly(
            new Datum("How many sacks do we use?", "Three a week."),
            new Datum("What does a loaf cost?", "Two."));
    assertThat(price.written())
        .isEqualTo(
            """
            Flour doubles in price. What do you change?
            A sack today: 40
            How many sacks do we use? Three a week.
            What does a loaf cost? Two.""");
  }

  @Test
  void aDailyQuestionIsSpokenAsItIsWritten() {
    Question oven = library.question("baker-oven-fails").orElseThrow();
    assertThat(oven.spoken()).isEqualTo(oven.prompt());
    assertThat(oven.written()).isEqualTo(oven.prompt());
  }

  @Test
  void aRolePlayKeepsWhatItsOtherSideGivesOut() {
    Question soup = library.question("waiter-cold-soup").orElseThrow();
    assertThat(soup.data()).isNotEmpty();
    assertThat(soup.written()).isEqualTo(soup.prompt());
  }

  @Test
  void aQuestionNamesTheWriteUpsItDrawsOnOnce() {
    Question reported = library.question("waiter-cold-soup").orElseThrow();
    assertThat(library.writeUps(reported))
        .extracting(Source::title)
        .containsExactly("How Acme hires");
    assertThat(library.writeUps(reported)).extracting(Source::status).containsExactly("reported");
    Question ours = library.question("baker-flour-price").orElseThrow();
    assertThat(ours.original()).isTrue();
    assertThat(library.writeUps(ours)).isEmpty();
  }

  @Test
  void aRolePlayBriefsEachSide() {
    assertThat(library.question("waiter-cold-soup").orElseThrow().briefs())
        .extracting(Brief::side, Brief::hidden)
        .containsExactly(tuple(Seat.CANDIDATE, false), tuple(Seat.INTERVIEWER, true));
  }

  @Test
  void aRubricCanBeUsedByReference() {
    Rubric rubric = library.track("waiter").orElseThrow().rubric();
    assertThat(rubric.home()).isEqualTo("acme/baker");
    assertThat(rubric).isEqualTo(library.track("baker").orElseThrow().rubric());
    assertThat(rubric.dimension("oven").orElseThrow().anchor(5).shortText())
        .isEqualTo("Trades oven off");
  }

  @Test
  void aStageWithoutReportedMinutesHasNone() {
    List<Stage> loop = library.track("baker").orElseThrow().stages();
    assertThat(loop.get(0).minutes()).isEmpty();
    assertThat(loop.get(1).minutes()).hasValue(30);
  }

  @Test
  void aPairedFormatNamesTheChairOfEachPhase() {
    Format format = library.pack("acme").orElseThrow().formats().format("both-sides").orElseThrow();
    assertThat(format.paired()).isTrue();
    assertThat(format.mode()).isEqualTo(Mode.RELAY);
    assertThat(format.phases())
        .extracting(phase -> phase.chair().orElseThrow())
        .containsExactly("baker", "waiter");
  }

  @Test
  void aBadPackIsRefusedWhileTheGoodOnesLoad() {
    PackKit bad = PackKit.in(temp).edit("pack.yaml", "id: acme", "id: Bad One");
    PackReader.Loaded loaded = PackReader.read(List.of(bad.folder(), PackKit.sample()));
    assertThat(loaded.problems()).isNotEmpty();
    assertThat(loaded.problems())
        .allSatisfy(problem -> assertThat(problem.file()).startsWith(bad.folder().toString()));
    assertThat(loaded.library().packs()).extracting(Pack::id).containsExactly("openai", "acme");
  }

  @Test
  void aPackIsRefusedWithTheOneWhoseRubricItUses() {
    PackKit home = PackKit.in(temp).edit("pack.yaml", "language: en", "language: 5");
    PackReader.Loaded loaded = PackReader.read(List.of(home.folder(), guest()));
    assertThat(loaded.library().pack("guest")).isEmpty();
    assertThat(loaded.problems())
        .extracting(Problem::message)
        .contains("refers to a rubric in " + home.folder() + ", a pack that is refused");
  }

  @Test
  void aPackMayUseTheRubricOfAnother() {
    PackReader.Loaded loaded = PackReader.read(List.of(PackKit.sample(), guest()));
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.library().track("guest").orElseThrow().rubric().home())
        .isEqualTo("acme/baker");
  }

  /** A second pack of one track, whose rubric is acme's. */
  private Path guest() {
    Path folder = temp.resolve("guest");
    PackKit.copy(PackKit.sample().resolve("waiter"), mkdirs(folder).resolve("guest"));
    return new PackKit(folder)
        .write(
            "pack.yaml",
            """
            id: guest
            title: Guest
            version: "1.0.0"
            licence: MIT
            language: en
            authors: [Ana]
            published: 2026-01-01
            last_reviewed: 2026-01-01
            disclaimer: Practice material.
            sources:
              - {id: G, title: A guest, nature: account, status: reported, facts: {wt: 2}}
            """)
        .edit("guest/track.yaml", "id: waiter", "id: guest")
        .edit("guest/questions/all.yaml", "id: waiter-cold-soup", "id: guest-cold-soup")
        .folder();
  }

  private static Path mkdirs(Path folder) {
    if (!folder.toFile().mkdirs()) {
      throw new IllegalStateException(folder.toString());
    }
    return folder;
  }
}
