package dev.greenroom.daily;

import dev.greenroom.flow.Place;
import dev.greenroom.shelf.Posed;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Instant;

/** What happened to a posted question. */
public sealed interface AskedEvent {
  /** It went out. */
  record Opened(Place place, Posed question, Instant at, Instant closes) implements AskedEvent {}

  /** Somebody answered; an earlier answer of theirs is replaced. */
  record Answered(MemberId member, TextRef text) implements AskedEvent {}

  /** Its card never reached its channel while it was open: nobody is to blame for not answering. */
  record Unseen() implements AskedEvent {}

  /** Its time was over. */
  record Closed(Instant at) implements AskedEvent {}
}
