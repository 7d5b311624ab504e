package dev.greenroom.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program as somebody calls it on a command line.
 *
 * @param directory where they are
 * @param settings their environment variables for it
 */
public record Program(Path directory, Map<String, String> settings) {
  private static final String READY = "Greenroom playground: ";
  private static final long PATIENCE = 60;

  /** How a call ended. */
  public record Ended(int exit, String out, String err) {
    /** One sentence for whoever can mend it, and nothing else. */
    public void mends(String sentence) {
      assertThat(err).isEqualTo(sentence + "\n");
      assertThat(out).isEmpty();
      assertThat(exit).isEqualTo(2);
    }
  }

  /** A call that goes on. */
  public record Running(Process process, String url, Path errors) implements AutoCloseable {
    public String err() {
      return text(errors);
    }

    @Override
    public void close() {
      process.destroyForcibly();
      var _ = process.onExit().join();
    }
  }

  public static Program in(Path directory) {
    return new Program(directory, Map.of("GREENROOM_HTTP", "127.0.0.1:0"));
  }

  /** The same with one more setting. */
  public Program with(String key, String value) {
    var more = new LinkedHashMap<>(settings);
    more.put(key, value);
    return new Program(directory, more);
  }

  /** Calls it and waits for its end. */
  public Ended run(String... arguments) {
    Path out = file("out");
    Path err = file("err");
    try {
      var process = builder(err, arguments).redirectOutput(out.toFile()).start();
      if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("It goes on:\n" + text(out) + text(err));
      }
      return new Ended(process.exitValue(), text(out), text(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts a playground and waits until its page is there. */
  public Running playground(String... options) {
    Path err = file("err");
    try {
      var process =
          builder(
                  err,
                  Stream.concat(Stream.of("playground"), Stream.of(options)).toArray(String[]::new))
              .start();
      BufferedReader out = process.inputReader(UTF_8);
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith(READY)) {
          return new Running(process, line.substring(READY.length()), err);
        }
      }
      throw new AssertionError("It did not start:\n" + text(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder builder(Path err, String... arguments) {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    System.getProperty("greenroom.jar")),
                Stream.of(arguments))
            .toList();
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(key -> key.matches("(GREENROOM|DISCORD|SLACK)_.*"));
    builder.environment().putAll(settings);
    return builder.redirectError(err.toFile());
  }

  private Path file(String name) {
    try {
      return Files.createTempFile(directory, name, ".txt");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
