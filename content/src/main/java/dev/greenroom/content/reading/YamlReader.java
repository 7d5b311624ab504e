package dev.greenroom.content.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds a tree of plain values from the parser's events. Nothing is constructed from what a file
 * says: no tags, no anchors, no aliases; depth, size and the length of a text are limited.
 */
public final class YamlReader {

  static final int MAX_DEPTH = 20;
  static final int MAX_VALUES = 50_000;

  private final String file;
  private final String text;
  private final ParserImpl parser;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<FieldPath, Mark> values = new HashMap<>();
  private final Map<FieldPath, Mark> keys = new HashMap<>();

  private YamlReader(String file, String text) {
    this.file = file;
    this.text = text;
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(YamlText.MAX_BYTES);
    parser = new ParserImpl(new StreamReader(text), options);
  }

  /** Reads a document; the file's name is for its problems. */
  public static YamlTree read(String file, String text) throws UnreadablePack {
    return new YamlReader(file, text).document();
  }

  private YamlTree document() throws UnreadablePack {
    skip(Event.ID.StreamStart);
    if (peek().is(Event.ID.StreamEnd)) {
      throw new UnreadablePack("file.empty");
    }
    skip(Event.ID.DocumentStart);
    JsonNode root = value(next(), FieldPath.ROOT);
    skip(Event.ID.DocumentEnd);
    Event last = next();
    if (!last.is(Event.ID.StreamEnd)) {
      throw new UnreadablePack(Mark.of(last.getStartMark()), "yaml.documents");
    }
    return new YamlTree(root, values, keys, problems);
  }

  private JsonNode value(Event event, FieldPath path) throws UnreadablePack {
    Mark mark = Mark.of(event.getStartMark());
    guard(event, mark, path);
    values.put(path, mark);
    return switch (event) {
      case MappingStartEvent _ -> group(path);
      case SequenceStartEvent _ -> list(path);
      case ScalarEvent scalar -> scalar(scalar, mark);
      default -> throw new UnreadablePack(mark, "yaml.syntax", event.getEventId());
    };
  }

  private void guard(Event event, Mark mark, FieldPath path) throws UnreadablePack {
    if (event instanceof AliasEvent) {
      throw new UnreadablePack(mark, "yaml.alias");
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      throw new UnreadablePack(mark, "yaml.alias");
    }
    if (path.steps().size() > MAX_DEPTH) {
      throw new UnreadablePack(mark, "yaml.depth", MAX_DEPTH);
    }
    if (values.size() >= MAX_VALUES) {
      throw new UnreadablePack(mark, "yaml.values", MAX_VALUES);
    }
    YamlScalar.refuseTag(event, mark);
  }

  private ObjectNode group(FieldPath path) throws UnreadablePack {
    ObjectNode group = JsonNodeFactory.instance.objectNode();
    for (Event event = next(); !event.is(Event.ID.MappingEnd); event = next()) {
      String key = key(event, path);
      FieldPath field = path.child(key);
      if (group.has(key)) {
        problems.add(duplicate(field, Mark.of(event.getStartMark())));
      }
      keys.put(field, Mark.of(event.getStartMark()));
      group.set(key, value(next(), field));
    }
    return group;
  }

  private Problem duplicate(FieldPath field, Mark mark) {
    String message = ProblemWords.say("yaml.duplicate", keys.getOrDefault(field, mark).line());
    return new Problem(file, mark.line(), mark.column(), field.toString(), message);
  }

  private String key(Event event, FieldPath path) throws UnreadablePack {
    Mark mark = Mark.of(event.getStartMark());
    guard(event, mark, path);
    if (event instanceof ScalarEvent scalar) {
      plainSpaces(scalar, mark);
      return YamlScalar.text(scalar, mark);
    }
    throw new UnreadablePack(mark, "yaml.key");
  }

  private static JsonNode scalar(ScalarEvent scalar, Mark mark) throws UnreadablePack {
    plainSpaces(scalar, mark);
    return YamlScalar.of(scalar, mark);
  }

  private static void plainSpaces(ScalarEvent scalar, Mark mark) throws UnreadablePack {
    Optional<UnreadablePack> misplaced =
        scalar.isPlain() ? YamlSpaces.in(scalar.getValue(), mark) : Optional.empty();
    if (misplaced.isPresent()) {
      throw misplaced.get();
    }
  }

  private ArrayNode list(FieldPath path) throws UnreadablePack {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Event event = next(); !event.is(Event.ID.SequenceEnd); event = next()) {
      list.add(value(event, path.child(list.size())));
    }
    return list;
  }

  private void skip(Event.ID expected) throws UnreadablePack {
    Event event = next();
    if (!event.is(expected)) {
      throw new UnreadablePack(Mark.of(event.getStartMark()), "yaml.syntax", event.getEventId());
    }
  }

  private Event peek() throws UnreadablePack {
    try {
      return parser.peekEvent();
    } catch (YAMLException e) {
      throw syntax(e);
    }
  }

  private Event next() throws UnreadablePack {
    try {
      return parser.getEvent();
    } catch (YAMLException e) {
      throw syntax(e);
    }
  }

  /** The parser's own sentence, except for the commonest slip, which it describes badly. */
  private UnreadablePack syntax(YAMLException cause) {
    UnreadablePack problem =
        cause instanceof MarkedYAMLException marked && marked.getProblemMark() != null
            ? YamlSpaces.before(text, marked.getProblemMark().getLine() + 1)
                .orElseGet(() -> marked(marked, marked.getProblemMark()))
            : new UnreadablePack(
                "yaml.syntax", String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
    problem.initCause(cause);
    return problem;
  }

  /** Without what was found: the parser names that by its own token ids. */
  private static String wanted(String problem) {
    return problem.replaceFirst(", but (got|found) .*", "");
  }

  private UnreadablePack marked(MarkedYAMLException cause, org.yaml.snakeyaml.error.Mark mark) {
    int[] line = text.lines().skip(mark.getLine()).findFirst().orElse("").codePoints().toArray();
    return mark.getColumn() < line.length && line[mark.getColumn()] == '\t'
        ? new UnreadablePack(Mark.of(mark), "yaml.tab")
        : new UnreadablePack(
            Mark.of(mark), "yaml.syntax", wanted(String.valueOf(cause.getProblem())));
  }
}
