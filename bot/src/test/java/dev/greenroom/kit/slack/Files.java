package dev.greenroom.kit.slack;

import static dev.greenroom.kit.slack.Refusal.unless;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was uploaded. */
final class Files {
  /** Nobody compares files. */
  @SuppressWarnings("ArrayRecordComponent")
  private record File(byte[] content, boolean complete, Instant ready) {}

  /** How long Slack works on a file that was uploaded before it can be shown. */
  Duration working = Duration.ZERO;

  private final InstantSource clock;
  private final Map<String, File> files = new LinkedHashMap<>();

  Files(InstantSource clock) {
    this.clock = clock;
  }

  synchronized boolean isShowable(String id) {
    File file = files.get(id);
    return file != null && file.complete() && !file.ready().isAfter(clock.instant());
  }

  synchronized String begin(String id) {
    files.put(id, new File(new byte[0], false, Instant.MAX));
    return id;
  }

  synchronized void content(String id, byte[] content) {
    unless(files.containsKey(id), "file_not_found", id);
    files.put(id, new File(content, false, Instant.MAX));
  }

  synchronized void complete(String id) {
    File file = files.get(id);
    if (file == null || file.content().length == 0) {
      throw new Refusal("file_not_found", id);
    }
    files.put(id, new File(file.content(), true, clock.instant().plus(working)));
  }

  synchronized byte[] content(String id) {
    return files.getOrDefault(id, new File(new byte[0], false, Instant.MAX)).content().clone();
  }

  synchronized int uploads() {
    return files.size();
  }
}
