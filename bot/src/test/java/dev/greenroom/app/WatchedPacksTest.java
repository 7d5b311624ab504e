package dev.greenroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.authoring.NewPack;
import dev.greenroom.content.checking.FurtherRules;
import dev.greenroom.core.model.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedPacksTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final String AGAIN = "The question packs were read again: 2 packs.";

  @TempDir private Path directory;
  private final List<String> told = new ArrayList<>();
  private Path header;
  private WatchedPacks packs;

  @BeforeEach
  void aDirectoryWithOnePack() throws IOException {
    assertThat(NewPack.write(directory.resolve("acme"), TODAY)).isEmpty();
    header = directory.resolve("acme/pack.yaml");
    packs =
        new WatchedPacks(
            List.of(directory),
            FurtherRules.NONE,
            Words.in(Locale.ENGLISH, List.of("program")),
            told::add);
    assertThat(told).isEmpty();
  }

  @AfterEach
  void end() {
    packs.close();
  }

  @Test
  void aChangeCountsOnceNobodyWritesAnyMore() throws IOException {
    edit("Practice for our interviews", "First half");
    packs.look();
    edit("First half", "Both halves");
    packs.look();
    assertThat(title()).as("somebody was still writing").isEqualTo("Practice for our interviews");
    packs.look();
    assertThat(title()).isEqualTo("Both halves");
    packs.look();
    assertThat(told).containsExactly(AGAIN);
  }

  @Test
  void aPackThatGoesBadStaysAndOneSentenceSaysSo() throws IOException {
    edit("language: en", "language: 5");
    looksTwice();
    assertThat(title()).isEqualTo("Practice for our interviews");
    assertThat(told)
        .hasSize(3)
        .startsWith(
            AGAIN,
            "Some packs were refused. What they were before stays, where there was a before:")
        .last()
        .asString()
        .startsWith(header + ":7:11 language: is 5");
    looksTwice();
    assertThat(told).as("not told again while nothing changes").hasSize(3);
    edit("language: 5", "language: en");
    looksTwice();
    assertThat(told).hasSize(4).last().isEqualTo(AGAIN);
  }

  @Test
  void aFileThatIsPutInThePlaceOfAnotherIsNoticed() throws IOException {
    FileTime before = Files.getLastModifiedTime(header);
    Path other = directory.resolve("other.tmp");
    Files.writeString(other, Files.readString(header).replace("our interviews", "own interviews"));
    Files.setLastModifiedTime(other, before);
    Files.move(other, header, StandardCopyOption.REPLACE_EXISTING);
    looksTwice();
    assertThat(title()).isEqualTo("Practice for own interviews");
  }

  @Test
  void aPackThatComesLaterIsRead() throws IOException {
    NewPack.write(directory.resolve("zebra"), TODAY);
    looksTwice();
    assertThat(packs.get().pack("zebra")).isPresent();
  }

  @Test
  void aRenamedQuestionIsFoundByItsAlias() throws IOException {
    Path questions = directory.resolve("acme/acme-support/questions/questions.yaml");
    Files.writeString(
        questions,
        Files.readString(questions)
            .replace(
                "id: acme-two-outages\n    # aliases: [its-former-id]",
                "id: acme-one-engineer\n    aliases: [acme-two-outages]"));
    looksTwice();
    assertThat(packs.get().question("acme-two-outages").orElseThrow().id())
        .isEqualTo("acme-one-engineer");
  }

  private void looksTwice() {
    packs.look();
    packs.look();
  }

  private String title() {
    return packs.get().pack("acme").orElseThrow().title();
  }

  private void edit(String text, String by) throws IOException {
    String before = Files.readString(header);
    assertThat(before).contains(text);
    Files.writeString(header, before.replace(text, by));
  }
}
