package dev.greenroom.adapter.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Watches calls on the wire for what the SDK does not tell: whether the body of a call whose answer
 * was lost had been written whole, and how long Discord wants to be left alone. It tells the SDK as
 * well, which would call again at once where an answer does not say.
 */
final class WireInterceptor implements Interceptor {
  static final Duration UNTOLD = Duration.ofMinutes(1);
  private static final int PEEK = 1 << 16;
  private static final int TOO_MANY = 429;
  private static final String RETRY_AFTER = "Retry-After";
  private static final String VIA = "Via";
  private static final Pattern IN_BODY = Pattern.compile("\"retry_after\"\\s*:\\s*([0-9.]+)");

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
    PendingCall errand = PendingCall.taken();
    Response response = errand == null ? chain.proceed(chain.request()) : watched(chain, errand);
    return response.code() == TOO_MANY ? told(response) : response;
  }

  /**
   * The SDK reads whole seconds from the header, and takes an answer that passed no proxy for a ban
   * of this machine, which would hold up presses as well; Discord's own answer has a body.
   */
  private static Response told(Response response) throws IOException {
    long seconds = retryAfter(response).plusMillis(999).toSeconds();
    var told = response.newBuilder().header(RETRY_AFTER, Long.toString(seconds));
    if (response.header(VIA) == null && inBody(response) > 0) {
      told.header(VIA, "discord");
    }
    return told.build();
  }

  private static Response watched(Chain chain, PendingCall errand) throws IOException {
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
    if (response.code() == TOO_MANY) {
      errand.putOff(retryAfter(response));
    }
    if (errand.once() && response.code() >= 500) {
      response.close();
      throw new Lost(true, "HTTP " + response.code());
    }
    return response;
  }

  /** The header has whole seconds, the body the rest; some answers have neither. */
  static Duration retryAfter(Response response) throws IOException {
    double told = Math.max(seconds(response.header(RETRY_AFTER)), inBody(response));
    return told > 0 ? Duration.ofMillis((long) Math.ceil(told * 1000)) : UNTOLD;
  }

  private static double inBody(Response response) throws IOException {
    var said = IN_BODY.matcher(response.peekBody(PEEK).string());
    return said.find() ? seconds(said.group(1)) : 0;
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
