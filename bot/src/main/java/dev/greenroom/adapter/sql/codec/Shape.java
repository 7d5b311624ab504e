package dev.greenroom.adapter.sql.codec;

import com.fasterxml.jackson.databind.JsonNode;

/** How the values of one Java type stand in JSON. */
interface Shape {
  JsonNode write(Object value);

  Object read(JsonNode node);

  /** Whether it is one text, number or truth: it can be the key of a map. */
  default boolean plain() {
    return false;
  }
}
