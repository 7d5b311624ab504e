package dev.greenroom.discord;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Watches calls on the wire for what the SDK does not tell: whether the body of a call whose answer
 * was lost had been written whole, and how long Discord wants to be left alone.
 */
final class Wire implements Interceptor {
  private static final Duration UNTOLD = Duration.ofMinutes(1);
  private static final int PEEK = 1 << 16;

  /** A call without an answer. */
  static final class Lost extends IOException {
    private static final long serialVersionUID = 1;
    private final boolean written;

    Lost(boolean written, String why) {
      super(why);
      this.written = written;
    }

    /** Whether all of it was written: only then can it have had an effect. */
    boolean written() {
      return written;
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Errand errand = Errand.taken();
    return errand == null ? chain.proceed(chain.request()) : watched(chain, errand);
  }

  private static Response watched(Chain chain, Errand errand) throws IOException {
    if (!errand.leaves()) {
      throw new Lost(false, "taken back");
    }
    Request request = chain.request();
    RequestBody body = request.body();
    var watched = body == null ? null : new Watched(body, errand.once());
    Response response;
    try {
      response = chain.proceed(request.newBuilder().method(request.method(), watched).build());
    } catch (IOException e) {
      var lost = new Lost(watched == null || watched.written, String.valueOf(e.getMessage()));
      lost.addSuppressed(e);
      throw lost;
    }
    if (response.code() == 429) {
      errand.putOff(retryAfter(response));
    }
    if (errand.once() && response.code() >= 500) {
      response.close();
      throw new Lost(true, "HTTP " + response.code());
    }
    return response;
  }

  /** The header has whole seconds, the body the rest; some answers have neither. */
  private static Duration retryAfter(Response response) throws IOException {
    double told = seconds(response.header("Retry-After"));
    String body = response.peekBody(PEEK).string();
    int at = body.indexOf("\"retry_after\"");
    if (at >= 0) {
      String number = body.substring(body.indexOf(':', at) + 1).replaceFirst("[^0-9. ].*", "");
      told = Math.max(told, seconds(number.strip()));
    }
    return told > 0 ? Duration.ofMillis((long) Math.ceil(told * 1000)) : UNTOLD;
  }

  private static double seconds(@Nullable String number) {
    try {
      return number == null ? 0 : Double.parseDouble(number);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** A body that knows whether it was written. */
  private static final class Watched extends RequestBody {
    private final RequestBody body;
    private final boolean once;
    private volatile boolean written;

    Watched(RequestBody body, boolean once) {
      this.body = body;
      this.once = once;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    /** Of such a body the HTTP client makes no second attempt by itself. */
    @Override
    public boolean isOneShot() {
      return once || body.isOneShot();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
      written = true;
    }
  }
}
