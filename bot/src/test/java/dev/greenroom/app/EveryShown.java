package dev.greenroom.app;

import dev.greenroom.content.model.Library;
import dev.greenroom.feature.preview.PackPreview;
import java.util.stream.Stream;

/** All that the features show of packs, as the program itself makes it. */
public final class EveryShown {
  private EveryShown() {}

  /** Of these packs, feature by feature. */
  public static Stream<PackPreview> of(Library library) {
    return Wiring.rendered().shown(library);
  }
}
