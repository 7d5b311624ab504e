package dev.greenroom.content.checking;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.greenroom.content.reading.FileKind;
import dev.greenroom.content.reading.PackFile;
import dev.greenroom.content.reading.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The JSON Schema beside the packs. */
public final class PackSchema {

  public static final String RESOURCE = "/packs/pack.schema.json";
  private static final PackSchema BUNDLED = new PackSchema(load());

  private final JsonNode root;
  private final Map<FileKind, Schema> byKind = new EnumMap<>(FileKind.class);

  private PackSchema(ObjectNode root) {
    this.root = root;
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    for (FileKind kind : FileKind.values()) {
      ObjectNode whole = root.deepCopy().put("$ref", "#/$defs/" + kind.definition());
      byKind.put(kind, registry.getSchema(whole));
    }
  }

  /** The problems of a file, in no order. */
  static List<Problem> problems(PackFile file) {
    return Objects.requireNonNull(BUNDLED.byKind.get(file.kind()))
        .validate(file.tree().root())
        .stream()
        .map(error -> new SchemaProblem(BUNDLED, file, error).problem())
        .toList();
  }

  /** The part of the schema at that place, with what it refers to in its stead. */
  JsonNode part(JsonPointer pointer) {
    return resolved(root.at(pointer));
  }

  JsonNode resolved(JsonNode part) {
    return part.has("$ref")
        ? root.at(JsonPointer.compile(part.get("$ref").textValue().substring(1)))
        : part;
  }

  private static ObjectNode load() {
    try (InputStream in = PackSchema.class.getResourceAsStream(RESOURCE)) {
      return (ObjectNode) new ObjectMapper().readTree(Objects.requireNonNull(in, RESOURCE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
