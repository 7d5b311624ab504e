package dev.greenroom.adapter.discord;

import dev.greenroom.adapter.discord.component.DiscordSentences;
import dev.greenroom.core.port.Platform.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Asks whether Discord lets us in before the SDK is started: the SDK would give up where Discord is
 * only away for a while.
 *
 * @param base of the REST API, ending in a slash
 */
record LoginProbe(OkHttpClient http, String base, String token) {
  static final String PUBLIC = RestConfig.DEFAULT_BASE_URL;
  private static final int SERVER_FAULT = 500;

  /** What Discord says. */
  sealed interface Look {}

  /**
   * It lets us in.
   *
   * @param shards how many connections Discord recommends
   * @param address of its gateway now
   * @param left how many log-ins are left for the day
   */
  record Open(int shards, String address, int left) implements Look {}

  /**
   * It is worth another try.
   *
   * @param atLeast how long Discord wants to be left alone
   * @param spent whether that is because no log-in is left for the day
   */
  record Away(Duration atLeast, boolean spent) implements Look {}

  private static final Away SOON = new Away(Duration.ZERO, false);

  static LoginProbe of(OkHttpClient http, DiscordAccount account) {
    String base = account.api().map(URI::toString).orElse(PUBLIC);
    return new LoginProbe(http, base.endsWith("/") ? base : base + "/", account.token());
  }

  Look look() throws CannotStart {
    Request request;
    try {
      request =
          new Request.Builder()
              .url(base + "gateway/bot")
              .header("Authorization", "Bot " + token)
              .header("User-Agent", RestConfig.USER_AGENT)
              .build();
    } catch (IllegalArgumentException e) {
      throw new CannotStart(DiscordSentences.say("discord.wrong-token"));
    }
    try (Response response = http.newCall(request).execute()) {
      return read(response);
    } catch (IOException e) {
      return SOON;
    }
  }

  private Look read(Response response) throws CannotStart, IOException {
    int status = response.code();
    if (status == 401) {
      throw new CannotStart(DiscordSentences.say("discord.wrong-token"));
    }
    if (status == 429) {
      return new Away(WireInterceptor.retryAfter(response), false);
    }
    if (status >= SERVER_FAULT) {
      return SOON;
    }
    if (status != 200) {
      throw new CannotStart(DiscordSentences.say("discord.no-api", base, Integer.toString(status)));
    }
    try {
      return read(DataObject.fromJson(response.body().string()));
    } catch (ParsingException e) {
      throw new CannotStart(DiscordSentences.say("discord.no-api", base, Integer.toString(status)));
    }
  }

  private static Look read(DataObject said) {
    DataObject limit = said.optObject("session_start_limit").orElseGet(DataObject::empty);
    int left = limit.getInt("remaining", Integer.MAX_VALUE);
    return left > 0
        ? new Open(said.getInt("shards", 1), said.getString("url"), left)
        : new Away(Duration.ofMillis(limit.getLong("reset_after", 0)), true);
  }
}
