package dev.greenroom.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Buttons between the pages of something that is read piece by piece. */
public final class Steps {
  private Steps() {}

  /**
   * To the page after and the page before, as far as there are any. Forward comes first: a keyboard
   * lands there.
   *
   * @param route shows the page whose number its action carries
   * @param ref the stream
   * @param number from 1
   * @param all how many pages there are
   */
  public static List<Control> of(
      String route, String ref, int number, int all, String after, String before) {
    return of(page -> page(route, ref, page), number, all, after, before);
  }

  /** The same where an action carries more than a number. */
  public static List<Control> of(
      IntFunction<ActionId> page, int number, int all, String after, String before) {
    var steps = new ArrayList<Control>();
    if (number < all) {
      steps.add(new Control.Button(page.apply(number + 1), after));
    }
    if (number > 1) {
      steps.add(new Control.Button(page.apply(number - 1), before));
    }
    return steps;
  }

  /** To one page. */
  public static Control step(String route, String ref, int page, String label) {
    return new Control.Button(page(route, ref, page), label);
  }

  private static ActionId page(String route, String ref, int page) {
    return new ActionId(route, ref, Integer.toString(page));
  }
}
