package dev.greenroom.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ActionIdTest {
  @Test
  void whatIsWrittenIsReadBack() {
    for (ActionId id :
        List.of(
            ActionId.of("plan"),
            ActionId.of("plan-stop", "0a9z"),
            new ActionId("read", "abc", "12"),
            new ActionId("plans", "-", "2"),
            new ActionId("hint", "abc", "p_2-X"))) {
      assertThat(ActionId.parse(id.toString())).contains(id);
    }
    assertThat(ActionId.of("plan")).hasToString("g1.plan.-");
    assertThat(ActionId.of("plan").hasRef()).isFalse();
    assertThat(new ActionId("read", "abc", "12")).hasToString("g1.read.abc.12");
  }

  @Test
  void aHundredCharactersAreTheMost() {
    String most = "a".repeat(Limits.ACTION_ID - "g1.read.".length());
    assertThat(ActionId.parse("g1.read." + most)).isPresent();
    assertThat(ActionId.parse("g1.read." + most + "a")).isEmpty();
    assertThatThrownBy(() -> ActionId.of("read", most + "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatThisVersionDidNotWriteIsNotRead() {
    for (String strange :
        List.of(
            "",
            "g1",
            "g1.read",
            "g1.read.",
            "g2.read.abc",
            "g1.Read.abc",
            "g1.read.ABC",
            "g1.read.abc.",
            "g1.read.abc.1.2",
            "g1.read.abc.1\n",
            "g1./daily.-",
            "g1.read.\uD83D")) {
      assertThat(ActionId.parse(strange)).as(strange).isEmpty();
    }
  }

  @Test
  void noTextAtAllMakesItFail() {
    for (long seed = 0; seed < 2000; seed++) {
      var chance = new SplittableRandom(seed);
      var text = new StringBuilder("g1.");
      chance.ints(chance.nextInt(30), 0, 128).forEach(c -> text.append((char) c));
      assertThat(ActionId.parse(text.toString()).map(ActionId::toString).orElse(text.toString()))
          .as("seed %d", seed)
          .isEqualTo(text.toString());
    }
  }
}
