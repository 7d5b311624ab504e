package dev.greenroom.core.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids, seeds and fingerprints by SHA-256: the same words always give the same answer. */
public final class Digest {
  private static final int ID_LENGTH = 20;

  private Digest() {}

  /** 20 lower-case letters and digits: 100 bits. */
  public static String id(String words) {
    String digits = new BigInteger(1, bytes(words)).toString(32);
    return "0".repeat(Math.max(0, ID_LENGTH - digits.length())) + digits.substring(0, ID_LENGTH);
  }

  /** 64 bits. */
  public static long number(String words) {
    return ByteBuffer.wrap(bytes(words)).getLong();
  }

  private static byte[] bytes(String words) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
