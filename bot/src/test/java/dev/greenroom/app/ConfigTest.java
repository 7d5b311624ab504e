package dev.greenroom.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.greenroom.adapter.discord.DiscordAccount;
import dev.greenroom.adapter.slack.api.SlackSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {
  private static final Config DEFAULTS =
      new Config(
          Optional.empty(),
          "127.0.0.1",
          8080,
          List.of(),
          1,
          Config.Log.TEXT,
          Optional.empty(),
          Optional.empty(),
          List.of());

  private static final List<String> KEYS =
      List.of(
          "GREENROOM_DB",
          "GREENROOM_HTTP",
          "GREENROOM_PACKS",
          "GREENROOM_SPEED",
          "GREENROOM_LOG",
          "GREENROOM_OPS",
          "GREENROOM_FROBNICATE",
          "DISCORD_TOKEN",
          "DISCORD_TOKEN_FILE",
          "DISCORD_API_URL",
          "SLACK_BOT_TOKEN",
          "SLACK_APP_TOKEN",
          "SLACK_SIGNING_SECRET_FILE",
          "SLACK_API_URL");

  @TempDir Path folder;

  @Test
  void nothingNeedsToBeSet() throws Exception {
    assertThat(Config.read(Map.of(), Optional.empty())).isEqualTo(DEFAULTS);
    assertThat(Config.read(Map.of("PATH", "/bin", "HOME", "/x"), Optional.empty()))
        .isEqualTo(DEFAULTS);
    assertThat(file("")).isEqualTo(DEFAULTS);
  }

  @Test
  void eachSettingIsRead() throws Exception {
    Path packs = Files.createDirectory(folder.resolve("packs"));
    Map<String, String> all =
        Map.of(
            "GREENROOM_DB", "jdbc:postgresql://db/greenroom",
            "GREENROOM_HTTP", "[::1]:0",
            "GREENROOM_PACKS", packs + ", " + folder,
            "GREENROOM_SPEED", "3600",
            "GREENROOM_LOG", "json");
    assertThat(Config.read(all, Optional.empty()))
        .isEqualTo(
            new Config(
                Optional.of("jdbc:postgresql://db/greenroom"),
                "[::1]",
                0,
                List.of(packs, folder),
                3600,
                Config.Log.JSON,
                Optional.empty(),
                Optional.empty(),
                List.of()));
  }

  @Test
  void aFileMayComeFromAnyEditor() throws Exception {
    String lines =
        String.join(
            "\r\n",
            "\uFEFF# our settings",
            "",
            "  GREENROOM_SPEED = 60  ",
            "GREENROOM_LOG=\"json\"",
            "GREENROOM_DB='jdbc:sqlite:a = b #1.db'",
            "#GREENROOM_SPEED=9");
    assertThat(file(lines))
        .isEqualTo(
            new Config(
                Optional.of("jdbc:sqlite:a = b #1.db"),
                "127.0.0.1",
                8080,
                List.of(),
                60,
                Config.Log.JSON,
                Optional.empty(),
                Optional.empty(),
                List.of()));
  }

  @Test
  void theEnvironmentWinsOverTheFileAndTheLaterLineOverTheEarlier() throws Exception {
    Path file = written("GREENROOM_SPEED=2\nGREENROOM_LOG=json\nGREENROOM_SPEED=3\n", UTF_8);
    assertThat(Config.read(Map.of(), Optional.of(file)).speed()).isEqualTo(3);
    Config both = Config.read(Map.of("GREENROOM_SPEED", "4"), Optional.of(file));
    assertThat(both.speed()).isEqualTo(4);
    assertThat(both.log()).isEqualTo(Config.Log.JSON);
  }

  @Test
  void whatTheEnvironmentOverrulesIsNotHeldAgainstTheFile() throws Exception {
    Path file = written("GREENROOM_SPEED=fast\n", UTF_8);
    assertThat(Config.read(Map.of("GREENROOM_SPEED", "4"), Optional.of(file)).speed()).isEqualTo(4);
  }

  @Test
  void everythingWrongIsToldAtOnceWithItsPlaceAndWhatIsAccepted() throws Exception {
    Path file =
        written("# settings\nGREENROOM_LOG=loud\nno setting\nGREENROOM_PAKCS=x\n=1\n", UTF_8);
    Map<String, String> environment =
        Map.of(
            "GREENROOM_SPED", "2",
            "GREENROOM_FROBNICATE", "1",
            "GREENROOM_DB", "jdbc:h2:mem:x",
            "GREENROOM_HTTP", "localhost",
            "GREENROOM_PACKS", "" + folder.resolve("none"),
            "GREENROOM_SPEED", "0");
    assertThat(problems(environment, file))
        .containsExactly(
            file + ", line 3: this is no setting. A line is KEY=value, a comment begins with #.",
            file + ", line 4: GREENROOM_PAKCS is no setting. Did you mean GREENROOM_PACKS?",
            file + ", line 5: this is no setting. A line is KEY=value, a comment begins with #.",
            "environment: GREENROOM_FROBNICATE is no setting. Known are GREENROOM_DB,"
                + " GREENROOM_HTTP, GREENROOM_PACKS, GREENROOM_SPEED, GREENROOM_LOG,"
                + " DISCORD_API_URL, SLACK_API_URL, DISCORD_TOKEN, DISCORD_TOKEN_FILE,"
                + " SLACK_BOT_TOKEN, SLACK_BOT_TOKEN_FILE, SLACK_APP_TOKEN, SLACK_APP_TOKEN_FILE,"
                + " SLACK_SIGNING_SECRET, SLACK_SIGNING_SECRET_FILE.",
            "environment: GREENROOM_SPED is no setting. Did you mean GREENROOM_SPEED?",
            "environment: GREENROOM_DB is “jdbc:h2:mem:x”, but takes jdbc:sqlite:FILE or"
                + " jdbc:postgresql://HOST/DATABASE.",
            "environment: GREENROOM_HTTP is “localhost”, but takes a host and a port, such as"
                + " 127.0.0.1:8080; port 0 takes a free one.",
            "environment: GREENROOM_PACKS is “"
                + folder.resolve("none")
                + "”, but takes directories that exist, separated by commas.",
            "environment: GREENROOM_SPEED is “0”, but takes a whole number from 1 to 3600.",
            file + ", line 2: GREENROOM_LOG is “loud”, but takes text or json.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GREENROOM_DB=greenroom.db",
        "GREENROOM_DB=jdbc:sqlite:",
        "GREENROOM_DB=jdbc:sqlite:x.db?journal_mode=off",
        "GREENROOM_DB=jdbc:sqlite:x\u0000y.db",
        "GREENROOM_HTTP=:8080",
        "GREENROOM_HTTP=127.0.0.1:65536",
        "GREENROOM_HTTP=127.0.0.1:-1",
        "GREENROOM_HTTP=127.0.0.1:99999999999",
        "GREENROOM_PACKS=/none/\u0000",
        "GREENROOM_SPEED=3601",
        "GREENROOM_SPEED=1.5",
        "GREENROOM_SPEED=-1",
        "GREENROOM_SPEED=\u0661",
        "GREENROOM_SPEED=99999999999999999999",
        "GREENROOM_LOG=JSON"
      })
  void aValueThatIsNotTakenIsOneProblem(String line) throws Exception {
    String key = line.substring(0, line.indexOf('='));
    assertThat(problems(Map.of(), written(line + "\n", UTF_8)))
        .singleElement()
        .asString()
        .contains(", line 1: " + key + " is “", "”, but takes ");
  }

  @Test
  void aPasswordInAWrongAddressIsNotRepeated() throws Exception {
    for (String address :
        List.of("postgresql://u:secret@db/x", "jdbc:pg://db/x?user=u&password=secret")) {
      assertThat(problems(Map.of("GREENROOM_DB", address), written("", UTF_8)))
          .singleElement()
          .asString()
          .contains("db/x")
          .doesNotContain("secret");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\"\"", "''", "\uFEFF", "\u00A0", "\u200B", "\r"})
  void whatHasNothingInItIsNotSet(String nothing) throws Exception {
    var environment = new HashMap<String, String>();
    var lines = new StringBuilder();
    for (String key : KEYS) {
      environment.put(key, nothing);
      lines.append(key).append('=').append(nothing).append('\n');
    }
    assertThat(Config.read(environment, Optional.empty())).isEqualTo(DEFAULTS);
    assertThat(file(lines.toString())).isEqualTo(DEFAULTS);
    Path set = written("GREENROOM_SPEED=7\nDISCORD_TOKEN=d-secret\n", UTF_8);
    Config both = Config.read(environment, Optional.of(set));
    assertThat(both.speed()).isEqualTo(7);
    assertThat(both.discord()).isPresent();
  }

  @Test
  void anEmptyVariableBesideItsFileIsNotSet() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "d-secret\n");
    assertThat(
            Config.read(
                    Map.of("DISCORD_TOKEN", "", "DISCORD_TOKEN_FILE", token.toString()),
                    Optional.empty())
                .discord())
        .contains(new DiscordAccount("d-secret", Optional.empty()));
    assertThat(
            Config.read(
                    Map.of("DISCORD_TOKEN", "d-secret", "DISCORD_TOKEN_FILE", ""), Optional.empty())
                .discord())
        .contains(new DiscordAccount("d-secret", Optional.empty()));
  }

  @Test
  void variablesThatOrchestratorsMakeStopNothing() throws Exception {
    var environment = new HashMap<String, String>();
    for (String service :
        List.of("GREENROOM", "GREENROOM_DB", "GREENROOM_WEB_2", "DISCORD_BOT", "SLACK_PROXY")) {
      environment.put(service + "_SERVICE_HOST", "10.0.0.7");
      environment.put(service + "_SERVICE_PORT", "8080");
      environment.put(service + "_SERVICE_PORT_HTTP_ALT", "8080");
      environment.put(service + "_PORT", "tcp://10.0.0.7:8080");
      environment.put(service + "_PORT_8080_TCP", "tcp://10.0.0.7:8080");
      environment.put(service + "_PORT_8080_TCP_ADDR", "10.0.0.7");
      environment.put(service + "_PORT_8080_TCP_PORT", "8080");
      environment.put(service + "_PORT_8080_TCP_PROTO", "tcp");
      environment.put(service + "_PORT_53_UDP", "udp://10.0.0.7:53");
      environment.put(service + "_NAME", "/web/greenroom");
      environment.put(service + "_ENV_PATH", "/usr/bin");
    }
    assertThat(Config.read(environment, Optional.empty())).isEqualTo(DEFAULTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GREENROOM_PORT=8080",
        "GREENROOM_HTTP_PORT=8080",
        "GREENROOM_SERVICE=x",
        "GREENROOM_NAME=Greenroom",
        "GREENROOM_HTPP=127.0.0.1:1",
        "GREENROOM_SPED=2",
        "GREENROOM_SERVICE_PORT=http"
      })
  void aMisspeltVariableStopsTheStart(String variable) throws Exception {
    int equals = variable.indexOf('=');
    String key = variable.substring(0, equals);
    assertThat(problems(Map.of(key, variable.substring(equals + 1)), written("", UTF_8)))
        .singleElement()
        .asString()
        .startsWith("environment: " + key + " is no setting. ");
  }

  @Test
  void variablesOfOtherProgramsForThePlatformsAreOnlySaid() throws Exception {
    Map<String, String> environment =
        Map.of("DISCORD_TOKN", "x", "SLACK_WEBHOOK_URL", "x", "DISCORD_GUILD", "");
    assertThat(Config.read(environment, Optional.empty()).idle())
        .containsExactly(
            "environment: DISCORD_TOKN is no setting of Greenroom, so it does nothing here."
                + " Did you mean DISCORD_TOKEN?",
            "environment: SLACK_WEBHOOK_URL is no setting of Greenroom, so it does nothing here.");
    assertThat(problems(Map.of(), written("DISCORD_TOKN=x\n", UTF_8)))
        .singleElement()
        .asString()
        .contains("line 1: DISCORD_TOKN is no setting. Did you mean DISCORD_TOKEN?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc.def-1_2",
        "  abc.def-1_2 \n",
        "\uFEFFabc.def-1_2",
        "\"abc.def-1_2\"",
        "'abc.def-1_2'\r\n",
        " \uFEFF\"Bot abc.def-1_2\"\n",
        "Bot abc.def-1_2",
        "bot  abc.def-1_2",
        "Bearer abc.def-1_2",
        "\u201cabc.def-1_2\u201d",
        "`abc.def-1_2`",
        "\u00A0abc.def-1_2\u200B",
        "DISCORD_TOKEN=abc.def-1_2",
        "DISCORD_TOKEN='Bot abc.def-1_2'\n",
        "Authorization: Bot abc.def-1_2"
      })
  void whatIsPastedAroundATokenIsTakenOff(String pasted) throws Exception {
    var token = Optional.of(new DiscordAccount("abc.def-1_2", Optional.empty()));
    Path file = Files.writeString(folder.resolve("token"), pasted);
    Config variable = Config.read(Map.of("DISCORD_TOKEN", pasted), Optional.empty());
    Config ofItsOwn =
        Config.read(Map.of("DISCORD_TOKEN_FILE", " \"" + file + "\""), Optional.empty());
    assertThat(variable.discord()).isEqualTo(token);
    assertThat(ofItsOwn.discord()).isEqualTo(token);
    assertThat(file("DISCORD_TOKEN=" + pasted.strip() + "\r\n").discord()).isEqualTo(token);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abc def", "abc\ndef", "abc\tdef", "abc\u200Bdef", "abc\uFEFFdef", "abc\u00A0d"})
  void aTokenThatIsBrokenInItsMiddleIsSaidAndNotRepeated(String broken) throws Exception {
    Path file = Files.writeString(folder.resolve("token"), broken);
    for (var environment :
        List.of(Map.of("DISCORD_TOKEN", broken), Map.of("DISCORD_TOKEN_FILE", file.toString()))) {
      assertThat(problems(environment, written("", UTF_8)))
          .singleElement()
          .asString()
          .contains("DISCORD_TOKEN has a space", "at position 4")
          .doesNotContain("abc", "def");
    }
    assertThat(problems(Map.of("SLACK_BOT_TOKEN", broken), written("", UTF_8)))
        .anyMatch(problem -> problem.contains("SLACK_BOT_TOKEN has a space"));
  }

  @Test
  void aSecretInAnotherEncodingIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("token"), "\uFEFFabc", UTF_16LE);
    assertThat(problems(Map.of("DISCORD_TOKEN_FILE", file.toString()), written("", UTF_8)))
        .containsExactly(
            "DISCORD_TOKEN_FILE names the file "
                + file
                + ", which is not written in UTF-8. Save it as UTF-8 text.");
  }

  @Test
  void whatHasNoEffectYetIsSaidWhereverItStands() throws Exception {
    Path file = written("SLACK_CLIENT_ID=an id with spaces\n", UTF_8);
    Config read = Config.read(Map.of("GREENROOM_OPS", "x"), Optional.of(file));
    assertThat(read.idle())
        .containsExactly(
            file + ", line 1: SLACK_CLIENT_ID is set, but has no effect in this version.",
            "environment: GREENROOM_OPS is set, but has no effect in this version.");
  }

  @Test
  void tokensTurnPlatformsOnAndAreNeverShown() throws Exception {
    Config read =
        Config.read(
            Map.of(
                "DISCORD_TOKEN", "d-secret",
                "DISCORD_API_URL", "http://127.0.0.1:9/api/v10/",
                "SLACK_BOT_TOKEN", "b-secret",
                "SLACK_APP_TOKEN", "a-secret",
                "SLACK_API_URL", "http://127.0.0.1:9/api/"),
            Optional.empty());
    assertThat(read.discord())
        .contains(
            new DiscordAccount("d-secret", Optional.of(URI.create("http://127.0.0.1:9/api/v10/"))));
    assertThat(read.slack())
        .contains(
            new SlackSettings(
                "b-secret",
                Optional.of("a-secret"),
                Optional.empty(),
                "127.0.0.1",
                8080,
                Optional.of("http://127.0.0.1:9/api/")));
    assertThat(read.toString()).doesNotContain("secret");
  }

  @Test
  void aSecretMayStandInAFileOfItsOwn() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "d-secret\n");
    assertThat(
            Config.read(Map.of("DISCORD_TOKEN_FILE", token.toString()), Optional.empty()).discord())
        .contains(new DiscordAccount("d-secret", Optional.empty()));
    assertThat(problems(Map.of("DISCORD_TOKEN_FILE", folder.toString()), written("", UTF_8)))
        .containsExactly(
            "DISCORD_TOKEN_FILE names the file " + folder + ", which cannot be read or is empty.");
  }

  @Test
  void halfOfSlackIsToldWhatIsMissing() throws Exception {
    Path file = written("", UTF_8);
    assertThat(problems(Map.of("SLACK_BOT_TOKEN", "b"), file))
        .singleElement()
        .asString()
        .contains("SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET");
    assertThat(problems(Map.of("SLACK_APP_TOKEN", "a"), file))
        .containsExactly("Slack is set up in part: SLACK_BOT_TOKEN is missing.");
    assertThat(
            problems(
                Map.of(
                    "SLACK_BOT_TOKEN", "b",
                    "SLACK_APP_TOKEN", "a",
                    "SLACK_API_URL", "http://127.0.0.1:9/api",
                    "DISCORD_API_URL", "127.0.0.1"),
                file))
        .hasSize(2)
        .allMatch(problem -> problem.contains("_API_URL is "));
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws Exception {
    String sentence = " cannot be read. Check its name and rights.";
    Path none = folder.resolve("none.env");
    assertThat(problems(Map.of(), none)).containsExactly("The settings file " + none + sentence);
    assertThat(problems(Map.of(), folder))
        .containsExactly("The settings file " + folder + sentence);
    Path foreign = written("GREENROOM_LOG=t\u00e9xt", ISO_8859_1);
    assertThat(problems(Map.of(), foreign))
        .containsExactly("The settings file " + foreign + " is not written in UTF-8.");
  }

  private Config file(String lines) throws Exception {
    return Config.read(Map.of(), Optional.of(written(lines, UTF_8)));
  }

  private Path written(String lines, Charset charset) throws IOException {
    return Files.writeString(folder.resolve("greenroom.env"), lines, charset);
  }

  private static List<String> problems(Map<String, String> environment, Path file) {
    return catchThrowableOfType(
            Config.Invalid.class, () -> Config.read(environment, Optional.of(file)))
        .problems();
  }
}
