package dev.greenroom.app;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.greenroom.content.checking.FurtherRules;
import dev.greenroom.content.library.KeptPacks;
import dev.greenroom.content.library.PackReader;
import dev.greenroom.content.model.Library;
import dev.greenroom.core.model.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packs, read anew when a file of their directories changes. It looks by itself and listens to
 * no file system: bind mounts and network drives report no changes, and editors replace files.
 */
final class WatchedPacks implements Supplier<Library>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedPacks.class);

  /** Between two looks, in machine time. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Deeper than any file of a pack in a directory of packs. */
  private static final int DEPTH = 6;

  /**
   * What tells one state of a file from another; the key tells a file that was put in its place.
   */
  private record Stamp(long size, long modified, @Nullable Object key) {}

  private final List<Path> folders;
  private final KeptPacks packs;
  private final Words words;
  private final Consumer<String> tell;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("packs").factory());
  private Map<Path, Stamp> read;
  private Map<Path, Stamp> seen;
  private volatile Library library;

  /**
   * Reads the packs for the first time.
   *
   * @param words of the program
   * @param tell takes a sentence for each thing that whoever runs the bot should know
   */
  WatchedPacks(List<Path> folders, FurtherRules rules, Words words, Consumer<String> tell) {
    this.folders = List.copyOf(folders);
    // what comes with the program was held to them when it was built
    this.packs = new KeptPacks(folders, folders.isEmpty() ? FurtherRules.NONE : rules);
    this.words = words;
    this.tell = tell;
    this.read = stamps();
    this.seen = read;
    PackReader.Loaded first = packs.read();
    this.library = first.library();
    tellProblems("packs.refused", first);
  }

  @Override
  public Library get() {
    return library;
  }

  /** Looks again and again from now on, where there is something to look at. */
  void start() {
    if (!folders.isEmpty()) {
      var _ =
          looking.scheduleWithFixedDelay(
              this::lookSafely, PAUSE.toMillis(), PAUSE.toMillis(), MILLISECONDS);
    }
  }

  private void lookSafely() {
    try {
      look();
    } catch (RuntimeException e) {
      // A schedule ends at the first exception: packs would never be read again.
      LOG.error("The packs could not be looked at", e);
    }
  }

  /** Reads the packs if a file has changed, and none since the look before: nobody is writing. */
  void look() {
    Map<Path, Stamp> now = stamps();
    boolean quiet = now.equals(seen);
    seen = now;
    if (quiet && !now.equals(read)) {
      read = now;
      readAgain();
    }
  }

  private void readAgain() {
    PackReader.Loaded loaded = packs.read();
    library = loaded.library();
    tell.accept(words.say("packs.read-again", loaded.library().packs().size()));
    tellProblems("packs.kept", loaded);
  }

  private void tellProblems(String key, PackReader.Loaded loaded) {
    if (!loaded.problems().isEmpty()) {
      tell.accept(words.say(key));
      loaded.problems().forEach(problem -> tell.accept(problem.toString()));
    }
  }

  private Map<Path, Stamp> stamps() {
    Map<Path, Stamp> stamps = new HashMap<>();
    folders.forEach(folder -> stamps(folder, stamps));
    return stamps;
  }

  /** Links are followed: a mounted configuration often is nothing else. */
  private static void stamps(Path folder, Map<Path, Stamp> stamps) {
    try (Stream<Path> files = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(".yaml")) {
          stamps.put(file, stamp(file));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // Moved away while we look, or no right to look: what could be seen counts.
      LOG.debug("{} could not be looked at whole", folder, e);
    }
  }

  private static Stamp stamp(Path file) throws IOException {
    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new Stamp(
        attributes.size(), attributes.lastModifiedTime().toMillis(), attributes.fileKey());
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }
}
