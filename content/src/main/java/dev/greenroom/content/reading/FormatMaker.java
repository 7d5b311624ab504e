package dev.greenroom.content.reading;

import dev.greenroom.content.model.Chair;
import dev.greenroom.content.model.Format;
import dev.greenroom.content.model.Formats;
import dev.greenroom.content.model.Mode;
import dev.greenroom.content.model.Phase;
import dev.greenroom.content.model.Seat;

/** Makes records of the formats of valid drafts. */
final class FormatMaker {

  private FormatMaker() {}

  static Formats formats(PackFile file) {
    return new Formats(
        Take.text(file.root(), "minutes_note"),
        file.root().items("formats").stream().map(FormatMaker::format).toList());
  }

  private static Format format(Spot spot) {
    return new Format(
        Take.text(spot, "id"),
        spot.texts("aliases"),
        Take.text(spot, "title"),
        Take.choice(spot, "mode", Mode.class),
        Take.number(spot, "minutes"),
        spot.text("about"),
        spot.items("chairs").stream().map(FormatMaker::chair).toList(),
        spot.text("debrief"),
        spot.items("phases").stream().map(FormatMaker::phase).toList());
  }

  private static Chair chair(Spot spot) {
    return new Chair(Take.text(spot, "id"), Take.text(spot, "title"), Take.text(spot, "track"));
  }

  private static Phase phase(Spot spot) {
    return new Phase(
        Take.text(spot, "id"),
        Take.text(spot, "title"),
        Take.number(spot, "minutes"),
        Take.choice(spot, "leads", Seat.class),
        spot.text("chair"),
        Take.text(spot, "about"));
  }
}
