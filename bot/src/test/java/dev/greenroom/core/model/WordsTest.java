package dev.greenroom.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

final class WordsTest {
  private static final Instant NOON = Instant.parse("2027-06-01T12:00:00Z");
  private static final Words ENGLISH = words(Locale.ENGLISH);

  @Test
  void numbersChooseTheirWords() {
    assertThat(ENGLISH.say("daily.answers", 0)).isEqualTo("No answers");
    assertThat(ENGLISH.say("daily.answers", 1)).isEqualTo("One answer");
    assertThat(ENGLISH.say("daily.answers", 1200)).isEqualTo("1,200 answers");
    assertThat(ENGLISH.say("minutes", 1)).isEqualTo("1 minute");
    assertThat(ENGLISH.say("minutes", 20)).isEqualTo("20 minutes");
  }

  @Test
  void momentsAndNamesStayDataWithinASentence() {
    assertThat(ENGLISH.prose("daily.open", 1, NOON).spans())
        .containsExactly(
            new Span.Text("One person has answered. Open until "),
            new Span.Time(NOON, Span.Time.Style.FULL),
            new Span.Text("."));
    assertThat(ENGLISH.prose("plan.line", Prose.member(new MemberId("m1")), "Design").spans())
        .containsExactly(new Span.Member(new MemberId("m1")), new Span.Text(": Design"));
  }

  @Test
  void whatLooksLikeAPatternInAnArgumentIsOnlyText() {
    assertThat(ENGLISH.say("page", "{1} it's '{0}'", 2)).isEqualTo("Page {1} it's '{0}' of 2");
  }

  @Test
  void aLanguageWeDoNotHaveIsEnglishToTheLastWeekday() {
    for (Locale locale :
        List.of(
            Locale.GERMAN, Locale.JAPAN, Locale.forLanguageTag("ar-EG"), Locale.ROOT, Locale.UK)) {
      assertThat(words(locale).say("daily.read")).isEqualTo("Read answers");
      assertThat(words(locale).say("daily.answers", 1200)).isEqualTo("1,200 answers");
      assertThat(words(locale).locale()).isEqualTo(Locale.ENGLISH);
    }
  }

  @Test
  void theMachinesOwnLanguageDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.FRANCE);
      assertThat(words(Locale.GERMAN).say("daily.answers", 1200)).isEqualTo("1,200 answers");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aKeyWithoutWordsIsAFault() {
    assertThat(ENGLISH.has("daily.read")).isTrue();
    assertThat(ENGLISH.has("daily.nothing")).isFalse();
    assertThatThrownBy(() -> ENGLISH.say("daily.nothing"))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("daily.nothing");
  }

  private static Words words(Locale locale) {
    return Words.in(locale, List.of("flow", "daily"));
  }
}
