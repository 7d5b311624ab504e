package dev.greenroom.content.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArithmeticTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 + 3 * 4 = 14",
        "(2 + 3) * 4 = 20",
        "600000 / 86400 = 6.94",
        "1000000 / 3 ~ 330000",
        "10 - 3 - 2 = 5",
        "100 / 10 / 5 = 2",
        "1 - 3 = -2",
        "0.1 + 0.2 = 0.3",
        "2 / 3 = 1"
      })
  void aLineThatIsRightToTheDigitsShownPasses(String line) {
    assertThat(Arithmetic.fault(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 + 2 = 5",
        "600000 / 86400 = 6.95",
        "1000000 / 3 ~ 300000",
        "1 / 0 = 0",
        "(1 + 2 = 3",
        "1 + = 1",
        "1.2.3 + 1 = 2"
      })
  void aLineThatIsWrongIsTold(String line) {
    assertThat(Arithmetic.fault(line)).isPresent();
  }
}
