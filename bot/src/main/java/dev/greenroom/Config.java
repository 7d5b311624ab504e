package dev.greenroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenroom.content.Nearest;
import dev.greenroom.flow.Words;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The settings of one process: environment variables, over the lines of an optional file with the
 * same keys. Everything wrong is told at once.
 *
 * @param store a JDBC address of SQLite or PostgreSQL; empty for the command's own default
 * @param host where to listen
 * @param port 0 to 65535; 0 takes a free one
 * @param packs directories with further question packs
 * @param speed product seconds in a wall second, 1 to 3600
 * @param discord empty where Discord is not set up
 * @param slack empty where Slack is not set up
 * @param idle a sentence for each setting that does nothing in this version
 */
record Config(
    Optional<String> store,
    String host,
    int port,
    List<Path> packs,
    int speed,
    Log log,
    Optional<Discord> discord,
    Optional<Slack> slack,
    List<String> idle) {
  static final String STORE = "GREENROOM_DB";
  static final String HTTP = "GREENROOM_HTTP";
  static final String PACKS = "GREENROOM_PACKS";
  static final String SPEED = "GREENROOM_SPEED";
  static final String LOG = "GREENROOM_LOG";
  static final String DISCORD_TOKEN = "DISCORD_TOKEN";
  static final String DISCORD_API_URL = "DISCORD_API_URL";
  static final String SLACK_BOT_TOKEN = "SLACK_BOT_TOKEN";
  static final String SLACK_APP_TOKEN = "SLACK_APP_TOKEN";
  static final String SLACK_SIGNING_SECRET = "SLACK_SIGNING_SECRET";
  static final String SLACK_API_URL = "SLACK_API_URL";

  /** Keys that are fixed for what is not in this version yet: known, and said to do nothing. */
  private static final List<String> WITHOUT_EFFECT =
      List.of(
          "GREENROOM_OPS",
          "GREENROOM_PUBLIC_URL",
          "GREENROOM_SECRET",
          "GREENROOM_PLAYGROUND_TOKEN",
          "SLACK_CLIENT_ID",
          "SLACK_CLIENT_SECRET");

  /** Each may also be given as the name of a file that holds it. */
  private static final List<String> SECRETS =
      List.of(DISCORD_TOKEN, SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET);

  private static final String IN_FILE = "_FILE";

  private static final List<String> EFFECTIVE =
      Stream.concat(
              Stream.of(STORE, HTTP, PACKS, SPEED, LOG, DISCORD_API_URL, SLACK_API_URL),
              SECRETS.stream().flatMap(key -> Stream.of(key, key + IN_FILE)))
          .toList();
  private static final Words WORDS = Words.in(Locale.ENGLISH, List.of("program"));

  /**
   * Discord is on.
   *
   * @param api base of the REST API, version path included; empty for the public one
   */
  record Discord(String token, Optional<URI> api) {
    /** Tokens are nobody's to read. */
    @Override
    public String toString() {
      return "Discord[]";
    }
  }

  /**
   * Slack is on.
   *
   * @param appToken for Socket Mode; wins over the signing secret
   * @param signingSecret for requests over HTTP
   * @param api base of the Web API, ending in {@code /api/}; empty for Slack's own
   */
  record Slack(
      String botToken,
      Optional<String> appToken,
      Optional<String> signingSecret,
      Optional<String> api) {
    /** Tokens are nobody's to read. */
    @Override
    public String toString() {
      return "Slack[]";
    }
  }

  /** How log lines are written. */
  enum Log {
    TEXT,
    JSON
  }

  /** The settings cannot be used. */
  static final class Invalid extends Exception {
    private static final long serialVersionUID = 1;
    private final List<String> problems;

    Invalid(List<String> problems) {
      super(String.join("\n", problems));
      this.problems = List.copyOf(problems);
    }

    /** One sentence each. */
    List<String> problems() {
      return problems;
    }
  }

  /** One setting and where it stands. */
  private record Setting(String value, String from) {}

  static Config read(Map<String, String> environment, Optional<Path> file) throws Invalid {
    return new Reading().read(environment, file);
  }

  /** Collects settings and all that is wrong with them. */
  private static final class Reading {
    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> idle = new LinkedHashMap<>();

    Config read(Map<String, String> environment, Optional<Path> file) throws Invalid {
      file.ifPresent(this::addFile);
      environment.entrySet().stream()
          .filter(entry -> isOurs(entry.getKey()))
          .sorted(Map.Entry.comparingByKey())
          .forEach(entry -> add(entry.getKey(), entry.getValue(), WORDS.say("config.environment")));
      var config =
          new Config(
              value(STORE).filter(this::store),
              value(HTTP).flatMap(this::address).map(Address::host).orElse("127.0.0.1"),
              value(HTTP).flatMap(this::address).map(Address::port).orElse(8080),
              value(PACKS).map(this::packs).orElse(List.of()),
              value(SPEED).map(this::speed).orElse(1),
              value(LOG).map(this::log).orElse(Log.TEXT),
              discord(),
              slack(),
              List.copyOf(idle.values()));
      if (!problems.isEmpty()) {
        throw new Invalid(problems.stream().distinct().toList());
      }
      return config;
    }

    private static boolean isOurs(String key) {
      return key.startsWith("GREENROOM_")
          || EFFECTIVE.contains(key)
          || WITHOUT_EFFECT.contains(key);
    }

    private void addFile(Path file) {
      try {
        List<String> lines = Files.readAllLines(file, UTF_8);
        for (int number = 1; number <= lines.size(); number++) {
          addLine(lines.get(number - 1), WORDS.say("config.line", file, number));
        }
      } catch (CharacterCodingException e) {
        problems.add(WORDS.say("config.not-text", file));
      } catch (IOException e) {
        problems.add(WORDS.say("config.unreadable", file));
      }
    }

    private void addLine(String raw, String from) {
      String line = raw.replace("\uFEFF", "").strip();
      int equals = line.indexOf('=');
      if (line.isEmpty() || line.startsWith("#")) {
        return;
      }
      if (equals < 1) {
        problems.add(WORDS.say("config.no-setting", from));
        return;
      }
      add(line.substring(0, equals).strip(), unquoted(line.substring(equals + 1).strip()), from);
    }

    private static String unquoted(String value) {
      return value.length() > 1 && value.matches("(?s)\".*\"|'.*'")
          ? value.substring(1, value.length() - 1)
          : value;
    }

    private void add(String key, String value, String from) {
      if (EFFECTIVE.contains(key)) {
        settings.put(key, new Setting(value.strip(), from));
      } else if (WITHOUT_EFFECT.contains(key)) {
        idle.put(key, WORDS.say("config.without-effect", from, key));
      } else {
        List<String> known = Stream.concat(EFFECTIVE.stream(), WITHOUT_EFFECT.stream()).toList();
        problems.add(
            Nearest.to(key, known)
                .map(near -> WORDS.say("config.unknown-near", from, key, near))
                .orElseGet(
                    () -> WORDS.say("config.unknown", from, key, String.join(", ", EFFECTIVE))));
      }
    }

    private Optional<Discord> discord() {
      Optional<URI> api = value(DISCORD_API_URL).flatMap(url -> web(DISCORD_API_URL, url));
      return secret(DISCORD_TOKEN).map(token -> new Discord(token, api));
    }

    /** A bot token alone reaches nothing, and nothing else is of use without it. */
    private Optional<Slack> slack() {
      Optional<String> bot = secret(SLACK_BOT_TOKEN);
      Optional<String> app = secret(SLACK_APP_TOKEN);
      Optional<String> signing = secret(SLACK_SIGNING_SECRET);
      Optional<String> api =
          value(SLACK_API_URL)
              .flatMap(url -> web(SLACK_API_URL, url.endsWith("/api/") ? url : ""))
              .map(URI::toString);
      if (bot.isPresent() && app.isEmpty() && signing.isEmpty()) {
        problems.add(WORDS.say("config.slack-half", SLACK_APP_TOKEN, SLACK_SIGNING_SECRET));
      }
      if (bot.isEmpty() && (app.isPresent() || signing.isPresent())) {
        problems.add(WORDS.say("config.slack-no-bot", SLACK_BOT_TOKEN));
      }
      return bot.filter(_ -> app.isPresent() || signing.isPresent())
          .map(token -> new Slack(token, app, signing, api));
    }

    private Optional<URI> web(String key, String url) {
      try {
        var uri = new URI(url);
        if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
          return Optional.of(uri);
        }
      } catch (URISyntaxException e) {
        // told just as an address of another kind
      }
      wrong(key);
      return Optional.empty();
    }

    /** A value, or the first line of the file that holds it. */
    private Optional<String> secret(String key) {
      return value(key).or(() -> value(key + IN_FILE).flatMap(file -> held(key + IN_FILE, file)));
    }

    private Optional<String> held(String key, String file) {
      try {
        String secret = Files.readString(Path.of(file), UTF_8).strip();
        if (!secret.isEmpty()) {
          return Optional.of(secret);
        }
      } catch (IOException | InvalidPathException e) {
        // told just as a file with nothing in it
      }
      problems.add(WORDS.say("config.no-secret", key, file));
      return Optional.empty();
    }

    private Optional<String> value(String key) {
      return Optional.ofNullable(settings.get(key)).map(Setting::value);
    }

    private void wrong(String key) {
      Setting setting = settings.get(key);
      problems.add(
          WORDS.say(
              "config.wrong",
              setting == null ? "" : setting.from(),
              key,
              setting == null ? "" : withoutPassword(setting.value()),
              WORDS.say("accepts." + key)));
    }

    /** An address of a database may hold one. */
    private static String withoutPassword(String value) {
      return value
          .replaceAll("//[^/@]*@", "//\u2026@")
          .replaceAll("(?i)(password=)[^&]*", "$1\u2026");
    }

    private boolean store(String address) {
      boolean known = address.matches("jdbc:sqlite:[^?\\p{Cntrl}]+|jdbc:postgresql:.+");
      if (!known) {
        wrong(STORE);
      }
      return known;
    }

    private record Address(String host, int port) {}

    private Optional<Address> address(String text) {
      int colon = text.lastIndexOf(':');
      if (colon > 0 && text.substring(colon + 1).matches("[0-9]{1,5}")) {
        int port = Integer.parseInt(text.substring(colon + 1));
        if (port <= 65_535) {
          return Optional.of(new Address(text.substring(0, colon), port));
        }
      }
      wrong(HTTP);
      return Optional.empty();
    }

    private List<Path> packs(String text) {
      try {
        List<Path> folders =
            Arrays.stream(text.split("[," + File.pathSeparator + "]"))
                .map(String::strip)
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        if (folders.stream().allMatch(Files::isDirectory)) {
          return folders;
        }
      } catch (InvalidPathException e) {
        // told just as a directory that is not there
      }
      wrong(PACKS);
      return List.of();
    }

    private int speed(String text) {
      int speed = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
      if (speed < 1 || speed > 3600) {
        wrong(SPEED);
      }
      return speed;
    }

    private Log log(String text) {
      if (!Set.of("text", "json").contains(text)) {
        wrong(LOG);
        return Log.TEXT;
      }
      return Log.valueOf(text.toUpperCase(Locale.ROOT));
    }
  }
}
