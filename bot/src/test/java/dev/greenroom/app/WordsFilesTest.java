package dev.greenroom.app;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.model.Kind;
import dev.greenroom.core.model.Words;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence that the code asks for is there, and says what it was given. */
final class WordsFilesTest {
  private static final Path CODE = Path.of("src/main/java");
  private static final Path WORDS = Path.of("src/main/resources/words");

  /** A choice between two keys is two keys; a key that goes on in a variable ends in its dot. */
  private static final String KEY =
      "(?:[^\"();]*\\?\\s*\"([a-z.-]+)\"\\s*:\\s*)?\"([A-Za-z_.-]+)\"";

  private static final Map<String, Pattern> ASKED =
      Map.of(
          "", Pattern.compile("(?:\\.say|\\.prose)\\(\\s*" + KEY),
          "refused.",
              Pattern.compile("Refusal\\s*\\.of\\(\\s*" + KEY + "|refused\\(\\s*words,\\s*" + KEY),
          "input.",
              Pattern.compile(
                  "Problem\\s*\\.of\\(\\s*" + KEY + "|new Input\\.Problem\\(\\s*" + KEY),
          "command.",
              Pattern.compile("\\.asks\\(\\s*\"/([a-z -]+)\"|\\.does\\(\\s*\"/([a-z -]+)\""));

  @Test
  void everyKeyThatTheCodeAsksForHasWords() throws IOException {
    Set<String> asked = asked();
    assertThat(asked)
        .as("what the search itself must find")
        .contains("daily.read", "refused.daily.closed", "refused.flow.not-manager", "input.zone")
        .contains("input.missing", "command.daily", "command.greenroom-setup", "daily.kept.again");
    assertThat(asked).allSatisfy(key -> assertThat(words().keySet()).contains(key));
  }

  @Test
  void everyKindOfQuestionHasAName() {
    var words = Words.in(Locale.ENGLISH, List.of("daily"));
    assertThat(Arrays.stream(Kind.values()))
        .allMatch(
            kind -> words.has("kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  @Test
  void everySentenceIsAPatternThatKeepsItsApostrophes() {
    words()
        .forEach(
            (key, pattern) -> {
              assertThat(pattern.replace("''", "")).as(key).doesNotContain("'");
              String said =
                  new MessageFormat(pattern, Locale.ENGLISH)
                      .format(new Object[] {2, "second", "third", "fourth", "fifth"});
              assertThat(said).as(key).isNotBlank().doesNotContain("''", "{", "}");
            });
  }

  /** On Discord nothing can be typed behind a command, so each is named alone. */
  @Test
  void everyCommandThatIsNamedIsOneOfTheSixAndStandsAlone() {
    var named = Pattern.compile("(?<![\\w/.{}])/([a-z][a-z-]*+)(?!/)( [a-z-]+)?");
    var six = Set.of("greenroom", "daily", "mock", "progress", "leaderboard", "greenroom-setup");
    var values = Set.of(" start", " list", " help", " catalogue", " about", " setup", " month");
    words()
        .forEach(
            (key, sentence) ->
                named
                    .matcher(sentence)
                    .results()
                    .filter(found -> !found.group(1).equals("invite"))
                    .forEach(
                        found -> {
                          assertThat(six).as(key).contains(found.group(1));
                          assertThat(values).as(key).doesNotContain(found.group(2));
                        }));
  }

  @Test
  void noKeyStandsInTwoFilesThatAreReadTogether() throws IOException {
    var seen = new TreeSet<String>();
    for (String name :
        List.of(
            "flow",
            "community",
            "catalogue",
            "daily",
            "round",
            "vote",
            "leaderboard",
            "relay",
            "store")) {
      Properties read = read(WORDS.resolve(name + ".properties"));
      assertThat(read.stringPropertyNames()).as(name).allMatch(seen::add);
    }
  }

  private static Set<String> asked() throws IOException {
    var keys = new TreeSet<String>();
    for (Path file : files(CODE, ".java")) {
      String code = Files.readString(file);
      ASKED.forEach((prefix, pattern) -> keys.addAll(asked(prefix, pattern, code)));
    }
    return keys;
  }

  private static Set<String> asked(String prefix, Pattern pattern, String code) {
    return pattern
        .matcher(code)
        .results()
        .flatMap(WordsFilesTest::groups)
        .filter(key -> !key.endsWith("."))
        .map(key -> prefix + key.replace(' ', '-'))
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<String> groups(MatchResult found) {
    return Stream.iterate(1, group -> group + 1)
        .limit(found.groupCount())
        .filter(group -> found.start(group) >= 0)
        .map(found::group);
  }

  private static Map<String, String> words() {
    var words = new TreeMap<String, String>();
    try {
      for (Path file : files(WORDS, ".properties")) {
        Properties read = read(file);
        read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return words;
  }

  private static Properties read(Path file) throws IOException {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private static List<Path> files(Path below, String end) throws IOException {
    try (Stream<Path> files = Files.walk(below)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }
}
