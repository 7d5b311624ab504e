package dev.greenroom.discord;

import dev.greenroom.flow.Platform.CannotStart;
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
record Entrance(OkHttpClient http, String base, String token) {
  static final String PUBLIC = RestConfig.DEFAULT_BASE_URL;
  private static final int SERVER_FAULT = 500;

  /** What Discord says. */
  sealed interface Look {}

  /**
   * It lets us in.
   *
   * @param shards how many connections Discord recommends
   */
  record Open(int shards) implements Look {}

  /**
   * It is worth another try.
   *
   * @param atLeast how long Discord wants to be left alone
   */
  record Away(Duration atLeast) implements Look {}

  static Entrance of(OkHttpClient http, DiscordAccount account) {
    String base = account.api().map(URI::toString).orElse(PUBLIC);
    return new Entrance(http, base.endsWith("/") ? base : base + "/", account.token());
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
      throw new CannotStart(Sentences.say("discord.wrong-token"));
    }
    try (Response response = http.newCall(request).execute()) {
      return read(response);
    } catch (IOException e) {
      return new Away(Duration.ZERO);
    }
  }

  private Look read(Response response) throws CannotStart, IOException {
    int status = response.code();
    if (status == 401) {
      throw new CannotStart(Sentences.say("discord.wrong-token"));
    }
    if (status == 429) {
      return new Away(Wire.retryAfter(response));
    }
    if (status >= SERVER_FAULT) {
      return new Away(Duration.ZERO);
    }
    if (status != 200) {
      throw new CannotStart(Sentences.say("discord.no-api", base, Integer.toString(status)));
    }
    try {
      return new Open(DataObject.fromJson(response.body().string()).getInt("shards", 1));
    } catch (ParsingException e) {
      throw new CannotStart(Sentences.say("discord.no-api", base, Integer.toString(status)));
    }
  }
}
