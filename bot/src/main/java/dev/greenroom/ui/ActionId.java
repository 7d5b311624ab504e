package dev.greenroom.ui;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a control stands for: {@code g1.route.ref[.arg]}. It names a stream, never a right, so it
 * needs no signature; {@code ref} is "-" where no stream is meant.
 *
 * @param route lower-case letters and hyphens
 * @param ref id of a stream, or "-"
 * @param arg a page, a key; null where none is needed
 */
public record ActionId(String route, String ref, @Nullable String arg) {
  private static final Pattern FORM =
      Pattern.compile("g1\\.([a-z][a-z-]*)\\.([a-z0-9]+|-)(?:\\.([A-Za-z0-9_-]+))?");
  private static final String NO_REF = "-";

  public ActionId {
    String id = text(route, ref, arg);
    if (id.length() > Limits.ACTION_ID || !FORM.matcher(id).matches()) {
      throw new IllegalArgumentException("not an action id: " + id);
    }
  }

  public static ActionId of(String route) {
    return new ActionId(route, NO_REF, null);
  }

  public static ActionId of(String route, String ref) {
    return new ActionId(route, ref, null);
  }

  /** Reads what a platform hands back; empty for anything this version did not write. */
  public static Optional<ActionId> parse(String id) {
    var match = FORM.matcher(id);
    return id.length() <= Limits.ACTION_ID && match.matches()
        ? Optional.of(new ActionId(match.group(1), match.group(2), match.group(3)))
        : Optional.empty();
  }

  public boolean hasRef() {
    return !ref.equals(NO_REF);
  }

  @Override
  public String toString() {
    return text(route, ref, arg);
  }

  private static String text(String route, String ref, @Nullable String arg) {
    return "g1." + route + "." + ref + (arg == null ? "" : "." + arg);
  }
}
