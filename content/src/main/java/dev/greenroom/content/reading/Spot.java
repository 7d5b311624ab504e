package dev.greenroom.content.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A value with its place. What is missing or of another type than asked for is simply not there:
 * the schema reports that, and the rules go on with the rest.
 */
public record Spot(PackFile file, FieldPath path, JsonNode node) {

  public Spot at(String key) {
    return new Spot(file, path.child(key), node.path(key));
  }

  public boolean present() {
    return !node.isMissingNode();
  }

  public List<Spot> items() {
    return IntStream.range(0, node.isArray() ? node.size() : 0)
        .mapToObj(i -> new Spot(file, path.child(i), node.path(i)))
        .toList();
  }

  public List<Spot> items(String key) {
    return at(key).items();
  }

  public List<Spot> fields() {
    return node.propertyStream().map(field -> at(field.getKey())).toList();
  }

  public String key() {
    return String.valueOf(path.steps().getLast());
  }

  public Optional<String> text() {
    return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
  }

  public Optional<String> text(String key) {
    return at(key).text();
  }

  public OptionalInt number(String key) {
    JsonNode value = node.path(key);
    return value.isIntegralNumber() && value.canConvertToInt()
        ? OptionalInt.of(value.intValue())
        : OptionalInt.empty();
  }

  /** The texts of a list. */
  public List<String> texts(String key) {
    return items(key).stream().flatMap(item -> item.text().stream()).toList();
  }

  /** Where it stands, as told at another place: in the same file the line is enough. */
  public String placeFrom(Spot here) {
    int line = file.tree().valueAt(path).line();
    return file.name().equals(here.file.name())
        ? ProblemWords.say("place.line", line)
        : file.name() + ":" + line;
  }

  public Problem problem(String message, Object... values) {
    return saying(ProblemWords.say(message, values));
  }

  public Problem saying(String message) {
    return file.problem(path, file.tree().valueAt(path), message);
  }

  /** Where the key is at fault rather than its value. */
  public Problem keyProblem(String message, Object... values) {
    return file.problem(path, file.tree().keyAt(path), ProblemWords.say(message, values));
  }
}
