package dev.greenroom.feature.catalogue;

import dev.greenroom.content.model.Track;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Option;
import dev.greenroom.ui.Steps;
import java.util.List;

/** From page to page. What a control carries is read by {@link CatalogueRequest}. */
public final class CatalogueLinks {
  static final String TRACKS = "catalogue";
  public static final String TRACK = "catalogue-track";
  static final String QUESTIONS = "catalogue-questions";
  public static final String QUESTION = "catalogue-question";

  static final String ALL_KINDS = "all";

  private CatalogueLinks() {}

  static Control to(String route, String arg, String label) {
    return new Control.Button(action(route, arg), label);
  }

  static Control toTracks(Words words) {
    return to(TRACKS, "1", words.say("catalogue.all-tracks"));
  }

  static Control toTrack(Track track, Words words) {
    return to(TRACK, track.id() + "_1", words.say("catalogue.to-track"));
  }

  /** They name their part as well: no platform takes two buttons of one action. */
  static Control toPart(Track track, TrackPages.Part part, TrackPages pages, Words words) {
    return to(
        TRACK,
        String.join("_", track.id(), part.key(), Integer.toString(pages.page(part))),
        words.say("catalogue.part." + part.key()));
  }

  static Control toQuestions(Track track, String kind, String label) {
    return to(QUESTIONS, track.id() + "_" + kind + "_1", label);
  }

  static Control choice(String route, String label, List<Option> options) {
    return new Control.Select(action(route, "-"), label, options);
  }

  /**
   * @param before what the pages of one thing carry besides their number
   */
  static List<Control> steps(String route, String before, int number, int all, Words words) {
    return Steps.of(
        page -> action(route, before + page),
        number,
        all,
        words.say("page.after"),
        words.say("page.before"));
  }

  private static ActionId action(String route, String arg) {
    return new ActionId(route, "-", arg);
  }
}
