package dev.greenroom.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

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
