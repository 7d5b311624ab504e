package dev.greenroom.core.model;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.library.PackReader;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Routes;
import dev.greenroom.feature.community.CommunityFeature;
import dev.greenroom.feature.daily.DailyQuestionFeature;
import dev.greenroom.feature.daily.PlanFeature;
import dev.greenroom.feature.points.PointsFeature;
import dev.greenroom.feature.round.RoundFeature;
import dev.greenroom.feature.vote.VoteFeature;
import dev.greenroom.kit.Reach;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of each route it is decided who reaches it, by the places they see. */
class RouteReachTest {
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

  @Test
  void noRouteIsLeftOut() {
    Set<String> all =
        features()
            .flatMap(feature -> feature.routes().all().stream().map(route -> key(feature, route)))
            .collect(toSet());
    assertThat(Reach.OF_ROUTES.keySet()).isEqualTo(all);
  }

  @Test
  void thoseThatShowOtherPlacesHaveThePlatformAsked() {
    Set<String> asking =
        features()
            .flatMap(
                feature ->
                    feature.routes().all().stream()
                        .filter(route -> route.needs().contains(Routes.Need.SIGHT))
                        .map(route -> key(feature, route)))
            .collect(toSet());
    assertThat(asking).isEqualTo(those(Reach.AROUND));
  }

  private static Set<String> those(Reach reach) {
    return Reach.OF_ROUTES.entrySet().stream()
        .filter(route -> route.getValue() == reach)
        .map(route -> route.getKey())
        .collect(toSet());
  }

  private static String key(Feature<?, ?, ?, ?> feature, Routes.Route<?, ?> route) {
    return feature.kind() + " " + route.name() + (route.submit() ? " sent" : "");
  }
}
