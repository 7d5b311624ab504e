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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The program as people run it: the jar, in a process of its own, over the files of a directory; in
 * a shell that would let everybody read what it writes.
 */
public final class RunningJar implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern PAGE = Pattern.compile("Greenroom playground: (http://\\S+)\n");
  private static final Pattern READY = Pattern.compile("Greenroom ready: (.*)\n");

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
    var settings =
        Map.of(
            "GREENROOM_HTTP",
            "127.0.0.1:" + port,
            "GREENROOM_DB",
            "jdbc:sqlite:" + directory.resolve("greenroom.db"));
    return started(
        directory,
        List.of("-Dgreenroom.playground.hold=" + hold.toMillis(), "-jar", jar(), "playground"),
        settings);
  }

  /** Starts the bot itself; its store is {@code greenroom.db} of the directory. */
  public static RunningJar bot(Path directory, Map<String, String> settings, String... options) {
    var words = new ArrayList<>(List.of("-jar", jar()));
    words.addAll(List.of(options));
    return started(directory, words, settings);
  }

  /**
   * Starts it as somebody types it, such as {@code KEY=value java -jar bot/target/greenroom.jar}.
   *
   * @param directory where they are; made to look like a clone that is built
   * @param settings beside those that are typed
   */
  public static RunningJar typed(Path directory, String line, Map<String, String> settings) {
    var words = new ArrayList<>(List.of(line.strip().split(" +")));
    var all = new HashMap<>(settings);
    while (words.getFirst().matches("[A-Z_]+=.*")) {
      String[] setting = words.removeFirst().split("=", 2);
      all.put(setting[0], setting[1]);
    }
    assertThat(words.removeFirst()).isEqualTo("java");
    try {
      Path built = Files.createDirectories(directory.resolve("bot/target"));
      Path _ = Files.copy(Path.of(jar()), built.resolve("greenroom.jar"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return started(directory, words, all);
  }

  private static String jar() {
    return System.getProperty("greenroom.jar", "target/greenroom.jar");
  }

  private static RunningJar started(
      Path directory, List<String> words, Map<String, String> settings) {
    try {
      Path output = Files.createTempFile(directory, "output-", ".txt");
      Path errors = Files.createTempFile(directory, "errors-", ".txt");
      var command =
          new ArrayList<>(
              List.of(
                  "sh",
                  "-c",
                  "umask 000; exec \"$@\"",
                  "sh",
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-XX:TieredStopAtLevel=1"));
      command.addAll(words);
      var builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile());
      builder.environment().keySet().removeIf(key -> key.matches("(GREENROOM|DISCORD|SLACK)_.*"));
      builder.environment().putAll(settings);
      return new RunningJar(builder.start(), output, errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it says where its page is. */
  public URI url() {
    return URI.create(says(PAGE));
  }

  /** Waits until it says what is up, such as "discord, slack". */
  public String ready() {
    return says(READY);
  }

  /** Waits until it says something like this; returns the group of it. */
  public String says(Pattern pattern) {
    await(pattern.pattern())
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> said(pattern).isPresent() || !process.isAlive());
    return said(pattern).orElseThrow(() -> new AssertionError("It ended:\n" + said()));
  }

  private Optional<String> said(Pattern pattern) {
    var match = pattern.matcher(said());
    return match.find() ? Optional.of(match.group(1)) : Optional.empty();
  }

  /** Kill -9. */
  public void isKilled() {
    assertThat(process.isAlive()).as("it runs until it is killed").isTrue();
    process.destroyForcibly();
    assertThat(exitCode()).isEqualTo(KILLED);
  }

  /** As Ctrl-C does; the exit code. */
  public int isStopped() {
    isAskedToStop();
    return exitCode();
  }

  /** The same, and nobody waits for its end. */
  public void isAskedToStop() {
    process.destroy();
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
