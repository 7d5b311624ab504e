package dev.greenroom.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FormTest {
  private static final Input TRACK =
      new Input.One(List.of(new Option("pm", "System design"), new Option("ml", "Research")));
  private static final Input DAYS =
      new Input.Many(List.of(new Option("MONDAY", "Monday"), new Option("FRIDAY", "Friday")));

  @Test
  void aHundredThousandCharactersAreToldHowManyFit() {
    assertThat(problem(new Input.Paragraph(3000), "x".repeat(100_000)))
        .contains(new Input.Problem("long", List.of(3000, 100_000)));
    assertThat(problem(new Input.Paragraph(3000), "x".repeat(3000))).isEmpty();
    assertThat(problem(new Input.Line(10), "x".repeat(11))).contains(problem("long", 10, 11));
    assertThat(problem(new Input.Line(10), "\uD83D\uDE00".repeat(6)))
        .as("platforms count units")
        .contains(problem("long", 10, 12));
  }

  @Test
  void aRequiredValueThatIsMissingOrBlankIsAskedFor() {
    Field field = Field.required("a", "Answer", new Input.Paragraph(10));
    assertThat(Form.problem(field, Map.of())).contains(problem("missing"));
    assertThat(Form.problem(field, Map.of("a", " \n\t"))).contains(problem("missing"));
    var optional = Field.optional("a", "Answer", new Input.Paragraph(10));
    assertThat(Form.problem(optional, Map.of("a", ""))).isEmpty();
  }

  @Test
  void aValueMayBeNeededBecauseOfAnother() {
    Field note =
        Field.optional("note", "Evidence", new Input.Paragraph(10))
            .neededBy(new Field.Needed("evidence", Set.of("a", "b"), Set.of("1", "5")));
    assertThat(Form.problem(note, Map.of("a", "3", "b", "4"))).isEmpty();
    assertThat(Form.problem(note, Map.of("a", "3", "b", "5"))).contains(problem("evidence"));
    assertThat(Form.problem(note, Map.of("b", "5", "note", " "))).contains(problem("evidence"));
    assertThat(Form.problem(note, Map.of("b", "5", "note", "Said so."))).isEmpty();
    assertThat(Form.problem(note, Map.of("note", "x".repeat(11))))
        .contains(problem("long", 10, 11));
  }

  @Test
  void aTimeOfDayIsWhatPeopleType() {
    for (String good : List.of("00:00", "09:00", "23:59", "9:00", "0900", "9am")) {
      assertThat(problem(new Input.TimeOfDay(), good)).as(good).isEmpty();
    }
    for (String bad : List.of("24:00", "09:60", "09:00:30", "13pm", "\u0660\u0669:\u0660\u0660")) {
      assertThat(problem(new Input.TimeOfDay(), bad)).as(bad).contains(problem("time"));
    }
  }

  @Test
  void aZoneIsWhatPeopleCallIt() {
    for (String good :
        List.of("Europe/Berlin", "UTC", "America/Argentina/Ushuaia", "berlin", "Kathmandu")) {
      assertThat(problem(new Input.Zone(List.of()), good)).as(good).isEmpty();
    }
    for (String bad : List.of("+02:00", "Mars/Olympus", "x", "?")) {
      assertThat(problem(new Input.Zone(List.of()), bad)).as(bad).contains(problem("zone"));
    }
    assertThat(problem(new Input.Zone(List.of("Asia/Kolkata")), "IST"))
        .contains(
            problem(
                "zone-several",
                "IST",
                "Asia/Kolkata (India), Europe/Dublin (Ireland), Asia/Jerusalem (Israel)"));
    assertThat(problem(new Input.Zone(List.of()), "Kathmandoo"))
        .contains(problem("zone-near", "Kathmandoo", "Asia/Kathmandu (Nepal)"));
    assertThat(problem(new Input.Zone(List.of()), "Berln"))
        .contains(
            problem("zone-near", "Berln", "Europe/Berlin (Germany), Europe/Zurich (Switzerland)"));
  }

  @Test
  void aNameOfSeveralZonesComesBackAsAChoice() {
    Form form =
        new Form(
            ActionId.of("zone"),
            "Zone",
            "Save",
            Prose.text(""),
            List.of(Field.required("zone", "Zone", new Input.Zone(List.of("Europe/Dublin")))));
    Field asked = form.toMend(Map.of("zone", "ist")).fields().getFirst();
    assertThat(((Input.One) asked.input()).options())
        .extracting(Option::value)
        .containsExactly("Europe/Dublin", "Asia/Kolkata", "Asia/Jerusalem");
    assertThat(form.toMend(Map.of("zone", "Kathmandoo")).fields().getFirst().input())
        .isInstanceOf(Input.Zone.class);
    assertThat(form.toMend(Map.of("zone", "Berlin")).fields().getFirst().input())
        .isInstanceOf(Input.Zone.class);
  }

  @Test
  void onlyWhatIsOnTheListCanBeChosen() {
    assertThat(problem(TRACK, "pm")).isEmpty();
    assertThat(problem(TRACK, "PM")).contains(problem("one"));
    assertThat(problem(TRACK, "pm,ml")).contains(problem("one"));
    assertThat(problem(DAYS, "FRIDAY,MONDAY")).isEmpty();
    for (String bad : List.of("SUNDAY", "MONDAY,SUNDAY", "MONDAY,", ",", ",,", "MONDAY, FRIDAY")) {
      assertThat(problem(DAYS, bad)).as(bad).contains(problem("many"));
    }
  }

  @Test
  void aChannelIsAnIdThatAPlatformCouldHaveGiven() {
    for (String good : List.of("general", "123456789012345678", "C024BE91L", "study-group_2")) {
      assertThat(problem(new Input.Channel(), good)).as(good).isEmpty();
    }
    for (String bad :
        List.of("two words", "general/t-1", "../x", "\u202Egeneral", "x".repeat(101))) {
      assertThat(problem(new Input.Channel(), bad)).as(bad).contains(problem("channel"));
    }
    assertThat(problem(new Input.Channel(), "\uD83D")).contains(problem("missing"));
  }

  @Test
  void aFormKeepsWhatWasTypedAndItsOwnValuesWhereNothingWas() {
    Form form =
        form(
            List.of(
                Field.required("a", "A", new Input.Line(5)).value("old"),
                Field.required("b", "B", new Input.Line(5)).value("kept")));
    assertThat(form.filled(Map.of("a", "far too long", "c", "no field")).fields())
        .extracting(Field::value)
        .containsExactly("far too long", "kept");
  }

  @Test
  void aFormHasOneToFiveFieldsAndWordsThatFit() {
    Field field = Field.required("a", "l".repeat(200), new Input.Line(5)).hint("h".repeat(200));
    assertThat(field.label()).hasSize(Limits.LABEL).endsWith("…");
    assertThat(field.hint()).hasSize(Limits.HINT);
    assertThat(form(List.of(field)).title()).hasSize(Limits.FORM_TITLE);
    assertThatThrownBy(() -> form(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> form(Collections.nCopies(6, field)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aListOffersOneToTwentyFiveOptions() {
    var option = new Option("a", "A");
    assertThatThrownBy(() -> new Input.One(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Input.One(Collections.nCopies(26, option)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Option("a,b", "A")).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Option("a", "x".repeat(100)).label()).hasSize(Limits.OPTION);
  }

  private static Form form(List<Field> fields) {
    return new Form(
        ActionId.of("plan"), "A title of more than 24 units", "Save", Prose.text(""), fields);
  }

  private static Optional<Input.Problem> problem(Input input, String value) {
    return Form.problem(Field.required("a", "A", input), Map.of("a", value));
  }

  private static Input.Problem problem(String key, Object... args) {
    return new Input.Problem(key, List.of(args));
  }
}
