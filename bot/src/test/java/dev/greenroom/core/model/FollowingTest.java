package dev.greenroom.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.engine.Engine;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Features;
import dev.greenroom.ui.MemberId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A feature may follow another one that knows nothing of it. */
class FollowingTest {
  private static final CommunityId COMMUNITY = new CommunityId("c1");

  private final Feature<Lamp, ?, Lamp.Lit, ?> hall = Lamp.lighting("hall");
  private final Feature<Lamp, ?, Lamp.Lit, ?> porch = Lamp.following("porch", "hall");
  private final MemoryJournal journal = new MemoryJournal();

  @Test
  void whatHappensToOneHappensToTheOtherInTheSameTransaction() {
    var engine =
        new Engine(journal, InstantSource.fixed(Instant.EPOCH), new Features(List.of(hall, porch)));
    var actor = new Actor(new MemberId("ana"), false, Locale.ENGLISH);
    var press = new Inbound("d1", COMMUNITY, actor, new Place("fake", "c"), new Inbound.Said());
    for (int time = 0; time < 2; time++) {
      assertThat(
              engine.does(press, new StreamId("hall", COMMUNITY, "1"), new Lamp.Light(), List.of()))
          .isInstanceOf(Result.Done.class);
    }
    assertThat(lit(hall)).isEqualTo(1);
    assertThat(lit(porch)).isEqualTo(1);
  }

  private int lit(Feature<Lamp, ?, Lamp.Lit, ?> feature) {
    var id = new StreamId(feature.kind(), COMMUNITY, "1");
    return ((Lamp.Known) journal.read(query -> query.load(feature, id)).state()).times();
  }
}
