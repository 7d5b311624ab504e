package dev.greenroom.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.community.CommunityFeature;
import dev.greenroom.content.PackReader;
import dev.greenroom.daily.AskedFeature;
import dev.greenroom.daily.PlanFeature;
import dev.greenroom.flow.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A change to this golden file is a change to what lies in people's stores. */
class StoredNamesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/stored-names.txt");

  private final Shapes shapes = new Shapes();

  private static Stream<Feature<?, ?, ?, ?>> features() {
    var library = PackReader.bundled().library();
    var asked = AskedFeature.feature();
    return Stream.of(
        new PlanFeature(library, asked).feature(),
        asked,
        new CommunityFeature(library, (_, _) -> List.of()).feature());
  }

  private String names(Feature<?, ?, ?, ?> feature) {
    return Stream.of(feature.states(), feature.events(), feature.outcomes())
        .map(root -> feature.kind() + " " + root.getSimpleName() + "\n" + shapes.root(root))
        .collect(Collectors.joining("\n\n"));
  }

  @Test
  void what_is_stored_for_ever_keeps_its_name_and_shape() throws IOException {
    String named = features().map(this::names).collect(Collectors.joining("\n\n"));
    String now =
        (named + "\n\nin these\n" + shapes + "\n").replaceAll("(java|dev)\\.[a-z.]+\\.", "");
    if (Boolean.getBoolean("updateGolden")) {
      Files.writeString(GOLDEN, now, UTF_8);
    }
    assertThat(now).isEqualTo(Files.readString(GOLDEN, UTF_8));
  }
}
