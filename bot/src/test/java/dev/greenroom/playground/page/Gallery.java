package dev.greenroom.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.kit.Golden;
import dev.greenroom.kit.Scenes;
import dev.greenroom.playground.chat.CardJson;
import dev.greenroom.playground.press.ReplyJson;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A page with every card and form of every feature, as the golden files have them: what a test
 * compares is what is looked at. {@code mvn -Pgallery} serves it.
 */
final class Gallery implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
  private static final Path FOLDER = Path.of("src/test/resources/gallery");

  /** What these directories hold is what a platform is sent, drawn from the same cards. */
  private static final Set<String> PLATFORMS = Set.of("discord", "slack");

  private final String content;
  private final Javalin server;

  /** Begins to serve it on this port; 0 takes a free one. */
  Gallery(Scenes scenes, int port) {
    this.content = content(scenes).toString();
    this.server = Javalin.create(this::configure).start("127.0.0.1", port);
  }

  public static void main(String[] arguments) throws IOException {
    int port = arguments.length == 0 ? 8081 : Integer.parseInt(arguments[0]);
    var gallery = new Gallery(Scenes.played(Files.createTempDirectory("gallery")), port);
    System.out.println("Greenroom gallery: " + gallery.url());
  }

  String url() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Every sample, by feature and name. */
  static List<Sample> samples() {
    try (Stream<Path> files = Files.walk(Golden.FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> Golden.FOLDER.relativize(file).getNameCount() == 2)
          .filter(file -> !PLATFORMS.contains(file.getParent().getFileName().toString()))
          .sorted()
          .map(Sample::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Something that people see.
   *
   * @param feature its directory
   * @param name its directory and file
   */
  record Sample(String feature, String name, JsonNode content) {
    private static Sample read(Path file) {
      Path name = Golden.FOLDER.relativize(file);
      try {
        return new Sample(
            name.getName(0).toString(),
            name.toString().replace('\\', '/').replaceFirst("\\.json$", ""),
            JSON.readTree(file.toFile()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    server.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.routes.get("/", answer -> own(answer, "gallery.html", "text/html"));
    config.routes.get("/gallery.js", answer -> own(answer, "gallery.js", "text/javascript"));
    config.routes.get("/gallery.css", answer -> own(answer, "gallery.css", "text/css"));
    config.routes.get(
        "/api/gallery", answer -> answer.contentType("application/json").result(content));
    config.routes.get("/{file}", PageAssets::file);
  }

  private static void own(Context answer, String file, String type) throws IOException {
    answer.contentType(type + "; charset=utf-8").result(Files.readAllBytes(FOLDER.resolve(file)));
  }

  private static ObjectNode content(Scenes scenes) {
    ObjectNode json = JSON.createObjectNode().put("now", NOON.toString());
    var features = json.putArray("features");
    features.add(
        feature(
            "scenes",
            List.of(
                new Sample("scenes", "scenes/room", messages(scenes)),
                new Sample("scenes", "scenes/debrief", ReplyJson.of(scenes.debrief())),
                new Sample("scenes", "scenes/leaderboard", ReplyJson.of(scenes.board())))));
    List<Sample> all = samples();
    all.stream()
        .map(Sample::feature)
        .distinct()
        .map(name -> feature(name, all.stream().filter(it -> it.feature().equals(name)).toList()))
        .forEach(features::add);
    return json;
  }

  private static ObjectNode messages(Scenes scenes) {
    return JSON.createObjectNode()
        .put("kind", "messages")
        .put("now", scenes.then().toString())
        .set("cards", CardJson.array(scenes.room(), CardJson::of));
  }

  private static ObjectNode feature(String name, List<Sample> samples) {
    ObjectNode json = JSON.createObjectNode().put("name", name);
    json.set(
        "samples",
        CardJson.array(
            samples,
            sample ->
                JSON.createObjectNode()
                    .put("name", sample.name())
                    .set("content", sample.content())));
    return json;
  }
}
