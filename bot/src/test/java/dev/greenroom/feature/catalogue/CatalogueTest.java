package dev.greenroom.feature.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.library.PackReader;
import dev.greenroom.content.model.Library;
import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.Golden;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.RoundLibrary;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.SampleLibrary;
import dev.greenroom.kit.Scenario;
import dev.greenroom.ui.ActionId;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people find out about the packs, as a review sees it. */
class CatalogueTest {
  private static final String CATALOGUE = "greenroom catalogue";

  @TempDir Path directory;
  private Scenario group;
  private Channel general;
  private Person max;
  private Person ana;

  private void has(Library library) {
    group = Scenario.of(library, EmptyDatabase.sqlite(directory), "2027-03-01T08:00:00Z");
    general = group.channel("general");
    max = group.manager("Max");
    ana = group.person("Ana");
  }

  @AfterEach
  void end() {
    group.close();
  }

  @Test
  void fromAllTracksToOneQuestion() {
    has(RoundLibrary.small());
    Reply tracks = max.types(general, CATALOGUE);
    Golden.reply("catalogue/tracks", tracks);
    Reply track = max.chooses(general, tracks, "Look at a track", "baking");
    Golden.reply("catalogue/track", track);
    Golden.reply("catalogue/formats", max.presses(general, track, "Formats"));
    Golden.reply("catalogue/rubric", max.presses(general, track, "Rubric"));
    Reply questions = max.presses(general, track, "Questions");
    Golden.reply("catalogue/questions", questions);
    Golden.reply("catalogue/drills", max.presses(general, questions, "Drill"));
    Golden.reply("catalogue/dailies", max.presses(general, questions, "Daily question"));
    Reply part = max.chooses(general, questions, "Read a question", "oven");
    Golden.reply("catalogue/role-play", part);
    Golden.reply("catalogue/case", max.chooses(general, questions, "Read a question", "loaf"));
    assertThat(Said.in(max.presses(general, part, "The track"))).isEqualTo(Said.in(track));
    assertThat(Said.in(max.presses(general, part, "All its questions")))
        .isEqualTo(Said.in(questions));
  }

  @Test
  void anInterviewersViewOfAQuestionOfTheBundledPacks() {
    has(PackReader.bundled().library());
    var track = PackReader.bundled().library().track("pm-system-design").orElseThrow();
    var question =
        track.questions().stream().filter(q -> q.reference().isPresent()).findFirst().orElseThrow();
    Reply page = max.types(general, "greenroom", named(question.id()));
    var all = new StringBuilder(Said.in(page));
    while (Said.in(page).contains("[More]")) {
      page = max.presses(general, page, "More");
      all.append(Said.in(page));
    }
    assertThat(all)
        .contains(question.prompt(), question.mistake())
        .contains(question.probes())
        .contains(question.strong())
        .contains(question.weak())
        .contains(question.reference().orElseThrow().assumptions())
        .contains(track.rubric().dimension(question.dimensions().getFirst()).orElseThrow().title())
        .contains("not affiliated with or endorsed by OpenAI", "spoils it for you");
  }

  @Test
  void pairedTypedAndRelayFormatsAreShownAsNotOffered() {
    has(PackReader.bundled().library());
    var all = new StringBuilder();
    for (int number = 1; number <= 9; number++) {
      all.append(
          Said.in(ana.presses(general, new ActionId("catalogue-track", "-", "pgm_" + number))));
    }
    assertThat(all)
        .contains("Typed in one sitting. To read here")
        .contains("Typed in turns, over days. To read here")
        .contains("One question from several chairs: Product Group Manager")
        .contains("Spoken. Offered by /mock.")
        .contains("Reported, not confirmed, in")
        .contains("not reported");
  }

  @Test
  void questionsAreForThoseWhoManage() {
    has(RoundLibrary.small());
    Reply track = ana.types(general, "greenroom", named("baking"));
    Golden.reply("catalogue/track-not-manager", track);
    assertThat(Said.in(track)).doesNotContain("[Questions]");
    assertThat(Said.in(ana.types(general, "greenroom", named("loaf"))))
        .contains("Only people who manage")
        .doesNotContain("Probe 1");
    for (ActionId press :
        new ActionId[] {
          new ActionId("catalogue-question", "-", "loaf_1"),
          new ActionId("catalogue-questions", "-", "baking_all_1")
        }) {
      assertThat(Said.in(ana.presses(general, press))).contains("Only people who manage");
    }
  }

  @Test
  void whatIsNotThere() {
    has(SampleLibrary.small());
    Golden.reply(
        "catalogue/refused-unknown", max.types(general, "greenroom", named("brewing-beer")));
    Golden.reply("catalogue/refused-near", max.types(general, "greenroom", named("bakin")));
    Golden.reply(
        "catalogue/refused-gone",
        max.presses(general, new ActionId("catalogue-question", "-", "brewing_1")));
    for (String arg : new String[] {"baking_all_99", "baking_kneading_0", "baking"}) {
      assertThat(Said.in(max.presses(general, new ActionId("catalogue-questions", "-", arg))))
          .startsWith("Questions: Baking");
    }
    assertThat(Said.in(max.types(general, "greenroom", named("loaf")))).contains("Probe");
  }

  @Test
  void thirtyPacks() {
    has(SampleLibrary.ofPacks(30));
    Reply tracks = ana.types(general, CATALOGUE);
    Golden.reply("catalogue/tracks-first-page", tracks);
    Golden.reply("catalogue/tracks-second-page", ana.presses(general, tracks, "More"));
  }

  @Test
  void theLongestTextsAPackMayHold() {
    has(RoundLibrary.ofLongest());
    Reply tracks = max.types(general, CATALOGUE);
    Golden.reply("catalogue/longest-tracks", tracks);
    Reply track = max.chooses(general, tracks, "Look at a track", "baking");
    Golden.reply("catalogue/longest-track", track);
    Golden.reply("catalogue/longest-formats", max.presses(general, track, "Formats"));
    Golden.reply("catalogue/longest-rubric", max.presses(general, track, "Rubric"));
    Reply questions = max.presses(general, track, "Questions");
    Golden.reply("catalogue/longest-questions", questions);
    Reply page = max.chooses(general, questions, "Read a question", "oven");
    for (int number = 1; Said.in(page).contains("[More]"); number++) {
      Golden.reply("catalogue/longest-question-" + number, page);
      page = max.presses(general, page, "More");
    }
  }

  private static Map<String, String> named(String title) {
    return Map.of("page", "catalogue", "title", title);
  }
}
