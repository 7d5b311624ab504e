package dev.greenroom.content.reading;

import java.util.regex.Pattern;

/**
 * What programs leave beside files and no author means as a part of a pack: hidden files, locks and
 * copies of editors, the leftovers of archives and of desktops.
 */
final class StrayFiles {

  private static final Pattern NAME =
      Pattern.compile(
          "\\..*|~.*|.*~|#.*#|__MACOSX|Thumbs\\.db|desktop\\.ini|Icon\\r?"
              + "|.*\\.(sw[a-p]|tmp|temp|bak|orig|rej|lock|lck|part|crdownload)",
          Pattern.CASE_INSENSITIVE);

  private StrayFiles() {}

  static boolean named(String fileName) {
    return NAME.matcher(fileName).matches();
  }
}
