package dev.greenroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What looks empty is empty, in every field that people fill in. */
class VisibleTest {
  private static final List<String> NOTHING =
      Stream.of(
              new int[] {},
              new int[] {' ', '\n', '\t', 0xA0, 0x3000, 0x2028, 0x2029, 0x1680, 0x202F},
              new int[] {0x200B},
              new int[] {0x200C, 0x200D, 0x2060, 0x2061, 0x2064},
              new int[] {0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0x061C},
              new int[] {0x115F},
              new int[] {0x1160},
              new int[] {0x3164},
              new int[] {0xFFA0},
              new int[] {0xFE0F},
              new int[] {0xFE00, 0xE0100, 0x180B, 0x034F},
              new int[] {0xAD},
              new int[] {0xFEFF},
              new int[] {0xE0001, 0xE0041, 0xE007F},
              new int[] {0, 7, 0x7F, 0x85},
              new int[] {0x2800},
              new int[] {0x0301, 0x20DD, 0x0903},
              new int[] {0x180E, 0x17B4, 0x2065, 0xFFF0, 0xFFFE, 0x1D173},
              new int[] {' ', 0x200B, '\n', 0x3164, 0xFE0F, ' '})
          .map(points -> new String(points, 0, points.length))
          .toList();

  private static final List<String> SOMETHING =
      Stream.of(
              new int[] {'a'},
              new int[] {'.'},
              new int[] {0x200B, 'x', 0x200B},
              new int[] {'e', 0x0301},
              new int[] {0x1F44D, 0x1F3FD},
              new int[] {0x2764, 0xFE0F},
              new int[] {0x1F468, 0x200D, 0x1F469},
              new int[] {0x1F1E9, 0x1F1EA},
              new int[] {'1', 0xFE0F, 0x20E3},
              new int[] {0x1100, 0x1161},
              new int[] {0x0E01, 0x0E34},
              new int[] {0x2801},
              new int[] {0xFFFD},
              new int[] {0xFFFC},
              new int[] {0xE000})
          .map(points -> new String(points, 0, points.length))
          .toList();

  @Test
  void whatShowsNothingIsNothing() {
    assertThat(NOTHING).allMatch(Visible::isNothing);
    assertThat(SOMETHING).noneMatch(Visible::isNothing);
  }

  @Test
  void aFieldThatMustBeFilledInIsNotFilledInByIt() {
    for (Input input : List.of(new Input.Line(100), new Input.Paragraph(3000))) {
      Field field = Field.required("answer", "Your answer", input);
      assertThat(problems(field, NOTHING)).containsOnly(Optional.of("missing"));
      assertThat(problems(field, SOMETHING)).containsOnly(Optional.empty());
      assertThat(problems(Field.optional("note", "Note", input), NOTHING))
          .containsOnly(Optional.empty());
    }
  }

  @Test
  void norOneThatOtherAnswersMakeNecessary() {
    Field evidence =
        Field.optional("evidence", "Evidence", new Input.Paragraph(3000))
            .neededBy(new Field.Needed("evidence", Set.of("score"), Set.of("1")));
    assertThat(NOTHING)
        .allMatch(
            text -> Form.problem(evidence, Map.of("score", "1", "evidence", text)).isPresent());
  }

  private static List<Optional<String>> problems(Field field, List<String> values) {
    return values.stream()
        .map(value -> Form.problem(field, Map.of(field.name(), value)).map(Input.Problem::key))
        .toList();
  }
}
