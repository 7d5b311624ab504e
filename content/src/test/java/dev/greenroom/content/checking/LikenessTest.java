package dev.greenroom.content.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.reading.FileKind;
import dev.greenroom.content.reading.PackFile;
import dev.greenroom.content.reading.Spot;
import dev.greenroom.content.reading.UnreadablePack;
import dev.greenroom.content.reading.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LikenessTest {

  private Spot fixture;

  @BeforeEach
  void pairsThatWereWrittenBeforeTheMeasure() throws IOException, UnreadablePack {
    String name = "/fixtures/near-duplicates.yaml";
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      fixture = new PackFile(name, FileKind.QUESTIONS, YamlReader.read(name, text)).root();
    }
  }

  @Test
  void ofTwelveQuestionsThatWereAskedInOtherWordsAtLeastTenAreFlagged() {
    assertThat(likenesses("paraphrased"))
        .hasSize(12)
        .filteredOn(share -> share >= Likeness.NEAR)
        .hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void ofTwelvePairsThatOnlyLookAlikeAtMostTwoAreFlagged() {
    assertThat(likenesses("different"))
        .hasSize(12)
        .filteredOn(share -> share >= Likeness.NEAR)
        .hasSizeLessThanOrEqualTo(2);
  }

  private List<Double> likenesses(String kind) {
    return fixture.items(kind).stream()
        .map(pair -> pair.items().stream().map(Likeness::vocabulary).toList())
        .map(pair -> Likeness.of(pair.getFirst(), pair.getLast()))
        .toList();
  }
}
