package dev.greenroom;

import dev.greenroom.content.Library;
import dev.greenroom.flow.Shown;
import java.util.stream.Stream;

/** All that the features show of packs, as the program itself makes it. */
public final class EveryShown {
  private EveryShown() {}

  /** Of these packs, feature by feature. */
  public static Stream<Shown> of(Library library) {
    return Wiring.rendered().shown(library);
  }
}
