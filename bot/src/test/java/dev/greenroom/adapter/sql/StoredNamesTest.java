package dev.greenroom.adapter.sql;

import dev.greenroom.adapter.sql.codec.Shapes;
import dev.greenroom.content.library.PackReader;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.feature.community.CommunityFeature;
import dev.greenroom.feature.daily.DailyQuestionFeature;
import dev.greenroom.feature.daily.PlanFeature;
import dev.greenroom.feature.points.PointsFeature;
import dev.greenroom.feature.round.RoundFeature;
import dev.greenroom.feature.vote.VoteFeature;
import dev.greenroom.kit.Golden;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A change to this golden file is a change to what lies in people's stores. */
class StoredNamesTest {
  private final Shapes shapes = new Shapes();

  private static Stream<Feature<?, ?, ?, ?>> features() {
    var library = PackReader.bundled().library();
    var asked = DailyQuestionFeature.feature();
    return Stream.of(
        new PlanFeature(_ -> library, asked).feature(),
        asked,
        RoundFeature.feature(_ -> library, VoteFeature::pad),
        VoteFeature.feature(),
        new PointsFeature(_ -> library).feature(),
        new CommunityFeature(_ -> library, (_, _) -> List.of(), List.of(), "0").feature());
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
