package dev.greenroom.zone;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared: without case, accents, spaces and signs. */
final class Spelling {
  private static final Pattern UNTYPED = Pattern.compile("[^\\p{L}\\p{N}+]");

  private Spelling() {}

  static String key(String name) {
    return UNTYPED.matcher(plain(name)).replaceAll("");
  }

  /** In small letters without accents; letters that have none written out. */
  static String plain(String typed) {
    String apart = Normalizer.normalize(typed, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return apart
        .replaceAll("\\p{M}", "")
        .replace("ß", "ss")
        .replace('ø', 'o')
        .replace('ł', 'l')
        .replace('đ', 'd')
        .replace('ı', 'i')
        .replace("æ", "ae")
        .replace("œ", "oe")
        .strip();
  }
}
