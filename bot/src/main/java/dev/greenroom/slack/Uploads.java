package dev.greenroom.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.greenroom.flow.Digest;
import dev.greenroom.flow.Pictures;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Chart;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures on Slack: each drawing is uploaded once and shown by its id from then on. Where that
 * fails, the words that every picture has stand in its place.
 */
final class Uploads {
  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
  private static final int KEPT = 1000;

  /** So long Slack may still work on a file before it shows it. */
  private static final Duration WORKED_ON = Duration.ofSeconds(10);

  private record File(String id, Instant at) {}

  private final Web web;
  private final Pictures pictures;

  private final InstantSource clock;

  /** Files by what is drawn on them. */
  private final Cache<Chart, File> files = Caffeine.newBuilder().maximumSize(KEPT).build();

  Uploads(Web web, Pictures pictures, InstantSource clock) {
    this.web = web;
    this.pictures = pictures;
    this.clock = clock;
  }

  static boolean hasPicture(Card card) {
    return charts(card).findAny().isPresent();
  }

  private static Stream<Chart> charts(Card card) {
    return card.blocks().stream()
        .filter(Block.Picture.class::isInstance)
        .map(block -> ((Block.Picture) block).chart());
  }

  /** Whether some picture of the card was not uploaded yet. */
  boolean lacksPicture(Card card) {
    return charts(card).anyMatch(chart -> files.getIfPresent(chart) == null);
  }

  /** Whether a picture of the card was uploaded so lately that Slack may not show it yet. */
  boolean isFresh(Card card) {
    Instant before = clock.instant().minus(WORKED_ON);
    return charts(card)
        .map(files::getIfPresent)
        .anyMatch(file -> file != null && file.at().isAfter(before));
  }

  /** The picture's id where it was uploaded already. */
  Optional<String> known(Chart chart) {
    return Optional.ofNullable(files.getIfPresent(chart)).map(File::id);
  }

  /** The picture's id; empty where it cannot be uploaded. */
  Optional<String> file(Chart chart) {
    return known(chart)
        .or(
            () -> {
              Optional<String> made = upload(chart);
              made.ifPresent(id -> files.put(chart, new File(id, clock.instant())));
              return made;
            });
  }

  private Optional<String> upload(Chart chart) {
    byte[] png = pictures.png(chart);
    String name = Digest.id(chart.toString()) + ".png";
    var called =
        web.call(
            client ->
                client.filesUploadV2(r -> r.fileData(png).filename(name).title(chart.title())));
    if (called instanceof Called.Done(var answer)) {
      return Optional.of(answer.getFile().getId());
    }
    LOG.warn("A picture could not be uploaded, its words stand alone: {}", called);
    return Optional.empty();
  }
}
