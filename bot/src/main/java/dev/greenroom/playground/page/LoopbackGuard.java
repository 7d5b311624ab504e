package dev.greenroom.playground.page;

import dev.greenroom.playground.chat.DeclinedRequest;
import dev.greenroom.playground.press.ListenAddress;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only what comes from the page itself. A foreign Host is a name that somebody else's
 * server pointed at this machine; a foreign Origin is another site that is open in the browser.
 */
record LoopbackGuard(ListenAddress address) {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  void look(Context request) {
    guard(request);
    String host = String.valueOf(request.header("Host"));
    if (!address.isMeantBy(host)) {
      throw DeclinedRequest.because(403, "foreign-host", host);
    }
    String origin = request.header("Origin");
    if (isForeign(origin, host)) {
      throw DeclinedRequest.because(403, "foreign-origin", String.valueOf(origin));
    }
  }

  private static boolean isForeign(@Nullable String origin, String host) {
    return origin != null && !origin.equalsIgnoreCase("http://" + host);
  }

  private static void guard(Context answer) {
    answer.header("Content-Security-Policy", POLICY);
    answer.header("X-Content-Type-Options", "nosniff");
    answer.header("Referrer-Policy", "no-referrer");
    answer.header("Cross-Origin-Resource-Policy", "same-origin");
    answer.header("Cache-Control", "no-store");
  }
}
