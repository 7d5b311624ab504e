package dev.greenroom.content.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.PackKit;
import dev.greenroom.content.checking.FurtherRules;
import dev.greenroom.content.library.KeptPacks;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Track;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PackCheckTest {

  /** An edit of the good pack, and all that the author then reads. */
  record Slip(String file, String text, String by, List<String> lines) {

    Slip(String file, String text, String by, String... lines) {
      this(file, text, by, List.of(lines));
    }

    @Override
    public String toString() {
      return file + ": " + by;
    }
  }

  private static final String DAILY = "baker/questions/daily.yaml";
  private static final String WAITER = "waiter/questions/all.yaml";

  static final List<Slip> SLIPS =
      List.of(
          new Slip(
              DAILY,
              "minutes: 10",
              "minutes: ten",
              "acme/baker/questions/daily.yaml:10:14 questions[0].minutes: is \"ten\";"
                  + " it takes a whole number from 1 to 90"),
          new Slip(
              DAILY,
              "minutes: 10",
              "minutes: 91",
              "acme/baker/questions/daily.yaml:10:14 questions[0].minutes: is 91;"
                  + " it takes a whole number from 1 to 90"),
          new Slip(
              DAILY,
              "minutes: 10",
              "minuets: 10",
              "acme/baker/questions/daily.yaml:2:5 questions[0].minutes: is missing;"
                  + " it takes a whole number from 1 to 90",
              "acme/baker/questions/daily.yaml:10:5 questions[0].minuets: is not known here;"
                  + " did you mean minutes?"),
          new Slip(
              DAILY,
              "minutes: 10",
              "minutes:",
              "acme/baker/questions/daily.yaml:10:13 questions[0].minutes: is empty;"
                  + " it takes a whole number from 1 to 90"),
          new Slip(
              DAILY,
              "minutes: 10",
              "minutes: 10\n    minutes: 11",
              "acme/baker/questions/daily.yaml:11:5 questions[0].minutes: stands twice;"
                  + " the first is in line 10"),
          new Slip(
              DAILY,
              "      - Who decides?\n",
              "",
              "acme/baker/questions/daily.yaml:13:7 questions[0].probes: has 2;"
                  + " it takes a list of 3 to 8 entries"),
          new Slip(
              DAILY,
              "[Waits, Blames the oven, Closes]",
              "[Waits, Blames the oven]",
              "acme/baker/questions/daily.yaml:17:11 questions[0].weak: has 2;"
                  + " it takes a list of exactly 3 entries"),
          new Slip(
              DAILY,
              "kind: daily",
              "kind: dayly",
              "acme/baker/questions/daily.yaml:7:11 questions[0].kind: is \"dayly\";"
                  + " it takes daily, case, drill or role-play"),
          new Slip(
              DAILY,
              "stage: test-bake",
              "stage: trail",
              "acme/baker/questions/daily.yaml:8:12 questions[0].stage: is \"trail\","
                  + " which is not the id of a stage here; did you mean trial?"),
          new Slip(
              DAILY,
              "[oven, timing]",
              "[oven, tempo]",
              "acme/baker/questions/daily.yaml:11:24 questions[0].dimensions[1]: is \"tempo\","
                  + " which is not the id of a dimension here;"
                  + " known are dough, oven, timing or taste"),
          new Slip(
              DAILY,
              "[oven, timing]",
              "[oven, oven]",
              "acme/baker/questions/daily.yaml:11:17 questions[0].dimensions:"
                  + " has the same entry twice; each may stand there once"),
          new Slip(
              DAILY,
              "sources: [bk-1]",
              "sources: [bk-4]",
              "acme/baker/questions/daily.yaml:19:15 questions[0].sources[0]: is \"bk-4\","
                  + " which no source of pack.yaml gives; known are bk-1 to bk-3 or wt-1 to wt-2"),
          new Slip(
              DAILY,
              "sources: [bk-1]",
              "sources: [bk-1, original]",
              "acme/baker/questions/daily.yaml:19:21 questions[0].sources[1]:"
                  + " is original beside fact ids; it stands alone or not at all"),
          new Slip(
              DAILY,
              "sources: [bk-1]",
              "sources: original",
              "acme/baker/questions/daily.yaml:19:14 questions[0].sources: is \"original\";"
                  + " it takes a list of 1 to 12 entries"),
          new Slip(
              DAILY,
              "120 / 7 = 17.14",
              "120 / 7 = 17.41",
              "acme/baker/questions/daily.yaml:25:18 questions[0].reference.arithmetic[0].line:"
                  + " does not add up: the result is 17.14"),
          new Slip(
              DAILY,
              "120 / 7 = 17.14",
              "120 / (7 - 7) = 1",
              "acme/baker/questions/daily.yaml:25:18 questions[0].reference.arithmetic[0].line:"
                  + " does not add up: it cannot be computed"),
          new Slip(
              DAILY,
              "as_of: 2026-01-10",
              "as_of: 2026-02-30",
              "acme/baker/questions/daily.yaml:21:14 questions[0].reference.as_of:"
                  + " is \"2026-02-30\", which is no day of the calendar"),
          new Slip(
              DAILY,
              "id: baker-flour-price",
              "id: oven-fails",
              "acme/baker/questions/daily.yaml:3:15 questions[0].aliases[0]: is \"oven-fails\","
                  + " which is already the id or alias of a question in line 30"),
          new Slip(
              DAILY,
              "id: baker-flour-price",
              "id: Flour price",
              "acme/baker/questions/daily.yaml:30:9 questions[1].id: is \"Flour price\";"
                  + " it takes small letters, digits and single hyphens, at most 48 characters"),
          new Slip(
              DAILY,
              "kind: daily",
              "kind: role-play",
              "acme/baker/questions/daily.yaml:2:5 questions[0].briefs:"
                  + " is missing; a role-play takes a brief for each side",
              "acme/baker/questions/daily.yaml:2:5 questions[0].data:"
                  + " is missing; only a daily question does without",
              "acme/baker/questions/daily.yaml:2:5 questions[0].opener:"
                  + " is missing; only a daily question does without"),
          new Slip(
              WAITER,
              "kind: role-play",
              "kind: drill",
              "acme/waiter/questions/all.yaml:14:5 questions[0].briefs:"
                  + " is only for a question of the kind role-play"),
          new Slip(
              WAITER,
              "side: interviewer",
              "side: observer",
              "acme/waiter/questions/all.yaml:15:7 questions[0].briefs:"
                  + " lacks a brief for the side interviewer"),
          new Slip(
              WAITER,
              "hidden: true",
              "hidden: yes",
              "acme/waiter/questions/all.yaml:26:17 questions[0].briefs[1].hidden: is \"yes\";"
                  + " it takes true or false"),
          new Slip(
              DAILY,
              "title: The oven fails",
              "title: " + "x".repeat(61),
              "acme/baker/questions/daily.yaml:28:12 questions[0].title:"
                  + " has 61 characters; it takes at most 60"),
          new Slip(
              DAILY,
              "tags: [incident]",
              "tags: [An incident]",
              "acme/baker/questions/daily.yaml:29:12 questions[0].tags[0]: is \"An incident\";"
                  + " it takes small letters, digits and single hyphens, at most 48 characters"),
          new Slip(
              DAILY,
              "Flour has become expensive. What now?",
              "x ".repeat(26),
              "acme/baker/questions/daily.yaml:44:13 questions[1].opener:"
                  + " has 26 words; it takes at most 25"),
          new Slip(
              DAILY,
              "Flour doubles in price. What do you change?",
              "x ".repeat(61),
              "acme/baker/questions/daily.yaml:31:13 questions[1].prompt:"
                  + " has 61 words; it takes at most 60"),
          new Slip(
              DAILY,
              "given: Three a week.",
              "gives: Three a week.",
              "acme/baker/questions/daily.yaml:47:9 questions[1].data[0].given: is missing;"
                  + " it takes text of 1 to 300 characters",
              "acme/baker/questions/daily.yaml:47:46 questions[1].data[0].gives: is not known here;"
                  + " did you mean given?"),
          new Slip(
              DAILY,
              "kind: case",
              "kind: daily",
              "acme/baker/questions/daily.yaml:46:5 questions[1].data:"
                  + " is not for a daily question, where nobody is there to ask; put it into rows"),
          new Slip(
              WAITER,
              "    opener: This soup is cold.\n",
              "",
              "acme/waiter/questions/all.yaml:2:5 questions[0].opener:"
                  + " is missing; only a daily question does without"),
          new Slip(
              "baker/formats.yaml",
              "minutes: 20",
              "minutes: 15",
              "acme/baker/formats.yaml:6:14 formats[0].minutes:"
                  + " is 25, but the phases add up to 20"),
          new Slip(
              "baker/formats.yaml",
              "id: \"25\"",
              "id: 25",
              "acme/baker/formats.yaml:3:9 formats[0].id: is 25 without quotes; it takes small"
                  + " letters, digits and single hyphens, at most 48 characters: put it in quotes",
              "acme/baker/track.yaml:12:13 stages[0].format: is \"25\","
                  + " which is not the id of a format here; known are lightning or both-sides"),
          new Slip(
              "formats.yaml",
              "mode: relay",
              "mode: talk",
              "acme/formats.yaml:6:14 formats[0].minutes: is too long for one sitting;"
                  + " it takes at most 180 unless the mode is relay"),
          new Slip(
              "formats.yaml",
              "chair: waiter",
              "chair: baker",
              "acme/formats.yaml:9:9 formats[0].chairs[1]:"
                  + " is the chair \"waiter\", which no phase names"),
          new Slip(
              "formats.yaml",
              "track: waiter",
              "track: waitor",
              "acme/formats.yaml:9:44 formats[0].chairs[1].track: is \"waitor\","
                  + " which is not the id of a track here; did you mean waiter?"),
          new Slip(
              "baker/rubric.yaml",
              "short: Ignores dough",
              "short: " + "dough ".repeat(12).strip(),
              "acme/baker/rubric.yaml:7:18 dimensions[0].anchors.1.short:"
                  + " has 71 characters; it takes at most 70"),
          new Slip(
              "waiter/rubric.yaml",
              "acme/bread-maker",
              "acme/backer",
              "acme/waiter/rubric.yaml:1:6 ref: is \"acme/backer\","
                  + " which is not the id of a rubric here; did you mean acme/baker?"),
          new Slip(
              "waiter/track.yaml",
              "id: waiter",
              "id: garçon",
              "acme/formats.yaml:9:44 formats[0].chairs[1].track: is \"waiter\","
                  + " which is not the id of a track here; known are baker or garçon",
              "acme/waiter/track.yaml:1:5 id: differs from the name of its directory, \"waiter\"",
              "acme/waiter/track.yaml:1:5 id: is \"garçon\"; it takes small letters, digits and"
                  + " single hyphens, at most 48 characters"),
          new Slip(
              "baker/track.yaml",
              "minutes: not reported",
              "minutes: unknown",
              "acme/baker/track.yaml:10:14 stages[0].minutes: is \"unknown\";"
                  + " it takes a whole number from 1 to 480, or: not reported"),
          new Slip(
              "baker/coaching.yaml",
              "id: why-bread",
              "id: wash-hands",
              "acme/baker/coaching.yaml:4:10 pairs[0].id: is \"wash-hands\","
                  + " which is already the id or alias of a coaching entry in line 2"),
          new Slip(
              "baker/calibration.yaml",
              "level: poor",
              "level: middling",
              "acme/baker/calibration.yaml:2:3 answers:"
                  + " lacks an answer of the level poor;"
                  + " poor, middling and excellent are all needed"),
          new Slip(
              "baker/calibration.yaml",
              "dimension: oven",
              "dimension: dough",
              "acme/baker/calibration.yaml:16:21 answers[0].scores[1].dimension:"
                  + " scores the dimension \"dough\" a second time"),
          new Slip(
              "pack.yaml",
              "last_reviewed: 2026-02-01",
              "last_reviewed: 2026-01-01",
              "acme/pack.yaml:9:16 last_reviewed:"
                  + " is before the pack was published, 2026-01-15"),
          new Slip(
              "pack.yaml",
              "bk: 3, wt: 2",
              "bk: 3, wt: 2, X-: 1",
              "acme/pack.yaml:17:27 sources[0].facts.X-: is a name that is not taken here;"
                  + " it takes the letters before the number of a fact id, such as sd"),
          new Slip(
              "baker/rubric.yaml",
              "Plans dough",
              "Plans dough WELL and very well",
              "acme/baker/rubric.yaml:9:18 dimensions[0].anchors.3.short:"
                  + " holds the empty words \"well\", \"very\";"
                  + " say what was done instead: an act, a number, a name"),
          new Slip(
              "baker/rubric.yaml",
              "Gives dough a number.",
              "Gives dough a clear-cut and solid number.",
              "acme/baker/rubric.yaml:10:40 dimensions[0].anchors.4.full:"
                  + " holds the empty word \"solid\";"
                  + " say what was done instead: an act, a number, a name"),
          new Slip(
              DAILY,
              "Sets a time",
              "Clearly sets a time",
              "acme/baker/questions/daily.yaml:16:53 questions[0].strong[2]:"
                  + " holds the empty word \"clearly\";"
                  + " say what was done instead: an act, a number, a name"),
          new Slip(
              DAILY,
              "[Waits, Blames the oven",
              "[Poor plan, Blames the oven",
              "acme/baker/questions/daily.yaml:17:12 questions[0].weak[0]:"
                  + " holds the empty word \"poor\";"
                  + " say what was done instead: an act, a number, a name"),
          new Slip(
              WAITER,
              "probes: [\"And then?\", \"And if it was hot?\", \"And the bill?\"]",
              "",
              "acme/waiter/questions/all.yaml:2:5 questions[0].probes:"
                  + " is missing; it takes a list of 3 to 8 entries"),
          new Slip(
              DAILY,
              "id: baker-flour-price",
              "id: baker-oven-fails",
              "acme/baker/questions/daily.yaml:30:9 questions[1].id: is \"baker-oven-fails\","
                  + " which is already the id or alias of a question in line 2"),
          new Slip(
              WAITER,
              "id: waiter-cold-soup",
              "id: baker-flour-price",
              "acme/waiter/questions/all.yaml:2:9 questions[0].id: is \"baker-flour-price\","
                  + " which is already the id or alias of a question in"
                  + " acme/baker/questions/daily.yaml:30"),
          new Slip(
              "waiter/track.yaml",
              "format: lightning",
              "format: thunder",
              "acme/waiter/track.yaml:11:13 stages[0].format: is \"thunder\", which is not the id of"
                  + " a format here; known are 25, lightning or both-sides"),
          new Slip(
              "baker/calibration.yaml",
              "question: baker-oven-fails",
              "question: baker-oven-burns",
              "acme/baker/calibration.yaml:4:15 answers[0].question: is \"baker-oven-burns\","
                  + " which is not the id of a question here; did you mean baker-oven-fails?"));

  @TempDir private Path temp;

  @Test
  void aGoodPackHasNoProblem() {
    assertThat(PackCheck.check(List.of(PackKit.sample())).lines())
        .containsExactly("No problem in 1 pack: 2 tracks, 3 questions.");
  }

  @ParameterizedTest
  @FieldSource("SLIPS")
  void aSlipIsToldWithItsPlaceAndWhatIsAccepted(Slip slip) {
    PackKit pack = PackKit.in(temp).edit(slip.file(), slip.text(), slip.by());
    assertThat(pack.problems()).containsExactlyElementsOf(slip.lines());
  }

  @Test
  void everyProblemOfEveryFileIsToldInOneRun() {
    PackKit pack = PackKit.in(temp);
    List<Slip> slips = Stream.of(0, 7, 30, 38, 42).map(SLIPS::get).toList();
    slips.forEach(slip -> pack.edit(slip.file(), slip.text(), slip.by()));
    pack.write("baker/coaching.yaml", "checklist: [");
    assertThat(pack.problems())
        .containsAll(slips.stream().flatMap(slip -> slip.lines().stream()).toList())
        .contains(
            "acme/baker/coaching.yaml:1:13: is not valid YAML here:" + " expected the node content")
        .hasSize(6);
  }

  @Test
  void aFileInTheWrongPlaceIsNamed() {
    PackKit pack =
        PackKit.in(temp)
            .write("baker/rubrik.yaml", "dimensions: []")
            .write("pack.yml", "id: acme")
            .delete("waiter/coaching.yaml");
    assertThat(pack.problems())
        .containsExactly(
            "acme/baker/rubrik.yaml: is not a file of a pack; did you mean rubric.yaml?",
            "acme/pack.yml: is not a file of a pack; did you mean pack.yaml?",
            "acme/waiter: lacks coaching.yaml");
  }

  @Test
  void aQuestionThatAsksWhatAnotherAsksIsAdvice() {
    PackKit pack =
        PackKit.in(temp)
            .edit(
                DAILY,
                "Flour doubles in price. What do you change?",
                "At five the oven has failed. Which loaves are on the shelf at seven?")
            .edit(
                DAILY,
                "[\"What first?\", \"What never?\", \"What later?\"]",
                "[\"What stock is there?\", \"Who decides now?\", \"What do the guests hear?\"]");
    PackReport report = pack.report();
    assertThat(report.problems()).isEmpty();
    assertThat(pack.lines(report))
        .containsExactly(
            "acme/baker/questions/daily.yaml:31:13 questions[1].prompt: advice: asks much the same"
                + " as \"baker-oven-fails\" (line 2): 89 % of the words of prompt and probes are"
                + " shared; keep one of the two, or ask for something else",
            "No problem in 1 pack: 2 tracks, 3 questions. 1 piece of advice; advice refuses"
                + " nothing.");
  }

  @Test
  void aSentenceThatStandsTwiceIsAdvice() {
    PackKit pack = PackKit.in(temp).edit(WAITER, "Hides]", "Blames the OVEN.]");
    assertThat(pack.lines(pack.report()))
        .contains(
            "acme/waiter/questions/all.yaml:11:33 questions[0].weak[2]: advice: stands word for"
                + " word in acme/baker/questions/daily.yaml:17 too");
  }

  @Test
  void anOpeningIsAdviceFromItsFourthUseOn() {
    PackKit pack =
        PackKit.in(temp)
            .edit(DAILY, "Who decides?", "What would you do if it rained?")
            .edit(DAILY, "What is in stock?", "What would you do if it snowed?")
            .edit(DAILY, "Waits", "What would you do if asked");
    assertThat(pack.report().advice()).isEmpty();
    pack.edit(WAITER, "And then?", "What would you do if he left?");
    assertThat(pack.lines(pack.report()))
        .contains(
            "acme/waiter/questions/all.yaml:9:14 questions[0].probes[0]: advice: opens with \"what"
                + " would you do if\", as do 3 others (the first:"
                + " acme/baker/questions/daily.yaml:13); open it in another way");
  }

  @Test
  void problemsComeBeforeAdvice() {
    PackKit pack =
        PackKit.in(temp)
            .edit(DAILY, "minutes: 10", "minutes: ten")
            .edit(DAILY, "Who decides?", "What never?");
    assertThat(pack.lines(pack.report()))
        .containsExactly(
            "acme/baker/questions/daily.yaml:10:14 questions[0].minutes: is \"ten\";"
                + " it takes a whole number from 1 to 90",
            "acme/baker/questions/daily.yaml:37:29 questions[1].probes[1]: advice: stands word for"
                + " word in line 14 too",
            "1 problem in 1 pack; 1 refused. 1 piece of advice; advice refuses nothing.");
  }

  @Test
  void whatAProgramFindsFurtherStandsAtItsPlaceAndRefusesThePack() {
    FurtherRules further = new NoWaiting();
    PackKit pack = PackKit.in(temp);
    PackReport report = PackCheck.check(List.of(pack.folder()), further);
    assertThat(pack.lines(report))
        .containsExactly(
            "acme/baker/questions/daily.yaml:17:12 questions[0].weak[0]: is no way to bake",
            "acme/waiter/track.yaml:2:8 title: is no trade of ours",
            "2 problems in 1 pack; 1 refused.");
    assertThat(new KeptPacks(List.of(pack.folder()), further).read().library().pack("acme"))
        .isEmpty();
    pack.edit(DAILY, "minutes: 10", "minutes: ten");
    assertThat(PackCheck.check(List.of(pack.folder()), further).problems())
        .as("a pack with other problems is not shown to a program")
        .hasSize(1);
  }

  private static final class NoWaiting implements FurtherRules {
    @Override
    public List<Fault> faults(Track track, Library library) {
      return track.id().equals("waiter")
          ? List.of(new Fault("Waiter", "is no trade of ours"))
          : List.of();
    }

    @Override
    public List<Fault> faults(Question question, Library library) {
      return question.weak().contains("Waits")
          ? List.of(new Fault("Waits", "is no way to bake"))
          : List.of();
    }
  }
}
