package dev.greenroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Pack;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.kit.SampleLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackAccessTest {
  private static final CommunityId ACME = new CommunityId("a1");
  private static final CommunityId OTHERS = new CommunityId("b2");

  private Library library = SampleLibrary.small();
  private final List<CommunityId> looked = new ArrayList<>();
  private final PackAccess audiences = new PackAccess(() -> library, this::name);

  private Optional<String> name(CommunityId community) {
    looked.add(community);
    return community.equals(ACME) ? Optional.of("discord:123") : Optional.empty();
  }

  @Test
  void aPackWithoutAnAudienceIsForEverybody() {
    assertThat(audiences.of(OTHERS)).isSameAs(library);
    assertThat(looked).isEmpty();
  }

  @Test
  void aPackWithAnAudienceIsForThatCommunityAndNoOther() {
    library = SampleLibrary.limitedTo(Set.of("discord:123", "slack:T9"));
    assertThat(audiences.of(ACME).packs()).extracting(Pack::title).hasSize(2);
    assertThat(audiences.of(ACME).question("secret")).isPresent();
    assertThat(audiences.of(OTHERS).packs()).hasSize(1);
    assertThat(audiences.of(OTHERS).question("secret")).isEmpty();
    assertThat(audiences.of(OTHERS).track("inside")).isEmpty();
    assertThat(looked).as("asked once for a name that is known").containsOnlyOnce(ACME);
  }

  @Test
  void anAudienceThatChangesCountsFromThenOn() {
    library = SampleLibrary.limitedTo(Set.of("discord:123"));
    assertThat(audiences.of(ACME).packs()).hasSize(2);
    library = SampleLibrary.limitedTo(Set.of("discord:456"));
    assertThat(audiences.of(ACME).packs()).hasSize(1);
  }
}
