package dev.greenroom.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.MemberId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class DigestTest {
  @Test
  void anIdIsTwentyLettersAndDigitsThatAnActionCanCarry() {
    var ids = new HashSet<String>();
    for (int i = 0; i < 5000; i++) {
      String id = Digest.id("delivery" + i);
      assertThat(id).matches("[0-9a-v]{20}");
      assertThat(ActionId.parse(ActionId.of("answer", id).toString())).isPresent();
      ids.add(id);
    }
    assertThat(ids).hasSize(5000);
  }

  @Test
  void theSameWordsAlwaysGiveTheSameIdAndNumber() {
    assertThat(Digest.id("greenroom")).isEqualTo(Digest.id("greenroom"));
    assertThat(Digest.number("greenroom")).isEqualTo(Digest.number("greenroom"));
    assertThat(Digest.id("")).hasSize(20);
  }

  @Test
  void oneDeliveryNamesItsIdsApartAndEachOrderThatFollowsHasItsOwn() {
    var actor = new Actor(new MemberId("ana"), false, Locale.ENGLISH);
    var moment = new DecisionContext(Instant.EPOCH, "seed", actor, new CommunityId("c1"));
    assertThat(moment.id("asked")).isEqualTo(moment.id("asked")).isNotEqualTo(moment.id("seed"));
    assertThat(moment.reacting(1).id("asked"))
        .isNotEqualTo(moment.id("asked"))
        .isNotEqualTo(moment.reacting(2).id("asked"));
    assertThat(moment.chance().nextLong()).isEqualTo(moment.chance().nextLong());
  }
}
