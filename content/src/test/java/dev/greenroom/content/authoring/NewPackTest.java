package dev.greenroom.content.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.PackKit;
import dev.greenroom.content.library.PackReader;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Pack;
import dev.greenroom.content.model.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewPackTest {

  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  @TempDir private Path temp;

  @Test
  void aNewPackHasNoProblemAndNeedsNoAdvice() throws IOException {
    Path folder = temp.resolve("acme");
    assertThat(NewPack.write(folder, TODAY)).isEmpty();
    assertThat(PackCheck.check(List.of(folder)).lines())
        .containsExactly("No problem in 1 pack: 1 track, 3 questions.");
    Pack pack = PackReader.read(List.of(folder)).library().pack("acme").orElseThrow();
    assertThat(pack.published()).isEqualTo(TODAY);
    assertThat(pack.tracks()).extracting(Track::id).containsExactly("acme-support");
  }

  @Test
  void twoNewPacksGoTogether() throws IOException {
    NewPack.write(temp.resolve("acme"), TODAY);
    NewPack.write(temp.resolve("zebra"), TODAY);
    assertThat(PackReader.read(List.of(temp)).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Acme & Söhne, acme-s-hne",
    "openai, my-openai",
    "_, my-pack",
    "2026, 2026",
    "007, 007",
    "true, true",
    "FALSE, false",
    "null, null",
    "no, no",
    "On, on",
    "1e3, 1e3",
    "0x10, 0x10",
    ".5, 5",
    "-17, 17",
    "2027-03-01, 2027-03-01",
    "~, my-pack",
    "!!str, str",
    "'a: b', a-b",
    "pm, pm",
    "a-name-that-goes-on-and-on-and-on, my-pack"
  })
  void aPackIsNamedAfterItsDirectory(String directory, String id) throws IOException {
    Path folder = temp.resolve(directory);
    NewPack.write(folder, TODAY);
    PackReader.Loaded loaded = PackReader.read(List.of(folder));
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.library().packs()).extracting(Pack::id).containsExactly("openai", id);
  }

  @Test
  void whatIsThereAlreadyIsLeftAlone() throws IOException {
    Path note = Files.writeString(temp.resolve("note.txt"), "mine");
    assertThat(NewPack.write(temp, TODAY))
        .contains(temp + " is not empty; name a directory that is empty or not there yet");
    assertThat(NewPack.write(note, TODAY)).contains(note + " is a file; name a directory");
    assertThat(temp)
        .isDirectoryContaining(note::equals)
        .isDirectoryNotContaining(Files::isDirectory);
    assertThat(note).hasContent("mine");
  }

  @Test
  void theRubricOfAnotherTrackIsTakenOverByItsName() throws IOException {
    NewPack.write(temp.resolve("acme"), TODAY);
    PackKit pack =
        new PackKit(temp.resolve("acme"))
            .write("acme-support/rubric.yaml", "ref: openai/pm-system-design\n");
    assertThat(pack.problems())
        .hasSize(6)
        .allMatch(line -> line.contains("is not the id of a dimension here"));
    for (String own : List.of("[triage, people]", "[promise, measure]", "[promise, people]")) {
      pack.edit("acme-support/questions/questions.yaml", own, "[mechanism]");
    }
    Library library = PackReader.read(List.of(pack.folder())).library();
    assertThat(library.track("acme-support").orElseThrow().rubric())
        .isEqualTo(library.track("pm-system-design").orElseThrow().rubric());
  }
}
