package dev.greenroom.adapter.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.greenroom.adapter.discord.component.MessageCards;
import dev.greenroom.adapter.discord.component.ModalForms;
import dev.greenroom.kit.discord.MessageRules;
import dev.greenroom.kit.discord.ModalRules;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Form;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** What goes to Discord; an error where Discord would refuse it. */
final class Payloads {
  private static final ObjectMapper JSON =
      new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
  private static final MessageCards CARDS =
      new MessageCards(chart -> chart.title().getBytes(UTF_8));

  private Payloads() {}

  static JsonNode message(Card card) {
    try (MessageCreateData message = CARDS.message(card)) {
      return taken(message.toData().toJson(), message.getAllDistinctFiles().stream());
    }
  }

  static JsonNode edit(Card card, int mark) {
    try (MessageEditData edit = CARDS.edit(card, mark)) {
      return taken(edit.toData().toJson(), edit.getAllDistinctFiles().stream());
    }
  }

  static JsonNode modal(Form form) {
    JsonNode json = read(ModalForms.modal(form).toData().toJson());
    ModalRules.check(json);
    return json;
  }

  private static JsonNode taken(byte[] message, Stream<? extends AttachedFile> files) {
    JsonNode json = read(message);
    Set<String> names = files.map(file -> ((FileUpload) file).getName()).collect(toSet());
    MessageRules.check(json, names);
    return json;
  }

  /** With its fields in the order of the alphabet, whatever the SDK does. */
  private static JsonNode read(byte[] json) {
    try {
      Object plain = JSON.readValue(new String(json, UTF_8), Object.class);
      return JSON.readTree(JSON.writeValueAsString(plain));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
