package dev.greenroom.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.core.engine.RouteTable;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Features;
import dev.greenroom.core.feature.Routes;
import dev.greenroom.core.model.Lamp.Light;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can never work is refused when the bot starts, not when somebody presses it. */
final class RoutesAtStartTest {
  @Test
  void twoRoutesOfOneNameAreRefusedEvenInTwoFeatures() {
    refused("two routes are called light", reads("light").does("light", _ -> new Light()));
    assertThatThrownBy(
            () -> table(Lamp.feature("a", reads("light")), Lamp.feature("b", reads("light"))))
        .hasMessageContaining("two routes are called light");
    refused(
        "two routes are called light",
        reads("light")
            .opensForm()
            .submits("light", _ -> new Light())
            .submits("light", _ -> new Light()));
  }

  @Test
  void aNameThatNobodyCanTypeOrPressIsRefused() {
    for (String name : List.of("/Lamp", "/lamp on", "/", "lamp 2", "Lamp", "lamp.on", "")) {
      refused("can be called " + name, reads(name));
    }
  }

  @Test
  void aFormThatNothingOpensCannotBeSent() {
    refused("no form leads to light", new Routes<Lamp, Light>().submits("light", _ -> new Light()));
    refused("no form leads to light", reads("light").submits("light", _ -> new Light()));
  }

  @Test
  void aFormIsNeverOnADeferredRoute() {
    refused("light opens a form, so it cannot be deferred", reads("light").opensForm().deferred());
    refused("light opens a form, so it cannot be deferred", reads("light").deferred().opensForm());
  }

  @Test
  void onlyAFormCanBeDoneInstead() {
    refused(
        "light opens no form, so it cannot be done instead",
        reads("light").orDoes(_ -> Optional.of(new Light())));
  }

  @Test
  void aRouteThatChangesSomethingOpensNoForm() {
    refused(
        "light changes something, so it cannot open a form",
        new Routes<Lamp, Light>().does("light", _ -> new Light()).opensForm());
  }

  @Test
  void everyProblemIsNamedAtOnce() {
    assertThatThrownBy(() -> table(Lamp.feature("a", reads("/Lamp").asks("/Lamp", Lamp::page))))
        .hasMessageContaining("can be called /Lamp")
        .hasMessageContaining("two routes are called /Lamp");
  }

  @Test
  void twoFeaturesOfAKindAreRefused() {
    assertThatThrownBy(() -> table(Lamp.lighting("a"), Lamp.lighting("a")))
        .hasMessageContaining("two features of the kind a");
  }

  @Test
  void reactionsInACircleAreRefused() {
    assertThatThrownBy(
            () -> table(Lamp.lighting("a", "b"), Lamp.lighting("b", "c"), Lamp.lighting("c", "a")))
        .hasMessageContaining("in a circle");
    assertThatThrownBy(() -> table(Lamp.lighting("a", "a"))).hasMessageContaining("in a circle");
    assertThatThrownBy(() -> table(Lamp.following("a", "b"), Lamp.following("b", "a")))
        .hasMessageContaining("in a circle");
    assertThatThrownBy(() -> table(Lamp.lighting("a", "nobody")))
        .hasMessageContaining("no feature of the kind nobody");
  }

  @Test
  void twoWaysToOneKindAreNoCircle() {
    assertThatCode(
            () ->
                table(
                    Lamp.lighting("a", "b", "c"), Lamp.lighting("b", "d"),
                    Lamp.lighting("c", "d"), Lamp.lighting("d")))
        .doesNotThrowAnyException();
  }

  @Test
  void twoTimersOrDrawingsOfOneKeyAreRefused() {
    assertThatThrownBy(
            () -> reads("a").wakes("due", _ -> new Light()).wakes("due", _ -> new Light()))
        .hasMessageContaining("two commands for the timer due");
    assertThatThrownBy(
            () ->
                reads("a")
                    .draws("card", (_, _, _) -> new Drawn.Nothing())
                    .draws("card", (_, _, _) -> new Drawn.Nothing()))
        .hasMessageContaining("two drawings of the card card");
  }

  @Test
  void aCommandIsFoundByItsNameAlone() {
    RouteTable table =
        table(Lamp.feature("a", reads("/daily").asks("/greenroom-setup", Lamp::page)));
    assertThat(Stream.of("daily", "greenroom-setup"))
        .allMatch(name -> table.command(name).isPresent());
    assertThat(Stream.of("", "dail", "daily help", "greenroom", "greenroom setup"))
        .noneMatch(name -> table.command(name).isPresent());
    assertThat(table.commands()).containsExactly("/daily", "/greenroom-setup");
  }

  private static Routes<Lamp, Light> reads(String name) {
    return new Routes<Lamp, Light>().asks(name, Lamp::page);
  }

  private static RouteTable table(Feature<?, ?, ?, ?>... features) {
    return new RouteTable(new Features(List.of(features)));
  }

  private static void refused(String why, Routes<Lamp, Light> routes) {
    assertThatThrownBy(() -> table(Lamp.feature("a", routes)))
        .as(why.toUpperCase(Locale.ROOT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(why);
  }
}
