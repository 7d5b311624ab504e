package dev.greenroom.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.core.model.Reply;
import dev.greenroom.playground.chat.CardJson;
import dev.greenroom.playground.press.ReplyJson;
import dev.greenroom.ui.Card;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What people see and what is stored, compared with files that a review looks at. Run the tests
 * with {@code -DupdateGolden} to write them anew, and look at the difference before you commit it.
 */
public final class Golden {
  public static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final String SWITCH = "updateGolden";

  /** Ids of streams and communities differ from run to run; which of them are the same does not. */
  private static final Pattern ID = Pattern.compile("(?<=\"g1\\.[a-z-]{1,40}\\.)[a-z0-9]{20}");

  private Golden() {}

  /** A card as it stands in a channel. */
  public static void card(String name, Card card) {
    json(name, CardJson.of(card));
  }

  /** What somebody is answered with. */
  public static void reply(String name, Reply reply) {
    json(name, ReplyJson.of(reply));
  }

  public static void json(String name, JsonNode json) {
    text(name + ".json", numbered(json.toPrettyString()) + "\n");
  }

  /**
   * Any text.
   *
   * @param file its name in the directory of golden files
   */
  public static void text(String file, String now) {
    Path golden = FOLDER.resolve(file);
    try {
      if (System.getProperty(SWITCH) != null) {
        Files.createDirectories(golden.getParent());
        Files.writeString(golden, now, UTF_8);
      }
      assertThat(golden)
          .withFailMessage("There is no %s. Run the tests with -D%s to write it.", golden, SWITCH)
          .exists();
      assertThat(now)
          .as("%s, which -D%s writes anew", golden, SWITCH)
          .isEqualTo(Files.readString(golden, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String numbered(String json) {
    Map<String, String> seen = new LinkedHashMap<>();
    return ID.matcher(json)
        .replaceAll(found -> seen.computeIfAbsent(found.group(), _ -> "id" + (seen.size() + 1)));
  }
}
