package dev.greenroom.adapter.slack.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Lets in what Slack signed in the last five minutes, each request once. Slack signs a delivery
 * that it repeats anew.
 *
 * <p>See "Verifying requests from Slack" in Slack's documentation: HMAC-SHA256 over {@code
 * v0:timestamp:body}.
 */
public final class Signatures {
  private static final Duration OLDEST = Duration.ofMinutes(5);
  private static final int REMEMBERED = 200_000;
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] secret;
  private final InstantSource clock;
  private final Cache<String, Boolean> seen =
      Caffeine.newBuilder()
          .expireAfterWrite(OLDEST.multipliedBy(2))
          .maximumSize(REMEMBERED)
          .build();

  public Signatures(String secret, InstantSource clock) {
    this.secret = secret.getBytes(UTF_8);
    this.clock = clock;
  }

  /** What a request is. */
  enum Sent {
    /** Slack sent it just now, and for the first time. */
    NOW,
    /** It was let in before. */
    BEFORE,
    /** Slack did not send it, or too long ago. */
    NEVER
  }

  /**
   * Whether Slack sent this.
   *
   * @param stamp seconds since 1970, as sent
   */
  Sent check(@Nullable String stamp, byte[] body, @Nullable String signature) {
    if (stamp == null
        || signature == null
        || !isRecent(stamp)
        || !isRight(stamp, body, signature)) {
      return Sent.NEVER;
    }
    return seen.asMap().putIfAbsent(signature, true) == null ? Sent.NOW : Sent.BEFORE;
  }

  /** What was let in could not be taken: it may come again. */
  void forget(String signature) {
    seen.invalidate(signature);
  }

  private boolean isRecent(String stamp) {
    if (!stamp.matches("[0-9]{1,11}")) {
      return false;
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(stamp));
    return Duration.between(sent, clock.instant()).abs().compareTo(OLDEST) <= 0;
  }

  /** In the same time, however much of it is right. */
  private boolean isRight(String stamp, byte[] body, String signature) {
    return MessageDigest.isEqual(sign(stamp, body).getBytes(UTF_8), signature.getBytes(UTF_8));
  }

  private String sign(String stamp, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      mac.update(("v0:" + stamp + ":").getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }
}
