package dev.greenroom.adapter.discord.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write stands as they wrote it. */
class MarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "@everyone \\@everyone",
        "<@123> \\<\\@123>",
        "</daily:1> \\</daily:1>",
        "**bold** \\*\\*bold\\*\\*",
        "a_b_c a\\_b\\_c",
        "`code` \\`code\\`",
        "||secret|| \\|\\|secret\\|\\|",
        "[x](y) \\[x\\](y)",
        "https://a.example https\\://a.example",
        "#title \\#title",
        "-point \\-point",
        "a-b a-b",
        "1.first 1\\.first",
        "v1.2 v1.2",
        "12:30 12:30",
        "\\ \\\\"
      })
  void nothingThatIsWrittenFormatsLinksOrCalls(String written, String sent) {
    assertThat(Markdown.of(written)).isEqualTo(sent);
  }

  @Test
  void everyLineOfAQuoteIsQuoted() {
    assertThat(Markdown.of(Prose.text("one\n> two\n# three"), 100, "> "))
        .isEqualTo("one\n> \\> two\n> \\# three");
  }

  @Test
  void wordsThatStandOutStayInert() {
    assertThat(Markdown.of(Prose.of(new Span.Strong("A*a")), 100, "")).isEqualTo("**A\\*a**");
    assertThat(Markdown.of(Prose.of(new Span.Code("a`b")), 100, "")).isEqualTo("`a'b`");
  }

  @Test
  void whatDoesNotFitIsCutBetweenCharactersAndNeverInsideAnEscape() {
    assertThat(Markdown.of(Prose.text("*****"), 6, "")).isEqualTo("\\*\\*…");
    assertThat(Markdown.of(Prose.text("😀😀😀"), 5, "")).isEqualTo("😀😀…");
  }

  @Test
  void aCardFullOfSignsThatAreEscapedStillFits() {
    var card = Card.titled("*".repeat(150)).heading("*".repeat(150));
    Stream.of("*".repeat(3000), "\n".repeat(900) + "x").forEach(t -> card.quote(Prose.text(t)));
    card.with(new Block.Facts(List.of(new Block.Fact("*".repeat(40), Prose.text("x")))));
    try (var message = new MessageCards(_ -> new byte[0]).message(card.build())) {
      int length =
          message.toData().getArray("components").getObject(0).getArray("components").stream(
                  DataArray::getObject)
              .mapToInt(part -> part.getString("content").length())
              .sum();
      assertThat(length).isLessThanOrEqualTo(4000);
    }
  }
}
