package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls of the REST API, with what each takes and answers. */
final class Routes {
  private record Request(
      Matcher path, ObjectNode json, Set<String> files, Map<String, String> query) {
    String at(int group) {
      return path.group(group);
    }
  }

  private record Route(Pattern pattern, Function<Request, JsonNode> answer) {}

  private final Guild guild;
  private final Gateway gateway;
  private final List<Route> routes = new ArrayList<>();

  Routes(Guild guild, Interactions interactions, Gateway gateway) {
    this.guild = guild;
    this.gateway = gateway;
    on("GET gateway/bot", _ -> gateway.recommended());
    on("GET users/@me", _ -> guild.described.user(guild.bot));
    on("GET oauth2/applications/@me", _ -> Json.object().put("id", guild.bot));
    on("GET applications/(\\d+)/commands", _ -> guild.commands);
    on("PUT applications/(\\d+)/commands", request -> registered(request.json.path("list")));
    on(
        "POST users/@me/channels",
        request -> guild.described.hall(guild.direct(request.json.path("recipient_id").asText())));
    on("GET channels/(\\d+)", request -> guild.described.hall(guild.seen(request.at(1))));
    on("PATCH channels/(\\d+)", r -> thread("UPDATE", guild.change(r.at(1), r.json)));
    on("POST channels/(\\d+)/messages", r -> guild.post(r.at(1), r.json, r.files));
    on("PATCH channels/(\\d+)/messages/(\\d+)", r -> guild.edit(r.at(1), r.at(2), r.json, r.files));
    on("DELETE channels/(\\d+)/messages/(\\d+)", r -> done(() -> guild.delete(r.at(1), r.at(2))));
    on("GET channels/(\\d+)/messages", this::history);
    on(
        "POST channels/(\\d+)/messages/(\\d+)/threads",
        r -> thread("CREATE", guild.under(r.at(1), r.at(2), r.json)));
    on("POST channels/(\\d+)/threads", r -> thread("CREATE", guild.apart(r.at(1), r.json)));
    on(
        "PUT channels/(\\d+)/thread-members/(\\d+)",
        r -> done(() -> guild.lets(r.at(1), r.at(2), guild.bot)));
    on(
        "DELETE channels/(\\d+)/thread-members/(\\d+)",
        r -> done(() -> guild.letsOut(r.at(1), r.at(2))));
    on("GET guilds/(\\d+)/members/(\\d+)", r -> member(r.at(2)));
    on("GET guilds/(\\d+)/threads/active", _ -> threads(guild.active(), false));
    on("GET channels/(\\d+)/threads/archived/(public|private)", this::archived);
    on(
        "POST interactions/(\\d+)/([^/]+)/callback",
        r -> interactions.callback(r.at(2), r.json, r.files));
    on("POST webhooks/(\\d+)/([^/]+)", r -> interactions.follow(r.at(2), r.json, r.files));
    on(
        "PATCH webhooks/(\\d+)/([^/]+)/messages/@original",
        r -> interactions.original(r.at(2), r.json, r.files));
    on(
        "DELETE webhooks/(\\d+)/([^/]+)/messages/@original",
        r -> done(() -> interactions.deletes(r.at(2))));
  }

  /**
   * What Discord answers.
   *
   * @param call such as "POST channels/1/messages"
   */
  JsonNode answer(String call, Multipart parts, Map<String, String> query) {
    for (Route route : routes) {
      Matcher matcher = route.pattern().matcher(call);
      if (matcher.matches()) {
        return route.answer().apply(new Request(matcher, parts.json(), parts.files(), query));
      }
    }
    throw new Denied(404, 0, "404: Not Found " + call);
  }

  private void on(String call, Function<Request, JsonNode> answer) {
    routes.add(new Route(Pattern.compile(call), answer));
  }

  private static JsonNode done(Runnable effect) {
    effect.run();
    return Json.object();
  }

  private JsonNode registered(JsonNode commands) {
    CommandRules.check(commands);
    ArrayNode known = Json.array();
    for (JsonNode command : commands) {
      ObjectNode one = CommandRules.answered(command);
      known.add(one.put("id", guild.newId()).put("application_id", guild.bot).put("version", "1"));
    }
    guild.commands = known;
    return known;
  }

  private JsonNode history(Request request) {
    long after = Long.parseLong(request.query.getOrDefault("after", "0"));
    int limit = Integer.parseInt(request.query.getOrDefault("limit", "50"));
    return guild.history(request.at(1), after, limit);
  }

  private JsonNode member(String account) {
    if (!guild.people.isMember(account)) {
      throw new Denied(404, 10007, "Unknown Member");
    }
    return guild.described.member(account);
  }

  private JsonNode archived(Request request) {
    int type = request.at(2).equals("private") ? Hall.PRIVATE_THREAD : Hall.PUBLIC_THREAD;
    String before = request.query.getOrDefault("before", Instant.MAX.toString());
    int limit = Math.min(100, Integer.parseInt(request.query.getOrDefault("limit", "50")));
    List<Hall> all = guild.archived(request.at(1), type, Instant.parse(before));
    return threads(all.stream().limit(limit).toList(), all.size() > limit);
  }

  private JsonNode threads(List<Hall> threads, boolean more) {
    ObjectNode json = Json.object().put("has_more", more);
    json.set("threads", Json.array(threads.stream().map(guild.described::hall).toList()));
    json.putArray("members");
    return json;
  }

  /** Whoever is in the server hears of a thread. */
  private JsonNode thread(String what, Hall thread) {
    ObjectNode json = guild.described.hall(thread);
    gateway.dispatch("THREAD_" + what, json.deepCopy().put("newly_created", true));
    return json;
  }
}
