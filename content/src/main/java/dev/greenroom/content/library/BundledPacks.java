package dev.greenroom.content.library;

import dev.greenroom.content.checking.PackSchema;
import dev.greenroom.content.reading.PackDraft;
import dev.greenroom.content.reading.PackSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The packs that come with the program. They are found by listing the directory in which the schema
 * lies, in a jar as well as on disk: a new pack needs no index.
 */
public final class BundledPacks {

  private static final String NAME = "packs";

  private BundledPacks() {}

  public static List<PackDraft> read() {
    URL schema = Objects.requireNonNull(PackSchema.class.getResource(PackSchema.RESOURCE));
    try {
      return schema.openConnection() instanceof JarURLConnection jar
          ? inJar(jar.getJarFileURL().toURI())
          : in(Objects.requireNonNull(Path.of(schema.toURI()).getParent()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<PackDraft> inJar(URI jar) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
      return in(files.getPath("/" + NAME));
    }
  }

  private static List<PackDraft> in(Path folder) {
    PackSearch search = PackSearch.in(List.of());
    search.look(folder, NAME);
    return search.packs();
  }
}
