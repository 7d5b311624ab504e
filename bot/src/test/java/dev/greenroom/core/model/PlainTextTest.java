package dev.greenroom.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class PlainTextTest {
  @Test
  void whatPeopleWriteStaysAsTheyWroteIt() {
    for (String text :
        List.of(
            "@everyone <!channel> <@123> *bold* _it_ `code` [x](http://a) <b>&amp;",
            "two\nlines\tand a tab",
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 family",
            "z\u0351\u036B\u0343a\u0302lgo",
            "\u0645\u0631\u062D\u0628\u0627 \u4E2D\u6587",
            "")) {
      assertThat(PlainText.text(text)).isEqualTo(text);
    }
  }

  @Test
  void whatIsNoTextIsTakenOut() {
    assertThat(PlainText.text("a\u0000b\u0007c\u001B[31md\u007F\u0085")).isEqualTo("abc[31md");
    assertThat(PlainText.text("one\r\ntwo\rthree")).isEqualTo("one\ntwo\nthree");
  }

  @Test
  void halfAPairBecomesAMarkAndAWholeOneStays() {
    assertThat(PlainText.text("a\uD83Db")).isEqualTo("a\uFFFDb");
    assertThat(PlainText.text("\uDE00\uD83D")).isEqualTo("\uFFFD\uFFFD");
    assertThat(PlainText.text("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
  }

  @Test
  void nothingTurnsTheDirectionOfWhatFollows() {
    assertThat(PlainText.text("a\u202Eb\u202Ac\u2066d\u2069e")).isEqualTo("abcde");
  }

  @Test
  void anythingAtAllBecomesTextThatUtf8CanCarryAndStaysThat() {
    for (long seed = 0; seed < 500; seed++) {
      var chance = new SplittableRandom(seed);
      var typed = new StringBuilder();
      chance.ints(200, 0, 0x10000).forEach(c -> typed.append((char) c));
      String text = PlainText.text(typed.toString());
      var carried = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      assertThat(carried).as("seed %d", seed).isEqualTo(text);
      assertThat(PlainText.text(text)).as("seed %d", seed).isEqualTo(text);
    }
  }

  @Test
  void aNameFromTheRightStandsApartAndEveryOtherAsItIs() {
    assertThat(PlainText.isolated("Ana")).isEqualTo("Ana");
    assertThat(PlainText.isolated("\u05D0\u05D1\u05D9 1"))
        .isEqualTo("\u2068\u05D0\u05D1\u05D9 1\u2069");
    assertThat(PlainText.isolated("\u0639\u0644\u064A")).startsWith("\u2068").endsWith("\u2069");
  }

  @Test
  void aNameKeepsWhatItIsWrittenWith() {
    for (String name :
        List.of(
            "Ana", "O\u2019Neil", "\u05D0\u05D1\u05D9", "\u738B \u82B3", "Zo\u00EB \uD83D\uDE00")) {
      assertThat(PlainText.name(name)).isEqualTo(name);
    }
    // joined signs need their joiner
    assertThat(PlainText.name("\uD83D\uDC69\u200D\uD83D\uDCBB"))
        .isEqualTo("\uD83D\uDC69\u200D\uD83D\uDCBB");
  }
}
