package dev.greenroom.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.library.PackReader;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.feature.community.CommunityFeature;
import dev.greenroom.feature.daily.DailyQuestionFeature;
import dev.greenroom.feature.daily.PlanFeature;
import dev.greenroom.feature.points.PointsFeature;
import dev.greenroom.feature.round.RoundFeature;
import dev.greenroom.feature.vote.VoteFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A button leads to the feature that makes it; another one's comes through a slot it fills. */
class OwnRoutesTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/greenroom/feature");

  /** A route that is written out where a control is made. */
  private static final Pattern NAMED =
      Pattern.compile("(?:new ActionId|ActionId\\.of|Steps\\.\\w+)\\(\\s*\"([^\"]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"community", "daily", "points", "round", "vote"})
  void noStringNamesTheRouteOfAnotherFeature(String feature) throws IOException {
    Set<String> foreign = new HashSet<>();
    routes().forEach((owner, names) -> foreign.addAll(owner.equals(feature) ? Set.of() : names));
    foreign.removeAll(routes().get(feature));
    assertThat(named(feature)).doesNotContainAnyElementsOf(foreign);
  }

  @Test
  void theNamesAreFoundWhereTheyAreWritten() {
    var found = NAMED.matcher("x(new ActionId(\n  \"zone\", id), ActionId.of(\"note\"))");
    assertThat(found.results().map(hit -> hit.group(1))).containsExactly("zone", "note");
  }

  private static Set<String> named(String feature) throws IOException {
    try (Stream<Path> files = Files.list(SOURCES.resolve(feature))) {
      return files
          .flatMap(file -> NAMED.matcher(text(file)).results())
          .map(hit -> hit.group(1))
          .collect(toSet());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Set<String>> routes() {
    var library = PackReader.bundled().library();
    var asked = DailyQuestionFeature.feature();
    var routes = new HashMap<String, Set<String>>();
    Stream.of(
            new PlanFeature(_ -> library, asked).feature(),
            asked,
            RoundFeature.feature(_ -> library, VoteFeature::pad),
            VoteFeature.feature(),
            new PointsFeature(_ -> library).feature(),
            new CommunityFeature(_ -> library, (_, _) -> List.of(), List.of(), "0").feature())
        .forEach(
            feature ->
                routes
                    .computeIfAbsent(owner(feature), _ -> new HashSet<>())
                    .addAll(names(feature)));
    return routes;
  }

  private static Set<String> names(Feature<?, ?, ?, ?> feature) {
    return feature.routes().all().stream().map(route -> route.name()).collect(toSet());
  }

  /** The package of its state. */
  private static String owner(Feature<?, ?, ?, ?> feature) {
    return feature.states().getPackageName().replaceFirst(".*\\.", "");
  }
}
