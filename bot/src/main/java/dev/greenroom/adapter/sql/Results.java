package dev.greenroom.adapter.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.greenroom.adapter.sql.codec.Codec;
import dev.greenroom.adapter.sql.codec.UnreadableValue;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Outcome;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.Result;
import dev.greenroom.core.model.StreamId;
import java.util.ArrayList;
import java.util.Map;

/**
 * What a delivery came to, as JSON.
 *
 * @param outcomes the sealed outcomes by kind of stream
 */
record Results(Codec codec, Map<String, Class<? extends Outcome>> outcomes) {
  static Results of(Codec codec, Iterable<? extends Feature<?, ?, ?, ?>> features) {
    var outcomes = new java.util.HashMap<String, Class<? extends Outcome>>();
    features.forEach(feature -> outcomes.put(feature.kind(), feature.outcomes()));
    return new Results(codec, Map.copyOf(outcomes));
  }

  String write(Result result) {
    var node = JsonNodeFactory.instance.objectNode();
    switch (result) {
      case Result.Done(var stream, var outcome) -> {
        node.set("stream", written(stream));
        if (!(outcome instanceof Outcome.Quiet)) {
          node.set("outcome", codec.tree(root(stream.kind()), outcome));
        }
      }
      case Result.Refused(var stream, var refusal) -> {
        node.set("stream", written(stream));
        node.put("refused", refusal.key());
        var args = node.putArray("args");
        refusal.args().forEach(args::add);
      }
    }
    return codec.text(node);
  }

  Result read(String text) {
    var node = codec.parsed(text);
    var stream = stream(node.path("stream"));
    return node.has("refused")
        ? new Result.Refused(stream, refusal(node))
        : new Result.Done(stream, outcome(stream, node));
  }

  private Outcome outcome(StreamId stream, JsonNode node) {
    return node.has("outcome")
        ? codec.value(root(stream.kind()), node.path("outcome"))
        : new Outcome.Quiet();
  }

  private Class<? extends Outcome> root(String kind) {
    var root = outcomes.get(kind);
    if (root == null) {
      throw new UnreadableValue("this version knows no streams called " + kind);
    }
    return root;
  }

  private static JsonNode written(StreamId stream) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("kind", stream.kind())
        .put("community", stream.community().value())
        .put("id", stream.id());
  }

  private static StreamId stream(JsonNode node) {
    return new StreamId(
        node.path("kind").asText(),
        new CommunityId(node.path("community").asText()),
        node.path("id").asText());
  }

  private static Refusal refusal(JsonNode node) {
    var args = new ArrayList<String>();
    node.path("args").forEach(arg -> args.add(arg.asText()));
    return new Refusal(node.path("refused").asText(), args);
  }
}
