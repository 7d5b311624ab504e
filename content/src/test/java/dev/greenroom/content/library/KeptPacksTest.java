package dev.greenroom.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.PackKit;
import dev.greenroom.content.checking.FurtherRules;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Pack;
import dev.greenroom.content.model.Track;
import dev.greenroom.content.reading.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPacksTest {

  private static final String DAILY = "baker/questions/daily.yaml";

  @TempDir private Path temp;
  @TempDir private Path elsewhere;
  private PackKit acme;
  private KeptPacks packs;

  @BeforeEach
  void aDirectoryWithOnePack() {
    acme = PackKit.in(temp);
    packs = new KeptPacks(List.of(temp), FurtherRules.NONE);
    assertThat(packs.read().problems()).isEmpty();
  }

  @Test
  void aGoodChangeCountsFromThenOn() {
    acme.edit(DAILY, "minutes: 10", "minutes: 12");
    assertThat(minutes(packs.read())).isEqualTo(12);
  }

  @Test
  void aPackThatGoesBadStaysAsItWasUntilItIsMended() {
    acme.edit(DAILY, "minutes: 10", "minutes: 12");
    packs.read();
    acme.edit(DAILY, "minutes: 12", "minutes: many");
    for (int i = 0; i < 3; i++) {
      PackReader.Loaded bad = packs.read();
      assertThat(bad.problems()).extracting(Problem::field).containsExactly("questions[0].minutes");
      assertThat(minutes(bad)).isEqualTo(12);
    }
    acme.edit(DAILY, "minutes: many", "minutes: 20");
    PackReader.Loaded mended = packs.read();
    assertThat(mended.problems()).isEmpty();
    assertThat(minutes(mended)).isEqualTo(20);
  }

  @Test
  void aPackStaysAsItWasThoughItsHeaderCannotEvenBeRead() {
    acme.write("pack.yaml", "id: [");
    assertThat(packs.read().library().pack("acme")).isPresent();
  }

  @Test
  void theOthersAreAsTheirFilesSayWhileOneIsBad() throws IOException {
    Path other = second("zebra");
    packs.read();
    acme.edit(DAILY, "minutes: 10", "minutes: many");
    new PackKit(other).edit("pack.yaml", "title: Acme practice", "title: New title");
    Library library = packs.read().library();
    assertThat(library.pack("acme")).isPresent();
    assertThat(library.pack("zebra").orElseThrow().title()).isEqualTo("New title");
  }

  @Test
  void whatAPackWasBeforeTakesNoIdFromAnother() throws IOException {
    acme.edit(DAILY, "minutes: 10", "minutes: many");
    Path other = second("zebra");
    Library both = packs.read().library();
    assertThat(both.pack("acme")).isPresent();
    assertThat(both.pack("zebra")).isPresent();
    new PackKit(other).edit("zebra-oven/track.yaml", "id: zebra-oven", "id: baker");
    Library library = packs.read().library();
    assertThat(library.pack("zebra")).as("as it was").isPresent();
    assertThat(library.tracks()).extracting(Track::id).contains("baker", "zebra-oven");
  }

  @Test
  void aPackWhoseDirectoryIsGoneIsGone() throws IOException {
    Files.move(acme.folder(), Files.createTempDirectory(elsewhere, "moved").resolve("acme"));
    assertThat(packs.read().library().packs()).extracting(Pack::id).containsExactly("openai");
  }

  /** A second pack of one track. */
  private Path second(String id) throws IOException {
    Path folder = Files.createDirectory(temp.resolve(id));
    String track = id + "-oven";
    PackKit.copy(PackKit.sample().resolve("baker"), folder.resolve(track));
    Files.copy(PackKit.sample().resolve("pack.yaml"), folder.resolve("pack.yaml"));
    new PackKit(folder)
        .edit("pack.yaml", "id: acme\naliases: [acme-old]", "id: " + id)
        .edit(track + "/track.yaml", "id: baker\naliases: [bread-maker]", "id: " + track)
        .edit(track + "/track.yaml", "format: both-sides", "format: lightning")
        .edit(track + "/questions/daily.yaml", "    aliases: [oven-fails]\n", "")
        .edit(track + "/questions/daily.yaml", "id: baker-oven-fails", "id: " + id + "-oven-fails")
        .edit(track + "/questions/daily.yaml", "id: baker-flour", "id: " + id + "-flour")
        .delete(track + "/calibration.yaml");
    return folder;
  }

  private static int minutes(PackReader.Loaded loaded) {
    return loaded.library().question("baker-oven-fails").orElseThrow().minutes();
  }
}
