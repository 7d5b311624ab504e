package dev.greenroom.content.checking;

import dev.greenroom.content.reading.Ids;
import dev.greenroom.content.reading.Problem;
import dev.greenroom.content.reading.ProblemWords;
import dev.greenroom.content.reading.Spot;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a format must keep to beyond its schema.
 *
 * @param tracks of the pack; empty where they could not be read
 */
record FormatRules(Optional<Ids> tracks, List<Problem> problems) {

  /** Longer than this only a relay can be, which is typed over days. */
  private static final int LONGEST_SITTING = 180;

  private static final List<String> TIMED = List.of("25", "45", "60");

  void check(Spot format) {
    new Ids("phase").add(format.items("phases"), problems);
    sum(format);
    sitting(format);
    named(format);
    chairs(format);
  }

  private void sum(Spot format) {
    OptionalInt minutes = format.number("minutes");
    List<OptionalInt> parts =
        format.items("phases").stream().map(phase -> phase.number("minutes")).toList();
    int sum = parts.stream().mapToInt(part -> part.orElse(0)).sum();
    boolean known = minutes.isPresent() && parts.stream().allMatch(OptionalInt::isPresent);
    if (known && !parts.isEmpty() && sum != minutes.getAsInt()) {
      problems.add(format.at("minutes").problem("format.sum", minutes.getAsInt(), sum));
    }
  }

  private void sitting(Spot format) {
    boolean relay = format.text("mode").filter("relay"::equals).isPresent();
    if (!relay && format.number("minutes").orElse(0) > LONGEST_SITTING) {
      problems.add(format.at("minutes").problem("format.long", LONGEST_SITTING));
    }
  }

  /** The formats that people choose by their length are to have it. */
  private void named(Spot format) {
    String id = format.text("id").orElse("");
    OptionalInt minutes = format.number("minutes");
    if (TIMED.contains(id) && minutes.isPresent() && minutes.getAsInt() != Integer.parseInt(id)) {
      problems.add(format.at("minutes").problem("format.named", minutes.getAsInt(), id));
    }
    if (id.equals("lightning")) {
      format.items("phases").stream()
          .filter(phase -> phase.number("minutes").orElse(1) != 1)
          .forEach(phase -> problems.add(phase.at("minutes").problem("format.lightning")));
    }
  }

  private void chairs(Spot format) {
    List<Spot> chairs = format.items("chairs");
    Ids known = new Ids("chair").add(chairs, problems);
    tracks.ifPresent(ids -> chairs.forEach(chair -> ids.check(chair.at("track"), problems)));
    List<Spot> phases = format.items("phases");
    phases.forEach(phase -> known.check(phase.at("chair"), problems));
    for (Spot chair : chairs) {
      Optional<String> id = chair.text("id");
      if (id.isPresent() && phases.stream().noneMatch(p -> p.text("chair").equals(id))) {
        problems.add(chair.problem("format.chair", ProblemWords.quoted(id.get())));
      }
    }
  }
}
