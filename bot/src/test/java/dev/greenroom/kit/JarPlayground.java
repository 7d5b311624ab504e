package dev.greenroom.kit;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.awaitility.core.ConditionFactory;

/** The playground of the real jar, which can be killed and started again at any moment. */
public final class JarPlayground implements AutoCloseable {
  private final Path directory;
  private final PlaygroundFiles files;
  private RunningJar jar;
  private PlaygroundClient page;
  private int kills;

  public JarPlayground(Path directory) {
    this.directory = directory;
    this.files = new PlaygroundFiles(directory);
    this.jar = RunningJar.playground(directory, Duration.ZERO);
    this.page = new PlaygroundClient(jar.url());
  }

  public PlaygroundFiles files() {
    return files;
  }

  public PlaygroundClient page() {
    return page;
  }

  /** Everything this bot said since it was last started. */
  public String log() {
    return jar.said();
  }

  public int kills() {
    return kills;
  }

  public void isKilled() {
    jar.isKilled();
    kills++;
  }

  public void startsAgain() {
    startsAgain(Duration.ZERO);
  }

  /** The same, with a chat that holds back its answer to each post. */
  public void startsAgain(Duration hold) {
    if (jar.isRunning()) {
      int _ = jar.isStopped();
    }
    jar = RunningJar.playground(directory, hold);
    page = new PlaygroundClient(jar.url());
  }

  /** When the next timer is due. */
  public Instant next() {
    return Instant.parse(PlaygroundClient.text(page.clock(), "next"));
  }

  /** All that is due now is done. */
  public void settles() {
    page.moves(Duration.ZERO);
  }

  /** It becomes this moment, if it is not later already; all that is due by then is done. */
  public void comes(Instant moment) {
    Duration left = Duration.between(page.now(), moment);
    page.moves(left.isNegative() ? Duration.ZERO : left);
  }

  /** The same, but nobody waits for it: the bot may be killed on the way. */
  public void beginsToCome(Instant moment) {
    var moved = page;
    Duration left = Duration.between(moved.now(), moment);
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                moved.moves(left);
              } catch (UncheckedIOException _) {
                // killed on the way
              }
            });
  }

  /** The wall clock, and product time with it, goes on to this moment of product time. */
  public static void passes(Instant now, Instant moment) {
    Instant wall = InstantSource.system().instant().plus(Duration.between(now, moment));
    patience("time to pass").until(() -> InstantSource.system().instant().isAfter(wall));
  }

  public static ConditionFactory patience(String what) {
    return await(what)
        .atMost(Duration.ofSeconds(30))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5));
  }

  @Override
  public void close() {
    jar.close();
  }
}
