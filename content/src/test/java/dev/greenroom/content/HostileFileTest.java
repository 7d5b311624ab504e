package dev.greenroom.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.authoring.PackCheck;
import dev.greenroom.content.authoring.PackReport;
import dev.greenroom.content.library.PackReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFileTest {

  record Hostile(Supplier<byte[]> content, String line) {

    Hostile(String content, String line) {
      this(() -> content.getBytes(StandardCharsets.UTF_8), line);
    }

    @Override
    public String toString() {
      return line;
    }
  }

  static final List<Hostile> FILES =
      List.of(
          new Hostile("", ": is empty"),
          new Hostile("\n  \n", ": is empty"),
          new Hostile("# nothing but a comment\n", ": is empty"),
          new Hostile(
              "a: " + "x".repeat(5_000_000), ": is larger than 1 MB; split it into several files"),
          new Hostile(
              "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
              ":1:4: uses an anchor or alias (& or *); write the value out, or put the text in quotes"),
          new Hostile(
              "a: b\nc: *d\n",
              ":2:4: uses an anchor or alias (& or *); write the value out, or put the text in quotes"),
          new Hostile("a: " + "[".repeat(2_000), ":1:24: is nested deeper than 20 levels"),
          new Hostile("- ".repeat(2_000) + "x", ":1:43: is nested deeper than 20 levels"),
          new Hostile("? ".repeat(2_000) + "x", ":1:3: has a key that is not text"),
          new Hostile(
              "[" + "1,".repeat(60_000) + "1]",
              ":1:100000: is the value after the first 50000; split the file"),
          new Hostile("a:\n\tb: 1\n", ":2:1: is indented with a tab; YAML takes spaces only"),
          new Hostile("a:\n\u00a0 b: 1\n", space(2, 1, "00A0")),
          new Hostile("a:\n  b: 1\n  \u00a0c: 1\n", space(3, 3, "00A0")),
          new Hostile("a:\r\n  - b: 1\r\n\u00a0\u00a0\u00a0 c: 1\r\n", space(3, 1, "00A0")),
          new Hostile("a:\n  -\u00a0b: 1\n    c: 1\n", space(2, 4, "00A0")),
          new Hostile("a:\n  - \u00a0b: 1\n    c: 1\n", space(2, 5, "00A0")),
          new Hostile("a:\n  b:\u00a01\n", space(2, 5, "00A0")),
          new Hostile("a: 1\nb:\u00a01\nc: 1\n", space(2, 3, "00A0")),
          new Hostile("a: b\n\u00a0\u00a0goes on\nc: 1\n", space(2, 1, "00A0")),
          new Hostile("a:\n\u3000b: 1\n", space(2, 1, "3000")),
          new Hostile("a:\n\u2003b: 1\n", space(2, 1, "2003")),
          new Hostile("a:\n\u202fb: 1\n", space(2, 1, "202F")),
          new Hostile("a:\n\u200bb: 1\n", space(2, 1, "200B")),
          new Hostile("\u00a0a: 1\n", space(1, 1, "00A0")),
          new Hostile("a: b\0c\n", ":1:5: holds the invisible character U+0000; take it out"),
          new Hostile("a: \"b\\0c\"\n", ":1:4: holds the invisible character U+0000; take it out"),
          new Hostile(
              "a: \"b\\ud800c\"\n", ":1:4: holds the invisible character U+D800; take it out"),
          new Hostile("a: b\u202Ec\n", ":1:5: holds the invisible character U+202E; take it out"),
          new Hostile(
              () -> new byte[] {'a', ':', '\n', ' ', (byte) 0xC3, (byte) 0x28},
              ":2:2: is not UTF-8 from here on; save the file as UTF-8"),
          new Hostile(
              () -> "a: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1),
              ":1:7: is not UTF-8 from here on; save the file as UTF-8"),
          new Hostile(
              "a: !!javax.script.ScriptEngineManager [x]\n",
              ":1:4: has the tag \"tag:yaml.org,2002:javax.script.ScriptEng…\"; tags are not taken, put the text in quotes"),
          new Hostile("a: 1\n---\nb: 2\n", ":2:1: begins a second document; a file holds one"),
          new Hostile(
              "a: \"" + "x".repeat(4_001) + "\"",
              ":1:4: has 4001 characters; no text may have more than 4000"),
          new Hostile("a: 'x\n", ":2:1: is not valid YAML here: found unexpected end of stream"));

  private static String space(int line, int column, String character) {
    return ":%d:%d: has the character U+%s where YAML takes a plain space; it only looks like one"
        .formatted(line, column, character);
  }

  @TempDir private Path temp;

  @ParameterizedTest
  @FieldSource("FILES")
  void aHostileFileGetsOneClearSentence(Hostile file) {
    PackKit pack = PackKit.in(temp).write("baker/coaching.yaml", file.content().get());
    assertThat(pack.problems()).containsExactly("acme/baker/coaching.yaml" + file.line());
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void aHostileHeaderGetsOneClearSentence(Hostile file) {
    PackKit pack = PackKit.in(temp).write("pack.yaml", file.content().get());
    assertThat(pack.problems()).contains("acme/pack.yaml" + file.line());
  }

  @Test
  void aDirectoryWithoutAPackGetsOneClearSentence() throws IOException {
    Path half = Files.createDirectories(temp.resolve("packs/half/baker"));
    assertThat(lines(temp.resolve("nowhere")))
        .containsExactly("nowhere: is not a directory; name a pack, or a directory of packs");
    assertThat(lines(temp.resolve("packs")))
        .containsExactly(
            "packs: holds no pack: there is no pack.yaml in it, nor in a directory inside it");
    Files.writeString(half.resolveSibling("formats.yaml"), "formats: []");
    assertThat(lines(temp.resolve("packs")))
        .containsExactly("packs/half: has no pack.yaml, so it is not a pack");
  }

  @Test
  void suchASpaceInsideATextIsText() {
    PackKit pack = PackKit.in(temp);
    pack.edit("pack.yaml", "title: ", "title: \u00bb\u00a0Ours\u00a0\u00ab ");
    pack.edit("baker/track.yaml", "about: ", "about: |\n  \u3000One.\n  \u00a0Two. ");
    assertThat(pack.problems()).isEmpty();
  }

  @Test
  void aPackMayComeFromAnyEditor() throws IOException {
    PackKit pack = PackKit.in(temp);
    try (Stream<Path> files = Files.walk(pack.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
      }
    }
    assertThat(pack.problems()).isEmpty();
  }

  @Test
  void aStrayFileBesidePacksHidesNone() throws IOException {
    PackKit.in(temp);
    Files.writeString(temp.resolve(".hidden.yaml"), "a: b");
    Files.writeString(temp.resolve("._acme.yaml"), "a: b");
    Files.createDirectories(temp.resolve("__MACOSX/acme"));
    Files.writeString(temp.resolve("__MACOSX/._acme"), "x");
    assertThat(PackCheck.check(List.of(temp)).lines()).hasSize(1);
    Files.writeString(temp.resolve("compose.yml"), "a: b");
    Files.writeString(temp.resolve("stray.yaml"), "no: pack");
    PackReport report = PackCheck.check(List.of(temp));
    assertThat(report.clean()).isTrue();
    assertThat(report.lines().stream().map(line -> line.replace(temp + "/", "")))
        .contains(
            "compose.yml: advice: is not read; it stands beside packs, and in none: move it into"
                + " the one it belongs to")
        .anyMatch(line -> line.startsWith("stray.yaml: advice: is not read"))
        .anyMatch(line -> line.startsWith("No problem in 1 pack"));
    assertThat(PackReader.read(List.of(temp)).library().pack("acme")).isPresent();
    assertThat(PackReader.read(List.of(temp)).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "daily.YAML, is not read; the name",
    "more.yml, is not read; the name",
    "more.Yml, is not read; the name",
    "more.txt, is not read; only",
    "more.csv, is not read; only",
    "README.md, is not read; only",
    "more.json, is not read; only",
    "more, is not read; only",
    "daily.yaml.txt, is not read; only"
  })
  void everyFileUnderQuestionsThatIsNotReadIsNamed(String name, String sentence) {
    PackKit pack = PackKit.in(temp).write("baker/questions/" + name, "questions: []");
    assertThat(pack.problems())
        .singleElement()
        .asString()
        .startsWith("acme/baker/questions/" + name + ": " + sentence);
  }

  @Test
  void aDirectoryUnderQuestionsIsNamed() throws IOException {
    PackKit pack = PackKit.in(temp);
    Files.createDirectory(pack.folder().resolve("baker/questions/old"));
    pack.write("baker/questions/old/more.yaml", "questions: []");
    assertThat(pack.problems())
        .containsExactly(
            "acme/baker/questions/old: is a directory inside questions, where only files are read;"
                + " move its files up");
  }

  @Test
  void aFileWhoseEndingIsWrittenInAnotherWayIsNamedEverywhere() throws IOException {
    PackKit pack = PackKit.in(temp);
    Files.move(
        pack.folder().resolve("baker/rubric.yaml"), pack.folder().resolve("baker/rubric.YAML"));
    assertThat(pack.problems())
        .anyMatch(line -> line.startsWith("acme/baker/rubric.YAML: is not a file of a pack"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".DS_Store",
        "._daily.yaml",
        ".daily.yaml.swp",
        "daily.yaml~",
        "#daily.yaml#",
        ".#daily.yaml",
        ".~lock.daily.yaml#",
        "~$daily.yaml",
        "daily.yaml.bak",
        "daily.yaml.lock",
        "daily.yaml.swp",
        "Thumbs.db",
        "desktop.ini",
        "__MACOSX"
      })
  void whatProgramsLeaveBehindIsNoMistakeOfItsAuthor(String name) {
    PackKit pack =
        PackKit.in(temp).write("baker/questions/" + name, "x").write("baker/" + name, "x");
    pack.write(name, "x");
    assertThat(pack.problems()).isEmpty();
  }

  @Test
  void anArchivesLeftoversAreNoTrack() throws IOException {
    PackKit pack = PackKit.in(temp);
    Files.createDirectories(pack.folder().resolve("__MACOSX/baker"));
    assertThat(pack.problems()).isEmpty();
  }

  @Test
  void aDirectoryWithAFilesNameGetsOneClearSentence() throws IOException {
    PackKit pack = PackKit.in(temp).delete("pack.yaml");
    Files.createDirectory(pack.folder().resolve("pack.yaml"));
    assertThat(pack.problems())
        .contains("acme/pack.yaml: is no plain file; every part of a pack is a plain YAML file");
  }

  private List<String> lines(Path folder) {
    return PackCheck.check(List.of(folder)).problems().stream()
        .map(problem -> problem.toString().replace(temp + "/", ""))
        .toList();
  }
}
