package dev.greenroom.content;

import dev.greenroom.content.authoring.PackCheck;
import dev.greenroom.content.authoring.PackReport;
import dev.greenroom.content.library.PackReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A copy of the sample pack "acme" that a test may spoil. */
public record PackKit(Path folder) {

  public static PackKit in(Path parent) {
    return new PackKit(copy(sample(), parent.resolve("acme")));
  }

  public static Path sample() {
    try {
      return Path.of(Objects.requireNonNull(PackKit.class.getResource("/fixtures/acme")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Path copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the first place where that text stands. */
  public PackKit edit(String file, String text, String by) {
    String before = content(file);
    int at = before.indexOf(text);
    if (at < 0) {
      throw new IllegalArgumentException(file + " does not hold " + text);
    }
    return write(file, before.substring(0, at) + by + before.substring(at + text.length()));
  }

  public PackKit write(String file, String content) {
    try {
      Files.writeString(folder.resolve(file), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PackKit write(String file, byte[] content) {
    try {
      Files.write(folder.resolve(file), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public PackKit delete(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String content(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public PackReport report() {
    return PackCheck.check(List.of(folder));
  }

  /** The lines of the problems, without the path of the directory above the pack. */
  public List<String> problems() {
    return PackReader.read(List.of(folder)).problems().stream()
        .map(problem -> below(problem.toString()))
        .toList();
  }

  /** The lines of a report on this pack, likewise. */
  public List<String> lines(PackReport report) {
    return report.lines().stream().map(this::below).toList();
  }

  private String below(String line) {
    return line.replace(folder.getParent() + "/", "");
  }
}
