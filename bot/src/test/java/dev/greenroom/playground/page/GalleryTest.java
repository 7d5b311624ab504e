package dev.greenroom.playground.page;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.model.Packs;
import dev.greenroom.core.model.RouteNames;
import dev.greenroom.feature.community.CommunityFeature;
import dev.greenroom.feature.daily.DailyQuestionFeature;
import dev.greenroom.feature.daily.PlanFeature;
import dev.greenroom.feature.points.PointsFeature;
import dev.greenroom.feature.round.RoundFeature;
import dev.greenroom.feature.vote.VoteFeature;
import dev.greenroom.kit.SampleLibrary;
import dev.greenroom.ui.ActionId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever people can press or fill in stands in the gallery. */
class GalleryTest {
  private static final Packs PACKS = _ -> SampleLibrary.small();

  @Test
  void everyFormOfEveryFeatureStandsInIt() {
    assertThat(routes(sample -> Stream.of(sample.content().path("form").path("action"))))
        .containsExactlyInAnyOrderElementsOf(names(RouteNames::forms));
  }

  /** A form may be opened by a command alone; the pages of a home stand there unasked. */
  @Test
  void everyControlOfEveryFeatureStandsInIt() {
    Set<String> shown =
        routes(
            sample ->
                sample.content().findValues("controls").stream()
                    .flatMap(controls -> controls.findValues("action").stream()));
    Set<String> controls = names(RouteNames::controls);
    assertThat(controls).containsAll(shown);
    controls.removeAll(names(RouteNames::forms));
    controls.removeAll(names(RouteNames::tiles));
    assertThat(shown).containsAll(controls);
  }

  @Test
  void everyPageOfAHomeStandsInIt() {
    assertThat(Gallery.samples().stream().map(Gallery.Sample::name))
        .containsAll(names(RouteNames::tiles).stream().map("home/"::concat).toList());
  }

  private static Set<String> names(Function<Feature<?, ?, ?, ?>, Set<String>> of) {
    return features().map(of).flatMap(Set::stream).collect(toSet());
  }

  private static Stream<Feature<?, ?, ?, ?>> features() {
    var asked = DailyQuestionFeature.feature();
    return List.<Feature<?, ?, ?, ?>>of(
        new PlanFeature(PACKS, asked).feature(),
        asked,
        RoundFeature.feature(PACKS, VoteFeature::pad),
        VoteFeature.feature(),
        new PointsFeature(PACKS).feature(),
        new CommunityFeature(PACKS, (_, _) -> List.of(), List.of(), "0").feature())
        .stream();
  }

  private static Set<String> routes(Function<Gallery.Sample, Stream<JsonNode>> actions) {
    return Gallery.samples().stream()
        .flatMap(actions)
        .filter(JsonNode::isTextual)
        // Golden files number the ids of streams.
        .map(action -> ActionId.parse(action.textValue()).orElseThrow().route())
        .collect(toSet());
  }
}
