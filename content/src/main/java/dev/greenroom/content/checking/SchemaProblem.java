package dev.greenroom.content.checking;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.greenroom.content.reading.FieldPath;
import dev.greenroom.content.reading.PackFile;
import dev.greenroom.content.reading.Problem;
import dev.greenroom.content.reading.ProblemWords;
import dev.greenroom.content.reading.Spot;
import java.util.ArrayList;
import java.util.List;

/** Turns what the validator found into a sentence for the author of a pack. */
record SchemaProblem(PackSchema schema, PackFile file, Error error) {

  Problem problem() {
    return switch (error.getKeyword()) {
      case "additionalProperties" -> field().keyProblem("field.unknown", known());
      case "propertyNames" -> field().keyProblem("field.name", Accepted.by(names()));
      case "required" -> field().problem("field.missing", Accepted.by(missing()));
      case "minItems", "maxItems", "minProperties", "maxProperties" -> size();
      case "minLength", "maxLength" -> length();
      case "uniqueItems" -> spot().problem("value.repeated");
      case "type" -> type();
      default -> wrong("value.wrong");
    };
  }

  private Problem wrong(String key) {
    return spot().problem(key, ProblemWords.value(spot().node()), Accepted.by(part()));
  }

  /** A number or a true where text belongs is nearly always a text without its quotes. */
  private Problem type() {
    boolean unquoted = spot().node().isIntegralNumber() || spot().node().isBoolean();
    boolean text = part().path("type").asText().equals("string");
    return wrong(unquoted && text ? "value.unquoted" : "value.wrong");
  }

  private Problem size() {
    return spot().problem("value.size", spot().node().size(), Accepted.by(part()));
  }

  private Problem length() {
    String text = spot().text().orElse("");
    return text.isEmpty()
        ? wrong("value.wrong")
        : spot()
            .problem(
                "value.length",
                text.codePointCount(0, text.length()),
                part().path("maxLength").asText());
  }

  private String known() {
    List<String> fields = new ArrayList<>();
    part().path("properties").fieldNames().forEachRemaining(fields::add);
    return ProblemWords.known(error.getProperty(), fields);
  }

  private JsonNode names() {
    return part().path("propertyNames");
  }

  private JsonNode missing() {
    return schema.resolved(part().path("properties").path(error.getProperty()));
  }

  /** The part of the schema whose keyword was not met. */
  private JsonNode part() {
    return schema.part(
        JsonPointer.compile(error.getSchemaLocation().getFragment().toString()).head());
  }

  private Spot field() {
    return spot().at(error.getProperty());
  }

  private Spot spot() {
    NodePath location = error.getInstanceLocation();
    FieldPath path = FieldPath.ROOT;
    JsonNode node = file.tree().root();
    for (int i = 0; i < location.getNameCount(); i++) {
      Object step = location.getElement(i);
      path = path.child(step);
      node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
    }
    return new Spot(file, path, node);
  }
}
