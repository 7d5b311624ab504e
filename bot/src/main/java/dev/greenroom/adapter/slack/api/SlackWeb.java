package dev.greenroom.adapter.slack.api;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.util.http.SlackHttpClient;
import dev.greenroom.ui.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.WebSocket;
import org.jspecify.annotations.Nullable;

/**
 * Slack's Web API by its own client, which sends nothing twice by itself: what became of a call
 * that broke is for the caller to say.
 */
public final class SlackWeb implements AutoCloseable {
  /** How long a call may take in all. */
  public static final Duration CALL = Duration.ofSeconds(10);

  private static final Duration UNTIL_IT_HAS_PASSED = Duration.ofSeconds(10);
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;

  /** Answers of which Slack's pages say that part of the work may have been done. */
  private static final Set<String> UNCERTAIN = Set.of("fatal_error", "internal_error");

  /** Answers of which they say that it can be tried again. */
  private static final Set<String> PASSING =
      Set.of("ratelimited", "rate_limited", "service_unavailable", "request_timeout");

  /** One call by the client. */
  @FunctionalInterface
  public interface Call<T> {
    T by(MethodsClient client) throws IOException, SlackApiException;
  }

  private final Slack slack;
  private final MethodsClient client;
  private volatile String workspace = "https://slack.com/";

  /**
   * @param api the base of the Web API, ending in {@code /api/}; empty for Slack's own
   * @param atMost how long a call may take in all
   */
  public SlackWeb(Optional<String> api, String token, Duration atMost, MethodRateLimit patience) {
    var config = new SlackConfig();
    config.setStatsEnabled(false);
    config.setHttpClientCallTimeoutMillis(Math.toIntExact(atMost.toMillis()));
    api.ifPresent(
        base -> {
          config.setMethodsEndpointUrlPrefix(base);
          config.setProxyUrl(null);
        });
    var written = new WrittenRequests();
    var http =
        new SlackHttpClient(
            SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                // a server closes what is idle for long, and what it closes leaves calls in doubt
                .connectionPool(new ConnectionPool(8, 20, TimeUnit.SECONDS))
                .eventListener(written)
                .addInterceptor(written)
                .addInterceptor(patience)
                .build());
    http.setConfig(config);
    slack = Slack.getInstance(config, http);
    client = slack.methods(token);
  }

  /** Where the workspace stands in a browser. */
  public void standsAt(String address) {
    workspace = address;
  }

  /** The place of a thread as the address that leads there. */
  public Span linked(Span span) {
    if (!(span instanceof Span.Channel(var id))) {
      return span;
    }
    SlackLocation spot = SlackLocation.of(id);
    return spot.thread() == null ? span : new Span.Channel(spot.address(workspace, spot.thread()));
  }

  public Slack slack() {
    return slack;
  }

  /**
   * Opens sockets.
   *
   * @param beat between two signs of life; who gives none until the next is given up
   */
  public WebSocket.Factory sockets(Duration beat) {
    var builder =
        slack
            .getHttpClient()
            .getOkHttpClient()
            .newBuilder()
            .eventListener(EventListener.NONE)
            .pingInterval(beat.toMillis(), TimeUnit.MILLISECONDS);
    builder.interceptors().clear();
    return builder.build();
  }

  public <T extends SlackApiTextResponse> CallResult<T> call(Call<T> call) {
    return outcome(
        () -> {
          T answer = call.by(client);
          return answer.isOk()
              ? new CallResult.Done<>(answer)
              : declined(answer.getError(), answer.getNeeded());
        });
  }

  /** Answers to the address that came with a press. */
  public CallResult<Boolean> respond(String address, String json) {
    return outcome(
        () -> {
          var answer = slack.send(address, json);
          return answer.getCode() < SERVER
              ? answer.getCode() == 200
                  ? new CallResult.Done<>(true)
                  : declined("response_" + answer.getCode(), null)
              : new CallResult.InDoubt<>("HTTP " + answer.getCode());
        });
  }

  @FunctionalInterface
  private interface Attempt<T> {
    CallResult<T> make() throws IOException, SlackApiException;
  }

  private static <T> CallResult<T> outcome(Attempt<T> attempt) {
    try {
      return attempt.make();
    } catch (WrittenRequests.NotSent e) {
      return e.getCause() instanceof MethodRateLimit.TooSoon soon
          ? new CallResult.NotNow<>(soon.left())
          : new CallResult.NotSent<>(String.valueOf(e.getMessage()));
    } catch (IOException | SlackFilesUploadV2Exception e) {
      return new CallResult.InDoubt<>(String.valueOf(e.getMessage()));
    } catch (SlackApiException e) {
      return failed(e);
    } catch (RuntimeException e) {
      // an answer that is no JSON, such as a proxy's page
      return new CallResult.InDoubt<>(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static <T> CallResult<T> failed(SlackApiException e) {
    int code = e.getResponse().code();
    if (code == TOO_MANY) {
      return new CallResult.NotNow<>(MethodRateLimit.after(e.getResponse().header("Retry-After")));
    }
    return code >= SERVER
        ? new CallResult.InDoubt<>("HTTP " + code)
        : new CallResult.Declined<>("HTTP " + code, "");
  }

  private static <T> CallResult<T> declined(@Nullable String error, @Nullable String needed) {
    String why = Objects.requireNonNullElse(error, "unknown_error");
    if (UNCERTAIN.contains(why)) {
      return new CallResult.InDoubt<>(why);
    }
    return PASSING.contains(why)
        ? new CallResult.NotNow<>(UNTIL_IT_HAS_PASSED)
        : new CallResult.Declined<>(why, Objects.requireNonNullElse(needed, ""));
  }

  @Override
  public void close() {
    try {
      slack.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
