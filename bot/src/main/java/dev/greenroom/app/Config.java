package dev.greenroom.app;

import dev.greenroom.adapter.discord.DiscordAccount;
import dev.greenroom.adapter.slack.api.SlackSettings;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    Optional<DiscordAccount> discord,
    Optional<SlackSettings> slack,
    List<String> idle) {
  private static final String SQLITE = "jdbc:sqlite:";

  /** What Java makes of a letter that the locale does not have. */
  private static final char UNKNOWN_LETTER = '\uFFFD';

  private static final String STORES = "jdbc:sqlite:[^?\\p{Cntrl}]+|jdbc:postgresql:.+";

  /** How log lines are written. */
  enum Log {
    TEXT,
    JSON
  }

  private record Address(String host, int port) {}

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

  /** Reads them all before it says what is wrong. */
  static Config read(Map<String, String> environment, Optional<Path> file) throws Invalid {
    var settings = new Settings(environment, file);
    Optional<String> store = store(settings);
    Address http = address(settings);
    var config =
        new Config(
            store,
            http.host(),
            http.port(),
            packs(settings),
            speed(settings),
            log(settings),
            discord(settings),
            slack(settings, http),
            settings.idle());
    if (!settings.problems().isEmpty()) {
      throw new Invalid(settings.problems());
    }
    return config;
  }

  private static Optional<String> store(Settings settings) {
    Optional<String> store = settings.value(Settings.STORE);
    if (store.filter(address -> !address.matches(STORES)).isPresent()) {
      settings.wrong(Settings.STORE);
    } else {
      unfindable(store.orElse(SQLITE)).ifPresent(path -> settings.problem("config.locale", path));
    }
    return store;
  }

  /** A path whose letters the locale does not have; the directory of the process counts as well. */
  private static Optional<String> unfindable(String store) {
    if (!store.startsWith(SQLITE)) {
      return Optional.empty();
    }
    String path = store.substring(SQLITE.length());
    String here = System.getProperty("user.dir", "");
    try {
      return Path.of(path).isAbsolute() || here.indexOf(UNKNOWN_LETTER) < 0
          ? Optional.empty()
          : Optional.of(here);
    } catch (InvalidPathException e) {
      return Optional.of(path);
    }
  }

  private static Address address(Settings settings) {
    String text = settings.value(Settings.HTTP).orElse("127.0.0.1:8080");
    int colon = text.lastIndexOf(':');
    if (colon > 0 && text.substring(colon + 1).matches("[0-9]{1,5}")) {
      int port = Integer.parseInt(text.substring(colon + 1));
      if (port <= 65_535) {
        return new Address(text.substring(0, colon), port);
      }
    }
    settings.wrong(Settings.HTTP);
    return new Address("", 0);
  }

  private static List<Path> packs(Settings settings) {
    try {
      List<Path> folders =
          Arrays.stream(
                  settings.value(Settings.PACKS).orElse("").split("[," + File.pathSeparator + "]"))
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
    settings.wrong(Settings.PACKS);
    return List.of();
  }

  private static int speed(Settings settings) {
    String text = settings.value(Settings.SPEED).orElse("1");
    int speed = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    if (speed < 1 || speed > 3600) {
      settings.wrong(Settings.SPEED);
    }
    return speed;
  }

  private static Log log(Settings settings) {
    String text = settings.value(Settings.LOG).orElse("text");
    if (!Set.of("text", "json").contains(text)) {
      settings.wrong(Settings.LOG);
      return Log.TEXT;
    }
    return Log.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static Optional<DiscordAccount> discord(Settings settings) {
    Optional<URI> api = settings.web(Settings.DISCORD_API_URL, "");
    return settings.secret(Settings.DISCORD_TOKEN).map(token -> new DiscordAccount(token, api));
  }

  /** A bot token alone reaches nothing, and nothing else is of use without it. */
  private static Optional<SlackSettings> slack(Settings settings, Address http) {
    Optional<String> bot = settings.secret(Settings.SLACK_BOT_TOKEN);
    Optional<String> app = settings.secret(Settings.SLACK_APP_TOKEN);
    Optional<String> signing = settings.secret(Settings.SLACK_SIGNING_SECRET);
    Optional<String> api = settings.web(Settings.SLACK_API_URL, "/api/").map(URI::toString);
    boolean reached = app.isPresent() || signing.isPresent();
    if (bot.isPresent() && !reached) {
      settings.problem(
          "config.slack-half", Settings.SLACK_APP_TOKEN, Settings.SLACK_SIGNING_SECRET);
    }
    if (bot.isEmpty() && reached) {
      settings.problem("config.slack-no-bot", Settings.SLACK_BOT_TOKEN);
    }
    return bot.filter(_ -> reached)
        .map(token -> new SlackSettings(token, app, signing, http.host(), http.port(), api));
  }
}
