package dev.greenroom.adapter.discord;

import dev.greenroom.adapter.discord.component.DiscordSentences;
import dev.greenroom.core.port.Chat;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Calls of Discord's REST API by ids alone, in the SDK's queue and within its rate limits. The
 * SDK's own objects for channels come from its cache, which knows no archived thread; so this one
 * class reaches for its inner parts.
 */
final class RestCalls {
  /** A call that the rate limits hold back for longer goes back to the relay, which waits. */
  private static final Duration QUEUED_AT_MOST = Duration.ofSeconds(5);

  /** The SDK's four attempts at a call that fails take half a minute. */
  private static final Duration ANSWERED_AT_MOST = Duration.ofMinutes(2);

  /** After the token was refused; every further call would count against the address. */
  private static final Duration WITHOUT_TOKEN = Duration.ofMinutes(5);

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final Supplier<Optional<JDA>> session;
  private final Runnable refused;
  private final Function<String, String> missingRights;
  private volatile boolean tokenRefused;

  /**
   * @param session the connection, once there is one
   * @param refused the token is not valid any more
   * @param missingRights names of the rights we lack in a channel, by its id; empty for none
   */
  RestCalls(
      Supplier<Optional<JDA>> session, Runnable refused, Function<String, String> missingRights) {
    this.session = session;
    this.refused = refused;
    this.missingRights = missingRights;
  }

  static RequestBody json(DataObject data) {
    return RequestBody.create(data.toJson(), JSON);
  }

  /** Reads or changes an object. */
  DataObject object(Route.CompiledRoute route, @Nullable RequestBody body) throws CallFailure {
    return DataObject.fromJson(call(route, body, false));
  }

  DataArray array(Route.CompiledRoute route) throws CallFailure {
    return DataArray.fromJson(call(route, null, false));
  }

  /** Does something whose answer says nothing more. */
  void run(Route.CompiledRoute route, @Nullable RequestBody body) throws CallFailure {
    String _ = call(route, body, false);
  }

  /** Makes something that a repetition would make a second time. */
  DataObject once(Route.CompiledRoute route, RequestBody body) throws CallFailure {
    return DataObject.fromJson(call(route, body, true));
  }

  private String call(Route.CompiledRoute route, @Nullable RequestBody body, boolean once)
      throws CallFailure {
    if (tokenRefused) {
      throw CallFailure.later(WITHOUT_TOKEN);
    }
    JDA jda = session.get().orElseThrow(() -> CallFailure.later(Duration.ZERO));
    var errand = new PendingCall(once);
    var action =
        new RestActionImpl<String>(jda, route, body, (response, _) -> response.getString());
    try {
      return await(errand, action.setCheck(errand::goes).submit());
    } catch (RejectedExecutionException e) {
      throw CallFailure.later(Duration.ZERO);
    } catch (ExecutionException e) {
      throw trouble(route, e.getCause());
    }
  }

  private static String await(PendingCall errand, CompletableFuture<String> answer)
      throws CallFailure, ExecutionException {
    // In this order: an errand that is put off is cancelled by the SDK a moment later.
    var first = CompletableFuture.anyOf(errand.trouble(), answer);
    try {
      Object came;
      try {
        came = first.get(QUEUED_AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (errand.takeBack()) {
          throw CallFailure.later(Duration.ZERO);
        }
        came = first.get(ANSWERED_AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
      }
      if (came instanceof CallFailure trouble) {
        throw trouble;
      }
      return (String) came;
    } catch (TimeoutException e) {
      throw CallFailure.inDoubt("no answer in " + ANSWERED_AT_MOST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw errand.takeBack()
          ? CallFailure.later(Duration.ZERO)
          : CallFailure.inDoubt("interrupted");
    }
  }

  private CallFailure trouble(Route.CompiledRoute route, @Nullable Throwable cause) {
    return switch (cause) {
      case ErrorResponseException e -> trouble(route, e);
      case CancellationException _ -> CallFailure.later(Duration.ZERO);
      case null, default -> throw new IllegalStateException("no way for " + route, cause);
    };
  }

  private CallFailure trouble(Route.CompiledRoute route, ErrorResponseException error) {
    Exception lost = error.getResponse().getException();
    if (lost != null) {
      boolean written = lost instanceof WireInterceptor.Lost wire && wire.written();
      String why = String.valueOf(lost.getMessage());
      return written ? CallFailure.inDoubt(why) : CallFailure.later(Duration.ZERO);
    }
    int status = error.getResponse().code;
    int code = error.getErrorCode();
    return new CallFailure(outcome(route, error, status, code), status, code);
  }

  private Chat.Sending outcome(
      Route.CompiledRoute route, ErrorResponseException error, int status, int code) {
    if (status >= 500) {
      return new Chat.InDoubt("HTTP " + status);
    }
    if (status == 401) {
      tokenRefused = true;
      refused.run();
      return new Chat.Later(WITHOUT_TOKEN);
    }
    if (status == 403 && code == status) {
      // Not in Discord's own words: what stands before it keeps this machine out for a while.
      return new Chat.Later(WireInterceptor.UNTOLD);
    }
    if (code == CallFailure.UNKNOWN_MESSAGE) {
      return new Chat.Missing();
    }
    if (code == CallFailure.ARCHIVED || code == CallFailure.LOCKED) {
      return new Chat.Closed();
    }
    if (code == CallFailure.MALFORMED
        || code == CallFailure.EMPTY
        || code == CallFailure.TOO_LARGE) {
      return new Chat.Unfit(error.getMeaning());
    }
    if (code == CallFailure.UNKNOWN_CHANNEL) {
      return new Chat.Gone(DiscordSentences.say("discord.refused", error.getMeaning(), "" + code));
    }
    String missing = status == 403 ? missingRights.apply(channel(route)) : "";
    return new Chat.Refused(
        missing.isEmpty()
            ? DiscordSentences.say("discord.refused", error.getMeaning(), Integer.toString(code))
            : DiscordSentences.say("discord.missing-rights", error.getMeaning(), missing));
  }

  /** The id after {@code channels/}; empty where a call is about none. */
  private static String channel(Route.CompiledRoute route) {
    String path = route.getCompiledRoute();
    return path.replaceFirst("^channels/(\\d+).*|.*", "$1");
  }
}
