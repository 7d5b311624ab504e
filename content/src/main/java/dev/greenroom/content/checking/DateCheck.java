package dev.greenroom.content.checking;

import dev.greenroom.content.reading.Problem;
import dev.greenroom.content.reading.ProblemWords;
import dev.greenroom.content.reading.Spot;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks that what is shaped like a date is one. */
final class DateCheck {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private DateCheck() {}

  static void check(Spot spot, List<Problem> problems) {
    spot.text()
        .filter(text -> SHAPE.matcher(text).matches() && parse(text).isEmpty())
        .ifPresent(text -> problems.add(spot.problem("date.wrong", ProblemWords.quoted(text))));
  }

  static void checkOrder(Spot header, List<Problem> problems) {
    Optional<LocalDate> published = header.text("published").flatMap(DateCheck::parse);
    Spot reviewed = header.at("last_reviewed");
    reviewed
        .text()
        .flatMap(DateCheck::parse)
        .filter(date -> published.isPresent() && date.isBefore(published.get()))
        .ifPresent(_ -> problems.add(reviewed.problem("date.order", published.orElseThrow())));
  }

  private static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
