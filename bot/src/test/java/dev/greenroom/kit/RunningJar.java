package dev.greenroom.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The program as people run it: the jar, in a process of its own, over the files of a directory.
 */
public final class RunningJar implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern READY = Pattern.compile("Greenroom playground: (http://\\S+)");

  /** What the operating system reports of a process that it ended by signal 9. */
  private static final int KILLED = 128 + 9;

  private final Process process;
  private final Path output;
  private final Path errors;

  private RunningJar(Process process, Path output, Path errors) {
    this.process = process;
    this.output = output;
    this.errors = errors;
  }

  /**
   * Starts a playground on a free port; its store is {@code greenroom.db} of the directory.
   *
   * @param hold how long the chat holds back its answer to each post
   */
  public static RunningJar playground(Path directory, Duration hold) {
    return playground(directory, hold, 0);
  }

  /** The same on this port, where a page may be open still. */
  public static RunningJar playground(Path directory, Duration hold, int port) {
    try {
      Path output = Files.createTempFile(directory, "output-", ".txt");
      Path errors = Files.createTempFile(directory, "errors-", ".txt");
      var builder =
          new ProcessBuilder(command(hold))
              .directory(directory.toFile())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile());
      builder.environment().keySet().removeIf(key -> key.startsWith("GREENROOM_"));
      builder.environment().put("GREENROOM_HTTP", "127.0.0.1:" + port);
      builder.environment().put("GREENROOM_DB", "jdbc:sqlite:" + directory.resolve("greenroom.db"));
      return new RunningJar(builder.start(), output, errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Duration hold) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:TieredStopAtLevel=1",
        "-Dgreenroom.playground.hold=" + hold.toMillis(),
        "-jar",
        System.getProperty("greenroom.jar", "target/greenroom.jar"),
        "playground");
  }

  /** Waits until it says where its page is. */
  public URI url() {
    await("start")
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> ready().isPresent() || !process.isAlive());
    return ready().orElseThrow(() -> new AssertionError("It did not start:\n" + said()));
  }

  private Optional<URI> ready() {
    var match = READY.matcher(text(output));
    return match.find() ? Optional.of(URI.create(match.group(1))) : Optional.empty();
  }

  /** Kill -9. */
  public void isKilled() {
    assertThat(process.isAlive()).as("it runs until it is killed").isTrue();
    process.destroyForcibly();
    assertThat(exitCode()).isEqualTo(KILLED);
  }

  /** As Ctrl-C does. */
  public void isStopped() {
    process.destroy();
    int _ = exitCode();
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /** Waits until it ends. */
  public int exitCode() {
    return await("end")
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> process.isAlive() ? null : process.exitValue(), code -> code != null);
  }

  /** What it told whoever started it of what they must mend. */
  public String complaint() {
    return text(errors);
  }

  /** Everything it said, its log included. */
  public String said() {
    return text(output) + text(errors);
  }

  /** Nothing of it is left, whatever the test came to. */
  @Override
  public void close() {
    Process _ = process.destroyForcibly();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
