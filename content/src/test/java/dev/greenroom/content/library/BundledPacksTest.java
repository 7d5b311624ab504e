package dev.greenroom.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.PackKit;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledPacksTest {

  @TempDir private Path temp;

  @Test
  void packsAreFoundInsideAJar() throws Exception {
    assertThat(tracksOfJar(List.of())).contains("id=baker", "id=waiter");
  }

  @Test
  void aPackOfTheSameIdReplacesABundledOneUnlessItIsRefused() throws Exception {
    PackKit own = PackKit.in(temp).edit("baker/track.yaml", "title: Baker", "title: My baker");
    assertThat(tracksOfJar(List.of(own.folder()))).contains("title=My baker");
    own.edit("pack.yaml", "language: en", "language: 5");
    assertThat(tracksOfJar(List.of(own.folder()))).contains("title=Baker");
  }

  /** What a program reads whose bundled packs are the sample pack, inside its jar. */
  private String tracksOfJar(List<Path> folders) throws Exception {
    Path classes =
        Path.of(PackReader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (URLClassLoader loader =
        new URLClassLoader(classPath(jar(classes)), ClassLoader.getPlatformClassLoader())) {
      Class<?> reader = loader.loadClass(PackReader.class.getName());
      Object loaded = reader.getMethod("read", List.class).invoke(null, folders);
      Object library = loaded.getClass().getMethod("library").invoke(loaded);
      return library.getClass().getMethod("tracks").invoke(library).toString();
    }
  }

  private static URL[] classPath(Path jar) throws Exception {
    List<URL> path = new ArrayList<>(List.of(jar.toUri().toURL()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (entry.endsWith(".jar")) {
        path.add(Path.of(entry).toUri().toURL());
      }
    }
    return path.toArray(URL[]::new);
  }

  /** The module's classes with the sample pack among the bundled ones. */
  private Path jar(Path classes) throws Exception {
    Path jar = Files.createTempDirectory(temp, "jar").resolve("content.jar");
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      fill(files.getPath("/"), classes);
      fill(files.getPath("/packs/acme"), PackKit.sample());
    }
    return jar;
  }

  private static void fill(Path to, Path from) throws Exception {
    try (Stream<Path> entries = Files.walk(from)) {
      for (Path entry : entries.toList()) {
        Path target = to.resolve(from.relativize(entry).toString());
        if (Files.isDirectory(entry)) {
          Files.createDirectories(target);
        } else {
          Files.copy(entry, target);
        }
      }
    }
  }
}
