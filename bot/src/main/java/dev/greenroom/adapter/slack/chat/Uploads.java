package dev.greenroom.adapter.slack.chat;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.greenroom.adapter.slack.api.CallResult;
import dev.greenroom.adapter.slack.api.SlackWeb;
import dev.greenroom.core.model.Digest;
import dev.greenroom.core.port.Pictures;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Chart;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures on Slack: each drawing is uploaded once and shown by its id from then on. Where that
 * fails, the words that every picture has stand in its place.
 */
public final class Uploads {
  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
  private static final int KEPT = 1000;

  /** So long Slack may still work on a file before it shows it. */
  private static final Duration WORKED_ON = Duration.ofSeconds(10);

  /**
   * @param at when it may have to be waited for no more
   */
  private record File(String id, Instant at) {}

  private final SlackWeb web;
  private final Pictures pictures;
  private final InstantSource clock;

  /** Files by what is drawn on them; whoever wants one that is under way waits for it. */
  private final AsyncCache<Chart, Optional<File>> files =
      Caffeine.newBuilder().maximumSize(KEPT).executor(Thread::startVirtualThread).buildAsync();

  public Uploads(SlackWeb web, Pictures pictures, InstantSource clock) {
    this.web = web;
    this.pictures = pictures;
    this.clock = clock;
  }

  public static boolean hasPicture(Card card) {
    return charts(card).findAny().isPresent();
  }

  private static Stream<Chart> charts(Card card) {
    return card.blocks().stream()
        .filter(Block.Picture.class::isInstance)
        .map(block -> ((Block.Picture) block).chart());
  }

  /** Whether some picture of the card cannot be shown at once. */
  public boolean lacksPicture(Card card) {
    return charts(card).anyMatch(chart -> known(chart).isEmpty());
  }

  /** Whether a picture of the card was uploaded so lately that Slack may not show it yet. */
  public boolean isFresh(Card card) {
    return charts(card).anyMatch(chart -> uploaded(chart).filter(this::isWorkedOn).isPresent());
  }

  private boolean isWorkedOn(File file) {
    return file.at().isAfter(clock.instant());
  }

  private Optional<File> uploaded(Chart chart) {
    @Nullable CompletableFuture<Optional<File>> file = files.getIfPresent(chart);
    return file == null || !file.isDone() || file.isCompletedExceptionally()
        ? Optional.empty()
        : file.join();
  }

  /** The picture's id where Slack certainly shows it by now. */
  public Optional<String> known(Chart chart) {
    return uploaded(chart).filter(file -> !isWorkedOn(file)).map(File::id);
  }

  /** The card was taken with its pictures: Slack works on none of them any more. */
  public void stood(Card card) {
    charts(card)
        .forEach(
            chart ->
                uploaded(chart)
                    .filter(this::isWorkedOn)
                    .ifPresent(
                        file ->
                            files.put(
                                chart,
                                CompletableFuture.completedFuture(
                                    Optional.of(new File(file.id(), Instant.MIN))))));
  }

  /** The picture's id, uploaded now if it was not before; empty where it cannot be. */
  public Optional<String> file(Chart chart) {
    Optional<File> file = files.get(chart, this::upload).join();
    if (file.isEmpty()) {
      files.synchronous().invalidate(chart);
    }
    return file.map(File::id);
  }

  private Optional<File> upload(Chart chart) {
    byte[] png = pictures.png(chart);
    String name = Digest.id(chart.toString()) + ".png";
    var called =
        web.call(
            client ->
                client.filesUploadV2(r -> r.fileData(png).filename(name).title(chart.title())));
    if (called instanceof CallResult.Done(var answer)) {
      return Optional.of(new File(answer.getFile().getId(), clock.instant().plus(WORKED_ON)));
    }
    LOG.warn("A picture could not be uploaded, its words stand alone: {}", called);
    return Optional.empty();
  }
}
