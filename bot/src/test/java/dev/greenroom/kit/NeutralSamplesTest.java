package dev.greenroom.kit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept of each sample, so that a review sees it as each platform gets it. */
class NeutralSamplesTest {
  static Set<String> platforms() {
    return NeutralSamples.PLATFORMS;
  }

  /** None is missing, and none stayed behind when its sample went. */
  @ParameterizedTest
  @MethodSource("platforms")
  void everySampleHasItsPayloadOnEveryPlatform(String platform) throws IOException {
    var names = new TreeSet<>(NeutralSamples.cards().keySet());
    NeutralSamples.forms().keySet().forEach(form -> names.add(form + "-modal"));
    NeutralSamples.problems().keySet().forEach(form -> names.add(form + "-page"));
    assertThat(payloads(Golden.FOLDER.resolve(platform))).isEqualTo(names);
  }

  @Test
  void everyFormIsAmongTheSamplesWithItsLongestTextsToo() {
    Map<String, Set<String>> samples =
        NeutralSamples.forms().entrySet().stream()
            .collect(
                groupingBy(
                    form -> form.getValue().action().route(), mapping(Map.Entry::getKey, toSet())));
    assertThat(samples.values())
        .allSatisfy(names -> assertThat(names).anyMatch(name -> name.contains("longest-")));
  }

  /** The list of commands is no sample: what it holds comes from the features themselves. */
  private static Set<String> payloads(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("commands.json"))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .map(name -> name.replaceFirst("\\.json$", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
