package dev.greenroom.adapter.slack.api;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Obeys Slack where it wants fewer calls of a method: until the time it gave, none of that method
 * leaves this machine, whoever makes it. Slack counts posts by channel instead, for which there is
 * {@link ChannelRateLimit}.
 */
public final class MethodRateLimit implements Interceptor {
  private static final int TOO_MANY = 429;
  private static final String POSTS = "/chat.postMessage";
  private static final Duration WITHOUT_A_TIME = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofDays(1);

  private final InstantSource clock;
  private final Map<String, Instant> shut = new ConcurrentHashMap<>();

  /**
   * @param clock machine time
   */
  public MethodRateLimit(InstantSource clock) {
    this.clock = clock;
  }

  /** It was not sent, since Slack does not want it yet. */
  static final class TooSoon extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Duration left;

    TooSoon(Duration left) {
      super("Slack wants no such call for another " + left);
      this.left = left;
    }

    Duration left() {
      return left;
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    String method = request.url().encodedPath();
    Duration left = left(method);
    if (left.isPositive()) {
      throw new TooSoon(left);
    }
    Response response = chain.proceed(request);
    if (response.code() == TOO_MANY && !method.endsWith(POSTS)) {
      shut.put(method, clock.instant().plus(after(response.header("Retry-After"))));
    }
    return response;
  }

  private Duration left(String method) {
    Instant opens = shut.get(method);
    if (opens == null) {
      return Duration.ZERO;
    }
    Instant now = clock.instant();
    if (opens.isAfter(now)) {
      return Duration.between(now, opens);
    }
    shut.remove(method, opens);
    return Duration.ZERO;
  }

  /**
   * Whole seconds by the rules of HTTP; some hosts before Slack's give fractions of one.
   *
   * @return more than nothing, a day at most
   */
  static Duration after(@Nullable String seconds) {
    if (seconds == null || !seconds.strip().matches("[0-9]{1,12}(\\.[0-9]{1,9})?")) {
      return WITHOUT_A_TIME;
    }
    long millis = (long) Math.ceil(Double.parseDouble(seconds.strip()) * 1000);
    var wait = Duration.ofMillis(millis).plusMillis(1);
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
