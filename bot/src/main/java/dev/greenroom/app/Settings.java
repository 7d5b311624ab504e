package dev.greenroom.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenroom.content.Nearest;
import dev.greenroom.core.model.Words;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What is set, where it was set, and all that is wrong with it. */
final class Settings {
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
  private static final List<String> KNOWN =
      Stream.concat(EFFECTIVE.stream(), WITHOUT_EFFECT.stream()).toList();
  private static final Words WORDS = Words.in(Locale.ENGLISH, List.of("program"));

  /** One setting and where it stands. */
  private record Setting(String value, String from) {}

  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> idle = new LinkedHashMap<>();

  /** The environment wins over the file; a variable with nothing in it is not set. */
  Settings(Map<String, String> environment, Optional<Path> file) {
    file.ifPresent(this::addFile);
    environment.entrySet().stream()
        .filter(entry -> entry.getKey().matches("(GREENROOM|DISCORD|SLACK)_.*"))
        .filter(entry -> !OrchestratorVariables.made(entry))
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> addVariable(entry.getKey(), entry.getValue()));
  }

  /** Other programs for Discord and Slack have variables of their own. */
  private void addVariable(String key, String value) {
    String from = WORDS.say("config.environment");
    if (key.startsWith("GREENROOM_") || KNOWN.contains(key)) {
      add(key, value, from);
    } else if (!PastedValue.value(value).isEmpty()) {
      idle.put(
          key,
          Nearest.to(key, KNOWN)
              .map(near -> WORDS.say("config.unused-near", from, key, near))
              .orElseGet(() -> WORDS.say("config.unused", from, key)));
    }
  }

  private void addFile(Path file) {
    try {
      List<String> lines = Files.readAllLines(file, UTF_8);
      for (int number = 1; number <= lines.size(); number++) {
        addLine(lines.get(number - 1), WORDS.say("config.line", file, number));
      }
    } catch (CharacterCodingException e) {
      problem("config.not-text", file);
    } catch (IOException e) {
      problem("config.unreadable", file);
    }
  }

  private void addLine(String raw, String from) {
    String line = raw.replace("\uFEFF", "").strip();
    int equals = line.indexOf('=');
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (equals < 1) {
      problem("config.no-setting", from);
      return;
    }
    add(line.substring(0, equals).strip(), line.substring(equals + 1), from);
  }

  private void add(String key, String raw, String from) {
    String value = PastedValue.value(raw);
    if (value.isEmpty()) {
      return;
    }
    if (EFFECTIVE.contains(key)) {
      settings.put(key, new Setting(value, from));
    } else if (WITHOUT_EFFECT.contains(key)) {
      idle.put(key, WORDS.say("config.without-effect", from, key));
    } else {
      Nearest.to(key, KNOWN)
          .ifPresentOrElse(
              near -> problem("config.unknown-near", from, key, near),
              () -> problem("config.unknown", from, key, String.join(", ", EFFECTIVE)));
    }
  }

  Optional<String> value(String key) {
    return Optional.ofNullable(settings.get(key)).map(Setting::value);
  }

  /** A value, or what stands in the file that holds it. */
  Optional<String> secret(String key) {
    return value(key)
        .flatMap(value -> token(key, value, Objects.requireNonNull(settings.get(key)).from()))
        .or(() -> value(key + IN_FILE).flatMap(file -> held(key, file)));
  }

  private Optional<String> held(String key, String file) {
    try {
      String held = Files.readString(Path.of(file), UTF_8);
      if (!PastedValue.token(key, held).isEmpty()) {
        return token(key, held, file);
      }
    } catch (CharacterCodingException e) {
      problem("config.secret-not-text", key + IN_FILE, file);
      return Optional.empty();
    } catch (IOException | InvalidPathException e) {
      // told just as a file with nothing in it
    }
    problem("config.no-secret", key + IN_FILE, file);
    return Optional.empty();
  }

  /** Never repeated where it is wrong: only where in it something is. */
  private Optional<String> token(String key, String raw, String from) {
    String token = PastedValue.token(key, raw);
    PastedValue.broken(token).ifPresent(at -> problem("config.broken-secret", from, key, at));
    return Optional.of(token).filter(text -> !text.isEmpty());
  }

  /** An address on the web that ends so. */
  Optional<URI> web(String key, String ending) {
    return value(key).flatMap(url -> web(key, url, ending));
  }

  private Optional<URI> web(String key, String url, String ending) {
    try {
      var uri = new URI(url);
      if (uri.getHost() != null
          && String.valueOf(uri.getScheme()).matches("https?")
          && url.endsWith(ending)) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      // told just as an address of another kind
    }
    wrong(key);
    return Optional.empty();
  }

  /** What is set under this key cannot be taken. */
  void wrong(String key) {
    Setting setting = Objects.requireNonNull(settings.get(key));
    problem(
        "config.wrong",
        setting.from(),
        key,
        withoutPassword(setting.value()),
        WORDS.say("accepts." + key));
  }

  /** Something else is wrong. */
  void problem(String sentence, Object... args) {
    problems.add(WORDS.say(sentence, args));
  }

  /** An address of a database may hold one. */
  private static String withoutPassword(String value) {
    return value
        .replaceAll("//[^/@]*@", "//\u2026@")
        .replaceAll("(?i)(password=)[^&]*", "$1\u2026");
  }

  /** A sentence for each problem. */
  List<String> problems() {
    return problems.stream().distinct().toList();
  }

  /** A sentence for each setting that does nothing in this version. */
  List<String> idle() {
    return List.copyOf(idle.values());
  }
}
