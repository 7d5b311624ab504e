package dev.greenroom.core.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Actor;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Text;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.MemberId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ValuesTest {
  private static final CommunityId COMMUNITY = new CommunityId("c1");
  private static final StreamId STREAM = new StreamId("asked", COMMUNITY, "a1");

  @Test
  void aValueIsWithoutTheSpaceAroundItAndEmptyWhereThereIsNone() {
    assertThat(values("d1", "time", " 09:00\n").value("time")).isEqualTo("09:00");
    assertThat(values("d1", "time", "09:00").value("zone")).isEmpty();
  }

  @Test
  void everyValueIsInert() {
    assertThat(values("d1", "channel", "gen\u0000er\u202Eal\uD83D").value("channel"))
        .isEqualTo("general\uFFFD");
    assertThat(values("d1", "channel", "\u202E  \u0000").value("channel")).isEmpty();
  }

  @Test
  void aTextIsStoredUnderItsWriterAndTheCommandCarriesOnlyWhereAndHowLong() {
    Values values = values("d1", "answer", "  caf\u00E9 \uD83D\uDE00 ");
    var ref = values.text("answer");
    assertThat(ref.length()).as("code points").isEqualTo(6);
    assertThat(values.texts())
        .containsExactly(new Text(ref, STREAM, new MemberId("ana"), "caf\u00E9 \uD83D\uDE00"));
    assertThat(values.texts().getFirst().toString()).doesNotContain("caf");
  }

  @Test
  void theSameDeliveryNamesTheSameTextAndAnotherDeliveryAnother() {
    assertThat(values("d1", "answer", "a").text("answer"))
        .isEqualTo(values("d1", "answer", "b").text("answer"))
        .isNotEqualTo(values("d2", "answer", "a").text("answer"));
  }

  @Test
  void whatTheControlCarriedIsThere() {
    assertThat(values("d1", "a", "b").arg()).contains("7");
    assertThat(values("d1", "a", "b").stream()).isEqualTo(STREAM);
    assertThat(values("d1", "a", "b").place().channel()).isEqualTo("general");
  }

  private static Values values(String delivery, String name, String value) {
    var inbound =
        new Inbound(
            delivery,
            COMMUNITY,
            new Actor(new MemberId("ana"), false, Locale.ENGLISH),
            new Place("playground", "general"),
            new Inbound.Submitted(ActionId.of("answer", "a1"), Map.of(name, value)));
    return new Values(STREAM, inbound, "7");
  }
}
