package dev.greenroom.daily;

import dev.greenroom.flow.Place;
import dev.greenroom.shelf.Posed;
import dev.greenroom.ui.TextRef;
import java.time.Instant;

/** What a posted question can be asked. */
sealed interface AskedCommand {
  /**
   * It goes out.
   *
   * @param next when its plan posts again, which closes it
   */
  record Open(Place place, Posed question, Instant at, Instant next) implements AskedCommand {}

  /** Somebody answers, or changes their answer. */
  record Answer(TextRef text) implements AskedCommand {}

  /** Its time is over. */
  record Close() implements AskedCommand {}
}
