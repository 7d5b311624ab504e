package dev.greenroom.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.greenroom.kit.PlaygroundClient;
import dev.greenroom.kit.Program;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What authors of packs are told at a command line, and by a bot that runs. */
class PacksIT {
  @TempDir Path folder;
  private Program greenroom;

  @BeforeEach
  void atACommandLine() {
    greenroom = Program.in(folder);
  }

  @Test
  void aBrokenPackIsRefusedWithItsProblemsAndTheOthersAreThere() throws Exception {
    Path broken = brokenPack();
    try (var running = greenroom.with("GREENROOM_PACKS", broken.toString()).playground()) {
      assertThat(running.err())
          .startsWith("Some packs were refused; the others are loaded:\n")
          .contains(broken.resolve("pack.yaml") + ":2:");
      assertThat(says(running.url(), "/greenroom about")).contains("OpenAI");
    }
  }

  @Test
  void packsCheckPrintsEveryProblemOfABrokenPack() throws IOException {
    Path broken = brokenPack();
    var check = greenroom.run("packs", "check", broken.toString());
    assertThat(check.exit()).isEqualTo(2);
    assertThat(check.err()).isEmpty();
    assertThat(check.out().lines().filter(line -> line.startsWith(broken + "/pack.yaml:")))
        .hasSizeGreaterThan(2)
        .allMatch(line -> line.matches(".*/pack\\.yaml:[0-9]+:[0-9]+ .*: .*"));
    assertThat(check.out().lines().toList().getLast()).contains("problems in 1 pack; 1 refused");
  }

  @Test
  void packsCheckFindsNothingWrongWithTheOwnPacks() {
    var check = greenroom.run("packs", "check");
    assertThat(check.exit()).isZero();
    assertThat(check.out()).hasLineCount(1);
  }

  @Test
  void aNewPackIsWrittenAndFoundToBeInOrder() throws IOException {
    Path pack = folder.resolve("acme");
    var made = greenroom.run("packs", "new", pack.toString());
    assertThat(made.exit()).isZero();
    assertThat(made.out())
        .isEqualTo(
            "A pack to begin with is in "
                + pack
                + ". Change it, then: greenroom packs check "
                + pack
                + "\n");
    var check = greenroom.run("packs", "check", pack.toString());
    assertThat(check.out()).isEqualTo("No problem in 1 pack: 1 track, 3 questions.\n");
    assertThat(check.exit()).isZero();
    greenroom
        .run("packs", "new", pack.toString())
        .mends(pack + " is not empty; name a directory that is empty or not there yet");
  }

  @Test
  void adviceRefusesNothing() throws IOException {
    Path pack = folder.resolve("acme");
    assertThat(greenroom.run("packs", "new", pack.toString()).exit()).isZero();
    Path questions = pack.resolve("acme-support/questions/questions.yaml");
    String text = Files.readString(questions);
    Files.writeString(
        questions,
        text.replace(
            "Quotes the contract in the first minute", "Sends both customers the same mail"));
    var check = greenroom.run("packs", "check", pack.toString());
    assertThat(check.exit()).isZero();
    assertThat(check.out())
        .contains(" questions[2].weak[0]: advice: stands word for word in line ");
  }

  @Test
  void packsAreReadAgainWithoutARestart() throws Exception {
    Path pack = folder.resolve("packs/acme");
    assertThat(greenroom.run("packs", "new", pack.toString()).exit()).isZero();
    String packs = folder.resolve("packs").toString();
    try (var running = greenroom.with("GREENROOM_PACKS", packs).playground()) {
      assertThat(says(running.url(), "/greenroom about")).contains("Practice for our interviews");
      Path header = pack.resolve("pack.yaml");
      Files.writeString(header, Files.readString(header).replace("our interviews", "the panel"));
      await()
          .untilAsserted(
              () ->
                  assertThat(says(running.url(), "/greenroom about"))
                      .contains("Practice for the panel"));
      assertThat(running.err()).isEqualTo("The question packs were read again: 2 packs.\n");
    }
  }

  private Path brokenPack() throws IOException {
    Path pack = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(
        pack.resolve("pack.yaml"),
        "id: Not An Id\nversoin: 1\ntitle: \"\"\nlanguage: [en]\nauthors: nobody\n",
        UTF_8);
    return pack;
  }

  private static String says(String url, String line) {
    return new PlaygroundClient(URI.create(url)).command("ana", "general", line).toString();
  }
}
