package dev.greenroom.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.PlaygroundClient;
import dev.greenroom.kit.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody at a command line is told: one sentence for each thing to mend, and exit code 2.
 */
class MainIT {
  @TempDir Path folder;
  private Program greenroom;

  @BeforeEach
  void atACommandLine() {
    greenroom = Program.in(folder);
  }

  @Test
  void helpListsWhatWorksAndNothingElse() {
    var help = greenroom.run("--help");
    assertThat(help.exit()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .contains("playground", "packs", "\n  run")
        .doesNotContain("backup", "doctor");
    assertThat(greenroom.run("packs", "--help").out()).contains("check");
    assertThat(greenroom.run("playground", "--help").out()).contains("--config=FILE");
  }

  @Test
  void theVersionIsThatOfTheJar() {
    assertThat(greenroom.run("--version").out()).matches("Greenroom \\d+\\.\\d+\\.\\d+\\S*\n");
  }

  @Test
  void whatIsMisspeltIsAnsweredWithTheNearestName() {
    greenroom.run("plaground").mends("There is no command “plaground”. Did you mean “playground”?");
    greenroom.run("frobnicate").mends("There is no command “frobnicate”. See greenroom --help.");
    greenroom.run("packs", "chek").mends("There is no command “chek”. Did you mean “check”?");
    greenroom
        .run("playground", "--confg", "x")
        .mends("There is no option “--confg” here. Did you mean “--config”?");
    greenroom
        .run("--frobnicate")
        .mends("There is no option “--frobnicate” here. See greenroom --help.");
  }

  @Test
  void withoutAPlatformThePlaygroundIsPointedTo() {
    String sentence =
        "No chat platform is set up. Set DISCORD_TOKEN, or SLACK_BOT_TOKEN and SLACK_APP_TOKEN. To"
            + " try Greenroom on this machine without any: java -jar greenroom.jar playground";
    greenroom.run().mends(sentence);
    greenroom.run("run").mends(sentence);
  }

  @Test
  void everyWrongSettingStandsOnALineOfItsOwn() throws IOException {
    Path file = Files.writeString(folder.resolve("my.env"), "GREENROOM_LGO=json\n", UTF_8);
    greenroom
        .with("GREENROOM_HTTP", "8080")
        .with("GREENROOM_SPEED", "fast")
        .run("playground", "--config", file.toString())
        .mends(
            file
                + ", line 1: GREENROOM_LGO is no setting. Did you mean GREENROOM_LOG?\n"
                + "environment: GREENROOM_HTTP is “8080”, but takes a host and a port, such as"
                + " 127.0.0.1:8080; port 0 takes a free one.\n"
                + "environment: GREENROOM_SPEED is “fast”, but takes a whole number from 1 to"
                + " 3600.");
    assertThat(folder.resolve("greenroom-playground.db")).doesNotExist();
  }

  @Test
  void aPortInUseIsNamedAndNothingIsLeftLocked() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      greenroom
          .with("GREENROOM_HTTP", "127.0.0.1:" + taken.getLocalPort())
          .run("playground")
          .mends(
              "Port "
                  + taken.getLocalPort()
                  + " on 127.0.0.1 is in use by another program. Set GREENROOM_HTTP to another"
                  + " port, or to port 0 for a free one.");
    }
    greenroom.playground().close();
  }

  @Test
  void thePlaygroundListensOnThisMachineOnly() {
    for (String host : new String[] {"0.0.0.0", "192.0.2.1", "no-such-host.invalid"}) {
      greenroom
          .with("GREENROOM_HTTP", host + ":0")
          .run("playground")
          .mends(
              "The playground listens on this machine only (127.0.0.1, ::1 or localhost), not on "
                  + host
                  + ".");
    }
  }

  @Test
  void aStoreThatCannotBeUsedIsNamedWithWhatToDo() throws IOException {
    store("none/x.db")
        .mends(
            "The directory "
                + folder.resolve("none")
                + " of the store does not exist. Make it, or name another store in GREENROOM_DB.");
    store(".").mends("The store " + path(".") + " is a directory. Name a file in GREENROOM_DB.");
    Files.writeString(folder.resolve("notes.txt"), "no database ".repeat(500), UTF_8);
    store("notes.txt")
        .mends(
            path("notes.txt")
                + " is not a SQLite database, or it is damaged. Name another file in GREENROOM_DB,"
                + " or restore a backup.");
    Files.createDirectory(folder.resolve("x.db.lock"));
    store("x.db")
        .mends(
            "The store "
                + path("x.db")
                + " cannot be written: "
                + path("x.db.lock")
                + " cannot be made. Give this user the right to write the file and its directory.");
  }

  /** By a shell: this process may have a locale without such letters itself. */
  @Test
  void aPathWithLettersThatTheLocaleDoesNotHaveIsToldInASentence() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String program = java + " -jar " + System.getProperty("greenroom.jar") + " playground";
    String there = "d=gr$(printf '\\303\\274')n; mkdir -p $d; export LC_ALL=C; ";
    for (String call : List.of("GREENROOM_DB=jdbc:sqlite:$d/x.db ", "cd $d; ")) {
      Path errors = folder.resolve("errors.txt");
      int exit =
          new ProcessBuilder("sh", "-c", there + call + program)
              .directory(folder.toFile())
              .redirectError(errors.toFile())
              .start()
              .waitFor();
      assertThat(Files.readString(errors, UTF_8))
          .startsWith("The locale of this program has no letters beyond ASCII")
          .hasLineCount(1);
      assertThat(exit).isEqualTo(2);
    }
    int removed =
        new ProcessBuilder("sh", "-c", "rm -r gr*n").directory(folder.toFile()).start().waitFor();
    assertThat(removed).isZero();
  }

  @Test
  void aStoreThatIsGoneThoughItsChatIsThereIsNotBegunAnew() throws IOException {
    try (var running = greenroom.playground("--sample")) {
      assertThat(running.process().isAlive()).isTrue();
    }
    for (String file : List.of("", "-wal", "-shm", ".lock")) {
      Files.deleteIfExists(folder.resolve("greenroom-playground.db" + file));
    }
    assertThat(greenroom.run("playground").err())
        .startsWith("The store greenroom-playground.db is empty, but ")
        .contains("greenroom-playground-chat.db says that it was used before")
        .hasLineCount(1);
    assertThat(greenroom.run("playground").exit()).isEqualTo(2);
  }

  @Test
  void aChatFileThatCannotBeUsedIsNamedToo() throws IOException {
    Files.writeString(folder.resolve("x-chat.db"), "no database ".repeat(500), UTF_8);
    var ended = store("x.db");
    assertThat(ended.err())
        .startsWith("The playground cannot use its chat file " + path("x-chat.db") + ": ")
        .hasLineCount(1);
    assertThat(ended.exit()).isEqualTo(2);
  }

  @Test
  void aServerThatDoesNotAnswerIsNamedWithoutItsPassword() {
    var ended =
        greenroom
            .with("GREENROOM_DB", "jdbc:postgresql://127.0.0.1:1/x?user=u&password=secret")
            .run("playground");
    assertThat(ended.err())
        .startsWith("jdbc:postgresql://127.0.0.1:1/x does not answer: ")
        .doesNotContain("secret")
        .hasLineCount(1);
    assertThat(ended.exit()).isEqualTo(2);
  }

  @Test
  void aStoreInUseByAnotherPlaygroundIsLeftAlone() {
    try (var other = greenroom.playground()) {
      greenroom
          .run("playground")
          .mends(
              "greenroom-playground.db is in use by another run or playground. Stop that one first,"
                  + " or name another store in GREENROOM_DB.");
      assertThat(other.process().isAlive()).isTrue();
    }
    greenroom.playground().close();
  }

  @Test
  void whatHasNoEffectYetIsSaidAtStart() {
    try (var running = greenroom.with("GREENROOM_SECRET", "x").playground()) {
      assertThat(running.err())
          .isEqualTo("environment: GREENROOM_SECRET is set, but has no effect in this version.\n");
    }
  }

  @Test
  void aSampleIsMadeOnceAndThenGoesOnWithoutTheOption() throws Exception {
    try (var running = greenroom.playground("--sample")) {
      assertThat(says(running.url(), "/leaderboard")).contains("Leaderboard", "Chi", "Gil");
    }
    var again = greenroom.run("playground", "--sample");
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).startsWith("--sample needs a new store").hasLineCount(1);
    try (var running = greenroom.playground()) {
      assertThat(says(running.url(), "/progress")).contains("Your progress");
    }
  }

  private Program.Ended store(String file) {
    return greenroom.with("GREENROOM_DB", "jdbc:sqlite:" + path(file)).run("playground");
  }

  private String path(String file) {
    return folder + "/" + file;
  }

  private static String says(String url, String line) {
    return new PlaygroundClient(URI.create(url)).command("ana", "general", line).toString();
  }
}
