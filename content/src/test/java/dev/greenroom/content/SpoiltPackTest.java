package dev.greenroom.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.library.PackReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpoiltPackTest {

  private static final String BITS = "[]{}:#&*!|>'\"%@`,?-\n\t 0\\~";

  @TempDir private Path temp;

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverAFileHoldsAPackIsEitherRefusedWithProblemsOrLoaded(long seed) throws IOException {
    Random random = new Random(seed);
    PackKit pack = PackKit.in(temp);
    for (int i = 0; i <= seed % 3; i++) {
      spoil(pack.folder(), random);
    }
    PackReader.Loaded loaded = PackReader.read(List.of(pack.folder()));
    assertThat(loaded.library().pack("acme").isPresent()).isEqualTo(loaded.problems().isEmpty());
    assertThat(loaded.problems()).allSatisfy(p -> assertThat(p.toString()).doesNotContain("\n"));
  }

  private static void spoil(Path folder, Random random) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
      Path file = all.get(random.nextInt(all.size()));
      Files.write(file, spoilt(Files.readString(file), random).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Cut, doubled, a line taken out, or a character of YAML's own put in. */
  private static String spoilt(String text, Random random) {
    int at = random.nextInt(text.length());
    List<String> lines = text.lines().toList();
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, at);
      case 1 -> text + text;
      case 2 -> without(lines, random.nextInt(lines.size()));
      default ->
          text.substring(0, at)
              + BITS.charAt(random.nextInt(BITS.length()))
              + text.substring(at + 1);
    };
  }

  private static String without(List<String> lines, int line) {
    return String.join("\n", lines.subList(0, line))
        + "\n"
        + String.join("\n", lines.subList(line + 1, lines.size()));
  }
}
