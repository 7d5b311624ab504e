package dev.greenroom.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.library.PackReader;
import dev.greenroom.content.model.Coaching;
import dev.greenroom.content.model.Dimension;
import dev.greenroom.content.model.Format;
import dev.greenroom.content.model.Pack;
import dev.greenroom.content.model.Track;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every fact of the write-ups is used somewhere, as coverage.csv says: a fact id, then the ids of
 * what carries it. A question is named by its id, an entry of a track's coaching or a note on its
 * loop by {@code track/id}, an anchor by {@code track/dimension.score}, a paired format by {@code
 * pack/id}.
 */
class CoverageTest {

  private final Pack pack = PackReader.bundled().library().pack("openai").orElseThrow();
  private final Map<String, List<String>> coverage = new LinkedHashMap<>();

  /** The sources of what names any. */
  private final Map<String, Set<String>> sources = new HashMap<>();

  private final Set<String> withoutSources = new HashSet<>();

  @BeforeEach
  void whatThePackHolds() throws IOException {
    readCoverage();
    pack.formats().all().stream()
        .filter(Format::paired)
        .forEach(format -> withoutSources.add(pack.id() + "/" + format.id()));
    pack.tracks().forEach(this::hold);
  }

  private void readCoverage() throws IOException {
    var in = Objects.requireNonNull(getClass().getResourceAsStream("/coverage.csv"));
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      assertThat(reader.readLine()).isEqualTo("fact,carried by");
      for (String line : reader.readAllLines()) {
        String[] columns = line.split(",", 2);
        List<String> ids = List.of(columns[1].replace("\"", "").strip().split(" +", -1));
        assertThat(coverage.put(columns[0], ids)).as("twice: " + columns[0]).isNull();
      }
    }
  }

  private void hold(Track track) {
    track.questions().forEach(q -> holds(q.id(), q.sources()));
    Coaching coaching = track.coaching();
    Stream.of(coaching.checklist(), coaching.notes(), track.notes())
        .flatMap(Collection::stream)
        .forEach(note -> holds(track.id() + "/" + note.id(), note.sources()));
    coaching.pairs().forEach(pair -> holds(track.id() + "/" + pair.id(), pair.sources()));
    coaching.faq().forEach(faq -> holds(track.id() + "/" + faq.id(), faq.sources()));
    for (Dimension dimension : track.rubric().dimensions()) {
      IntStream.rangeClosed(1, 5)
          .forEach(score -> withoutSources.add(track.id() + "/" + dimension.id() + "." + score));
    }
  }

  private void holds(String id, List<String> facts) {
    sources.computeIfAbsent(id, _ -> new HashSet<>()).addAll(facts);
  }

  @Test
  void everyFactOfTheWriteUpsIsCoveredAndNoOther() {
    Set<String> facts =
        pack.sources().stream()
            .flatMap(source -> source.facts().entrySet().stream())
            .flatMap(
                fact ->
                    IntStream.rangeClosed(1, fact.getValue())
                        .mapToObj(number -> fact.getKey() + "-" + number))
            .collect(Collectors.toSet());
    assertThat(facts).hasSize(8 + 7 + 7 + 14 + 5 + 12 + 15 + 27);
    assertThat(coverage.keySet()).containsExactlyInAnyOrderElementsOf(facts);
    assertThat(coverage).allSatisfy((fact, ids) -> assertThat(ids).as(fact).isNotEmpty());
  }

  @Test
  void everythingThatIsSaidToCoverAFactIsThere() {
    Set<String> unknown = new HashSet<>();
    coverage.values().forEach(unknown::addAll);
    unknown.removeAll(sources.keySet());
    unknown.removeAll(withoutSources);
    assertThat(unknown).isEmpty();
  }

  @Test
  void whatCoversAFactNamesItAmongItsSources() {
    List<String> silent = new ArrayList<>();
    coverage.forEach(
        (fact, ids) ->
            ids.stream()
                .filter(id -> sources.containsKey(id) && !sources.get(id).contains(fact))
                .forEach(id -> silent.add(id + " does not name " + fact)));
    assertThat(silent).isEmpty();
  }

  /** An anchor or a format has no sources: on its own it would cover a fact by assertion only. */
  @Test
  void everyFactIsCoveredBySomethingThatNamesIt() {
    assertThat(coverage)
        .allSatisfy((fact, ids) -> assertThat(ids).as(fact).anyMatch(sources::containsKey));
  }
}
