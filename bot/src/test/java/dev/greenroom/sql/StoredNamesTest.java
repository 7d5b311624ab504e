package dev.greenroom.sql;

import dev.greenroom.community.CommunityFeature;
import dev.greenroom.content.PackReader;
import dev.greenroom.daily.AskedFeature;
import dev.greenroom.daily.PlanFeature;
import dev.greenroom.flow.Feature;
import dev.greenroom.kit.Golden;
import dev.greenroom.leaderboard.PointsFeature;
import dev.greenroom.round.RoundFeature;
import dev.greenroom.vote.VoteFeature;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A change to this golden file is a change to what lies in people's stores. */
class StoredNamesTest {
  private final Shapes shapes = new Shapes();

  private static Stream<Feature<?, ?, ?, ?>> features() {
    var library = PackReader.bundled().library();
    var asked = AskedFeature.feature();
    return Stream.of(
        new PlanFeature(_ -> library, asked).feature(),
        asked,
        RoundFeature.feature(_ -> library),
        VoteFeature.feature(),
        new PointsFeature(_ -> library).feature(),
        new CommunityFeature(_ -> library, (_, _) -> List.of(), List.of()).feature());
  }

  private String names(Feature<?, ?, ?, ?> feature) {
    return Stream.of(feature.states(), feature.events(), feature.outcomes())
        .map(root -> feature.kind() + " " + root.getSimpleName() + "\n" + shapes.root(root))
        .collect(Collectors.joining("\n\n"));
  }

  @Test
  void what_is_stored_for_ever_keeps_its_name_and_shape() {
    String named = features().map(this::names).collect(Collectors.joining("\n\n"));
    String now =
        (named + "\n\nin these\n" + shapes + "\n").replaceAll("(java|dev)\\.[a-z.]+\\.", "");
    Golden.text("stored-names.txt", now);
  }
}
